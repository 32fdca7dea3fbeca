package counterfoil.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import counterfoil.nightly.ExitCode;
import counterfoil.problem.SourcePosition;
import counterfoil.report.Explanation;
import counterfoil.tracking.Asked;
import counterfoil.tracking.Stories;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the whole story of a discrepancy. */
@Command(name = "explain", mixinStandardHelpOptions = true,
		description = "Tells the whole story of a discrepancy: what was compared, what was delivered, what became of it.")
final class ExplainCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "DISCREPANCY", description = "its id, or the first digits of it")
	private String id;

	@Option(names = "--job", paramLabel = "JOB.yml", description = "the job it must belong to")
	private @Nullable Path job;

	@Override
	public Integer call() {
		Asked asked = new Asked(SourcePosition.of(this.spec.name()), this.id,
				Optional.ofNullable(this.job).map((file) -> Application.readJob(file).name()));
		try (Application application = Application.start()) {
			this.spec.commandLine().getOut().print(Explanation.text(application.get(Stories.class).of(asked)));
			this.spec.commandLine().getOut().flush();
		}
		return ExitCode.COMPLETE.code();
	}

}
