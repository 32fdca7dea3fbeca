package counterfoil.cli;

import java.util.concurrent.Callable;

import counterfoil.nightly.ExitCode;
import counterfoil.tracking.Asked;
import counterfoil.tracking.Decided;
import counterfoil.tracking.Decisions;
import counterfoil.tracking.Discrepancy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A person takes an acceptance back. */
@Command(name = "reopen", mixinStandardHelpOptions = true,
		description = "Records that an accepted discrepancy is accepted no more; the next night applies it.")
final class ReopenCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private ByWhom byWhom;

	@Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; it is kept")
	private String reason;

	@Override
	public Integer call() {
		Asked asked = this.byWhom.asked();
		Decided decided = this.byWhom.decided();
		try (Application application = Application.start()) {
			Discrepancy reopened = application.get(Decisions.class).reopen(asked, this.reason, decided).discrepancy();
			this.spec.commandLine()
				.getOut()
				.println("%s: reopened by %s; the next night applies it".formatted(reopened.id(), decided.by()));
		}
		return ExitCode.COMPLETE.code();
	}

}
