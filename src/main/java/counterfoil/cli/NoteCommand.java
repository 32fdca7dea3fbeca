package counterfoil.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

import counterfoil.nightly.ExitCode;
import counterfoil.tracking.Asked;
import counterfoil.tracking.Decided;
import counterfoil.tracking.Decisions;
import counterfoil.tracking.Discrepancy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A person says who sees to a discrepancy, until when, and what is known of it. */
@Command(name = "note", mixinStandardHelpOptions = true,
		description = "Records who sees to a discrepancy, until when, and what is known; the next report shows it.")
final class NoteCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private ByWhom byWhom;

	@Option(names = "--owner", paramLabel = "NAME", description = "who sees to it")
	private @Nullable String owner;

	@Option(names = "--due", paramLabel = "DATE", description = "until when")
	private @Nullable LocalDate due;

	@Option(names = "--text", paramLabel = "TEXT", description = "what is known; nothing personal")
	private @Nullable String text;

	@Override
	public Integer call() {
		Asked asked = this.byWhom.asked();
		Decided decided = this.byWhom.decided();
		try (Application application = Application.start()) {
			Discrepancy noted = application.get(Decisions.class)
				.note(asked,
						new Decisions.Note(Optional.ofNullable(this.owner), Optional.ofNullable(this.due),
								Optional.ofNullable(this.text)),
						decided)
				.discrepancy();
			this.spec.commandLine()
				.getOut()
				.println("%s: noted by %s; the next night shows it".formatted(noted.id(), decided.by()));
		}
		return ExitCode.COMPLETE.code();
	}

}
