package counterfoil.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL server of our own, whose data stay in one folder and are as durable
 * as any server's. The folder is locked for the life of the process, so that two runs
 * never share or stop each other's server.
 */
public final class EmbeddedDatabase implements AutoCloseable {

	private static final Duration START_MAX = Duration.ofSeconds(60);

	private static final int STOP_SECONDS_MAX = 60;

	private final FileLock lock;

	private final EmbeddedPostgres server;

	private final Passwords passwords;

	private EmbeddedDatabase(FileLock lock, EmbeddedPostgres server, Passwords passwords) {
		this.lock = lock;
		this.server = server;
		this.passwords = passwords;
	}

	/**
	 * Starts the server on the folder, making it where it is missing, and first stops a
	 * server that a killed run left.
	 * @throws DatabaseInUse if another process has the folder
	 * @throws ProblemsException if the server does not start
	 */
	public static EmbeddedDatabase start(Path folder) {
		try {
			Path home = Files.createDirectories(folder.toAbsolutePath());
			FileLock lock = lock(home);
			Path data = home.resolve("data");
			stopOrphan(data.resolve("postmaster.pid"));
			Passwords passwords = Passwords.in(home);
			EmbeddedPostgres server = startServer(home, data, passwords);
			EmbeddedDatabase database = new EmbeddedDatabase(lock, server, passwords);
			Roles.secure(database.url(), data, passwords);
			return database;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The JDBC URL, for other programs on this machine as long as this one runs. */
	public String url() {
		return this.server.getJdbcUrl("postgres", "postgres");
	}

	/** The password of its owner. */
	public String password() {
		return this.passwords.owner();
	}

	/** The login of users' own checks. */
	public ChecksLogin checksLogin() {
		return new ChecksLogin(url(), Roles.CHECKS, this.passwords.checks());
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.lock.channel().close();
	}

	private static FileLock lock(Path home) throws IOException {
		FileChannel channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return lock;
			}
		}
		catch (OverlappingFileLockException ex) {
			// this process has it already: the same answer as for another process
		}
		channel.close();
		throw new DatabaseInUse(home);
	}

	// A killed JVM leaves its server running, and no second server starts on the same
	// data. We hold the lock, so
	// whatever runs there has no owner any more.
	private static void stopOrphan(Path pidFile) throws IOException {
		if (!Files.exists(pidFile)) {
			return;
		}
		List<String> lines = Files.readAllLines(pidFile);
		Optional<ProcessHandle> orphan = lines.isEmpty() ? Optional.empty()
				: ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(EmbeddedDatabase::isPostgres);
		if (orphan.isPresent()) {
			CompletableFuture<ProcessHandle> gone = orphan.get().onExit();
			orphan.get().destroy();
			await(gone, orphan.get());
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.info().command().map(Path::of).filter((command) -> command.endsWith("postgres")).isPresent();
	}

	private static void await(CompletableFuture<ProcessHandle> gone, ProcessHandle process) {
		try {
			gone.get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (java.util.concurrent.ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static EmbeddedPostgres startServer(Path home, Path data, Passwords passwords) throws IOException {
		try {
			return EmbeddedPostgres.builder()
				.setOverrideWorkingDirectory(home.toFile())
				.setDataDirectory(data)
				.setCleanDataDirectory(false)
				.setPGStartupWait(START_MAX)
				// the same order of texts on every machine, and the fastest
				.setLocaleConfig("locale", "C")
				.setLocaleConfig("locale-provider", "builtin")
				.setLocaleConfig("builtin-locale", "C.UTF-8")
				.setConnectConfig("password", passwords.owner())
				// the library starts throw-away servers: make this one keep what it is
				// told
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("max_connections", "40")
				// bulk loads fill the log quickly; fewer checkpoints, same durability
				.setServerConfig("max_wal_size", "4GB")
				.setServerConfig("shared_buffers", "256MB")
				.setServerConfig("work_mem", "64MB")
				.setServerConfig("maintenance_work_mem", "256MB")
				.start();
		}
		catch (IOException | IllegalStateException ex) {
			throw new ProblemsException(Problem.error(SourcePosition.of(data.toString()), "database-not-started",
					"the embedded PostgreSQL did not start: " + ex.getMessage(),
					"Run as a user other than root if user namespaces are forbidden here, or set SPRING_DATASOURCE_URL "
							+ "to a PostgreSQL of your own."));
		}
	}

}
