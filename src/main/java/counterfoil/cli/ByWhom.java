package counterfoil.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import counterfoil.problem.SourcePosition;
import counterfoil.tracking.Asked;
import counterfoil.tracking.Decided;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every decision about a discrepancy has in common: which one, and who decides. */
final class ByWhom {

	@Spec(Target.MIXEE)
	private CommandSpec spec;

	@Parameters(paramLabel = "DISCREPANCY", description = "its id, or the first digits of it")
	private String id;

	@Option(names = "--by", paramLabel = "NAME", description = "who decides (default: the user of this machine)")
	private @Nullable String by;

	@Option(names = "--job", paramLabel = "JOB.yml", description = "the job it must belong to")
	private @Nullable Path job;

	/** The discrepancy that is meant. */
	Asked asked() {
		return new Asked(SourcePosition.of(this.spec.name()), this.id,
				Optional.ofNullable(this.job).map((file) -> Application.readJob(file).name()));
	}

	/** Who decides, now. */
	Decided decided() {
		String name = (this.by != null) ? this.by : System.getProperty("user.name");
		return new Decided(name.strip(), Clock.systemUTC().instant());
	}

}
