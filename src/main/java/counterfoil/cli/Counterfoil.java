package counterfoil.cli;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code java -jar counterfoil.jar COMMAND}. */
@SpringBootApplication(scanBasePackages = "counterfoil")
@Command(name = "counterfoil", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Proves a shop's refunds: reconciles them with orders, money and goods, night after night.",
		subcommands = { RunCommand.class, ScheduleCommand.class, InspectCommand.class, ReportCommand.class,
				VerifyCommand.class, AcceptCommand.class, ReopenCommand.class, NoteCommand.class, ExplainCommand.class,
				CloseCommand.class, ChecksCommand.class },
		footer = { "", "Exit codes: 0 complete, 1 complete and --fail-on met, 2 could not be completed,",
				"3 a bug, 75 try again later (another run, or the database is away)." })
public class Counterfoil implements Runnable {

	@Spec
	private CommandSpec spec;

	/** Runs the command the arguments name and ends the process with its exit code. */
	public static void main(String[] arguments) {
		System.exit(execute(arguments));
	}

	/** Runs the command the arguments name. */
	static int execute(String... arguments) {
		return new CommandLine(new Counterfoil()).setCaseInsensitiveEnumValuesAllowed(true)
			.setExecutionExceptionHandler(new Failures())
			.execute(arguments);
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "no command was given");
	}

}
