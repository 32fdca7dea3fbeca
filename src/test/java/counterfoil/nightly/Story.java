package counterfoil.nightly;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import counterfoil.cli.Counterfoil;
import counterfoil.database.TestDatabase;
import counterfoil.ledger.Night;
import counterfoil.report.Language;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.ManifestChain;
import counterfoil.tracking.NightCheck;
import counterfoil.tracking.RollForwardLine;
import counterfoil.tracking.StoredNight;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A job file as it is shipped, run by the whole program on a database of its own. */
final class Story implements AutoCloseable {

	private static final String FILES = """
			select '`' || f.path || '` ' || f.records_read || ' ' || f.records_rejected || ' ' || f.state
				|| coalesce(' `' || f.problem_code || '`', '')
				|| coalesce((select string_agg(', `' || r.code || '`', '' order by r.code)
					from (select code from ledger.rejects j where j.file_id = f.file_id group by code) r), '')
			from ledger.files f
			order by f.path collate "C\"""";

	private static final String STATED_TOTALS = """
			select '| ' || concat_ws(' | ', s.shop, nullif(s.record, ''), s.number, coalesce(s.amount::text, s.note), l.amount,
				d.amount) || ' |'
			from statement.lines s
			left join statement.lines l on l.night_id = s.night_id and l.section = s.section and l.shop = s.shop
				and l.record = s.record and l.line = 'ledger'
			left join statement.lines d on d.night_id = s.night_id and d.section = s.section and d.shop = s.shop
				and d.record = s.record and d.line = 'difference'
			where s.section = 'stated totals' and s.line = 'Shopify reports'
			order by s.shop collate "C", s.position""";

	private final TestDatabase.Fresh database = TestDatabase.fresh();

	private final ConfigurableApplicationContext context;

	private JobFile job;

	Story(Path jobFile, Path reports) {
		this.context = new SpringApplicationBuilder(Counterfoil.class).web(WebApplicationType.NONE)
			.properties(Map.of("spring.datasource.url", this.database.url(), "spring.datasource.username", "postgres",
					"counterfoil.checks.username", this.database.checksLogin().username(),
					"counterfoil.checks.password", this.database.checksLogin().password()))
			.run();
		this.job = into(reports, new JobFileReader(new StandardEnvironment()).read(jobFile));
	}

	void run(LocalDate businessDate) {
		NightResult result = this.context.getBean(NightRunner.class)
			.run(new NightRequest(this.job, businessDate, false, FailOn.NEVER));
		assertThat(result.problems()).isEmpty();
		assertThat(result.exitCode()).isEqualTo(ExitCode.COMPLETE);
	}

	/** What the job asks for from now on. */
	void speak(String language) {
		this.job = new JobFile(this.job.file(), this.job.name(), this.job.folders(), this.job.zone(),
				this.job.businessDate(), this.job.schedule(), this.job.rules(), Language.of(language),
				this.job.shops());
	}

	/** Renders the report of an earlier night into a folder. */
	NightResult restore(LocalDate businessDate, Path reports) {
		return this.context.getBean(EarlierReports.class).restore(into(reports, this.job), businessDate);
	}

	/** Each as {@code check,subject,unit,difference,shop}, the form of planted.csv. */
	List<String> discrepancies(LocalDate businessDate, Predicate<Discrepancy> which) {
		List<String> lines = new ArrayList<>();
		stored().discrepancies(night(businessDate), (found) -> {
			if (which.test(found)) {
				Discrepancy.Identity of = found.of();
				lines.add(String.join(",", of.check(), of.subjectId(), of.unit(), plain(found.sides().difference()),
						of.shop()));
			}
		});
		return lines;
	}

	Stream<NightCheck> checks(LocalDate businessDate) {
		return stored().checks(night(businessDate)).stream();
	}

	List<RollForwardLine> rollForward(LocalDate businessDate) {
		return stored().rollForward(night(businessDate));
	}

	/**
	 * Month to date,
	 * {@code | shop | total | days | Shopify reports | ledger | difference |} each.
	 */
	List<String> statedTotals() {
		return this.context.getBean(JdbcTemplate.class).queryForList(STATED_TOTALS, String.class);
	}

	/** What the statement of the last night lists as left to pay under a name. */
	List<String> unpaid(String name) {
		return this.context.getBean(JdbcTemplate.class)
			.queryForList(
					"""
							select concat_ws(',', shop, record, amount, currency)
							from statement.lines
							where section = 'unpaid by refund' and line = ? and night_id = (select max(night_id) from statement.lines)
							order by 1""",
					String.class, name);
	}

	/** Every file, as the page of dirty-files lists it. */
	List<String> files() {
		return this.context.getBean(JdbcTemplate.class).queryForList(FILES, String.class);
	}

	/** The hashes of what its nights published. */
	ManifestChain chain() {
		return this.context.getBean(ManifestChain.class);
	}

	static String plain(BigDecimal amount) {
		return amount.stripTrailingZeros().toPlainString();
	}

	/** A bean of the program. */
	<T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	/** The ids of everything that ever was open. */
	List<String> ids() {
		return this.context.getBean(JdbcClient.class)
			.sql("select discrepancy from tracking.events where event = 'opened' group by 1 order by 1")
			.query(String.class)
			.list();
	}

	/** The id of the first discrepancy of a check. */
	String id(String check) {
		return this.context.getBean(JdbcClient.class)
			.sql("select min(discrepancy) from tracking.events where event = 'opened' and check_id = ?")
			.param(check)
			.query(String.class)
			.single();
	}

	@Override
	public void close() {
		this.context.close();
		this.database.close();
	}

	private static JobFile into(Path reports, JobFile job) {
		return new JobFile(job.file(), job.name(), new JobFile.Folders(job.folders().inbox(), reports), job.zone(),
				job.businessDate(), job.schedule(), job.rules(), job.language(), job.shops());
	}

	private StoredNight stored() {
		return this.context.getBean(StoredNight.class);
	}

	Night night(LocalDate businessDate) {
		return stored().counted(this.job.name(), businessDate).orElseThrow();
	}

}
