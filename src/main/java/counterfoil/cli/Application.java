package counterfoil.cli;

import java.nio.file.Path;

import counterfoil.nightly.JobFile;
import counterfoil.nightly.JobFileReader;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/** The database and everything that works on it, for the commands that need it. */
final class Application implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Application(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** Starts it; the database may be started, made or brought up to date on the way. */
	static Application start() {
		return new Application(new SpringApplicationBuilder(Counterfoil.class).web(WebApplicationType.NONE)
			.registerShutdownHook(true)
			.run());
	}

	/** Reads a job before anything is started. */
	static JobFile readJob(Path file) {
		return new JobFileReader(new StandardEnvironment()).read(file);
	}

	<T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
