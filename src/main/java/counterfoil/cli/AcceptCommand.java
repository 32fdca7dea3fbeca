package counterfoil.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import counterfoil.nightly.ExitCode;
import counterfoil.tracking.Asked;
import counterfoil.tracking.Decided;
import counterfoil.tracking.Decisions;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A person decides to live with a discrepancy. */
@Command(name = "accept", mixinStandardHelpOptions = true,
		description = "Records that a discrepancy is accepted up to an amount and until a date; the next night "
				+ "applies it.")
final class AcceptCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private ByWhom byWhom;

	@Option(names = "--up-to", required = true, paramLabel = "AMOUNT",
			description = "the largest difference that is accepted, without its sign")
	private BigDecimal upTo;

	@Option(names = "--until", required = true, paramLabel = "DATE",
			description = "the last business date on which it is accepted")
	private LocalDate until;

	@Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; it stands in the report")
	private String reason;

	@Override
	public Integer call() {
		Asked asked = this.byWhom.asked();
		Decided decided = this.byWhom.decided();
		try (Application application = Application.start()) {
			Discrepancy accepted = application.get(Decisions.class)
				.accept(asked, new Terms(this.upTo, this.until, this.reason), decided)
				.discrepancy();
			this.spec.commandLine()
				.getOut()
				.println("%s: accepted up to %s %s until %s by %s; the next night applies it".formatted(accepted.id(),
						this.upTo.toPlainString(), accepted.of().unit(), this.until, decided.by()));
		}
		return ExitCode.COMPLETE.code();
	}

}
