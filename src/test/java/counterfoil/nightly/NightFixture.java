package counterfoil.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import counterfoil.cli.Counterfoil;
import counterfoil.database.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A whole program on a database and in a folder of its own: drop files into the inbox,
 * run nights, look at the result.
 */
public final class NightFixture implements AutoCloseable {

	private final TestDatabase.Fresh database = TestDatabase.fresh();

	private final ConfigurableApplicationContext context;

	private final Path folder;

	private String shops;

	private String more = "";

	/**
	 * @param folder an empty folder
	 * @param shops the lines under {@code shops:} of the job file, indented
	 */
	public NightFixture(Path folder, String shops) {
		this.folder = folder;
		this.shops = shops;
		this.context = new SpringApplicationBuilder(Counterfoil.class).web(WebApplicationType.NONE)
			.properties(Map.of("spring.datasource.url", this.database.url(), "spring.datasource.username", "postgres",
					"counterfoil.checks.username", this.database.checksLogin().username(),
					"counterfoil.checks.password", this.database.checksLogin().password()))
			.run();
		write(this.folder.resolve("inbox/.keep"), "");
	}

	/** The URL of its database, for a process of its own. */
	public String databaseUrl() {
		return this.database.url();
	}

	/** The job file as it stands. */
	public Path jobFile() {
		Path file = this.folder.resolve("job.yml");
		write(file, """
				name: test
				inbox: %1$s/inbox
				reports: %1$s/reports
				zone: UTC
				schedule: "0 15 3 * * *"
				materiality: {EUR: 50.00, USD: 50.00, items: 5}
				%3$sshops:
				%2$s""".formatted(this.folder, this.shops, this.more));
		return file;
	}

	/** Adds a line to the job, from the next run on. */
	public void jobAlsoSays(String line) {
		this.more += line + "\n";
	}

	/** Changes what the job says of its shops, from the next run on. */
	void jobSays(String otherShops) {
		this.shops = otherShops;
	}

	/** Drops a file into the inbox, such as {@code alder/2026-01-31/orders.csv}. */
	public NightFixture drop(String path, String text) {
		write(this.folder.resolve("inbox").resolve(path), text);
		return this;
	}

	/** Runs a night. */
	public NightResult run(String businessDate) {
		return run(businessDate, false, FailOn.NEVER);
	}

	/** Runs a night. */
	public NightResult run(String businessDate, boolean isFull, FailOn failOn) {
		JobFile job = job();
		return this.context.getBean(NightRunner.class)
			.run(new NightRequest(job, LocalDate.parse(businessDate), isFull, failOn));
	}

	/** The job as read from its file. */
	JobFile job() {
		return new JobFileReader(new StandardEnvironment()).read(jobFile());
	}

	/** A bean of the program. */
	public <T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Its database. */
	public JdbcTemplate jdbc() {
		return this.context.getBean(JdbcTemplate.class);
	}

	/** The rows of a query, each as one line of text. */
	public List<String> rows(String sql) {
		return jdbc().query(sql, (row, number) -> {
			StringBuilder line = new StringBuilder();
			for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
				line.append((i > 1) ? "|" : "").append(row.getString(i));
			}
			return line.toString();
		});
	}

	/** Every file of the report of a date, by name. */
	public Map<String, String> report(String businessDate) {
		return ReportFiles.in(this.folder.resolve("reports").resolve(businessDate));
	}

	@Override
	public void close() {
		this.context.close();
		this.database.close();
	}

	private static void write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
