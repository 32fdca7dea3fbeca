package counterfoil.nightly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, so that it can be killed. */
final class ProgramProcess {

	private static final int SECONDS_MAX = 120;

	private final Process process;

	private final StringBuilder log = new StringBuilder();

	private ProgramProcess(Process process) {
		this.process = process;
	}

	/**
	 * Starts it in a folder.
	 * @param environment beside this process's own
	 */
	static ProgramProcess start(Path folder, Map<String, String> environment, String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), "counterfoil.cli.Counterfoil"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
		builder.environment().putAll(environment);
		try {
			return new ProgramProcess(builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads its output until a line holds the words, or until it ends; true if they came.
	 */
	boolean readUntil(String words) {
		try {
			BufferedReader reader = this.process.inputReader(StandardCharsets.UTF_8);
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				this.log.append(line).append('\n');
				if (line.contains(words)) {
					return true;
				}
			}
			return false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Kills it as {@code kill -9} does. */
	void kill() {
		// the handle, for the process itself would close the stream that is still to be
		// read
		this.process.toHandle().destroyForcibly();
		end();
	}

	/** Asks it to end, as {@code kill} does, and waits; the exit code. */
	int terminate() {
		this.process.toHandle().destroy();
		return end();
	}

	/** Waits for its end; the exit code. */
	int end() {
		readUntil("\0");
		try {
			if (!this.process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
				throw new IllegalStateException("the program did not end:\n" + this.log);
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What it printed so far, on both streams. */
	String log() {
		return this.log.toString();
	}

}
