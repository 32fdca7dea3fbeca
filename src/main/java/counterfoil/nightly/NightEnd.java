package counterfoil.nightly;

import java.util.List;
import java.util.Optional;

import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import counterfoil.report.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;

/** Says how a night ended: the exit code, the summary, the problems. */
@Component
class NightEnd {

	private static final Logger log = LoggerFactory.getLogger(NightEnd.class);

	private final Publishing publishing;

	NightEnd(Publishing publishing) {
		this.publishing = publishing;
	}

	/** Of a night that was run now. */
	NightResult of(NightRequest request, Night night, JobExecution execution) {
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			return KeptReport.of(execution)
				.map((report) -> complete(request, report))
				.orElseGet(() -> again(request, night));
		}
		if (execution.getStatus() == BatchStatus.STOPPED) {
			return NightResult.stopped(ExitCode.INCOMPLETE,
					Problem.error(SourcePosition.of(request.job().file()), "night-stopped",
							"the night of %s was asked to stop".formatted(night.businessDate()),
							"Run the same command again: it goes on from there."));
		}
		Optional<ProblemsException> problems = NightLauncher.cause(execution, ProblemsException.class);
		if (problems.isPresent()) {
			return new NightResult(ExitCode.INCOMPLETE, "", problems.get().problems());
		}
		Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElseThrow();
		return failed(request, cause);
	}

	/**
	 * Of a night that repeats the latest one: nothing is written, the report is rendered
	 * again.
	 */
	NightResult again(NightRequest request, Night night) {
		return complete(request, this.publishing.publish(night, request.job()));
	}

	/** Of a run that an exception ended. */
	static NightResult failed(NightRequest request, Throwable failure) {
		if (DatabaseAway.isCauseOf(failure)) {
			log.warn("the database is away", failure);
			return NightResult.stopped(ExitCode.LATER, DatabaseAway.problem(SourcePosition.of(request.job().file())));
		}
		log.error("this is a bug", failure);
		return NightResult.stopped(ExitCode.BUG,
				Problem.error(SourcePosition.of(request.job().file()), "bug",
						"the night ended in a place that was not foreseen: " + failure,
						"Report the stack trace above; the same command may be run again."));
	}

	private static NightResult complete(NightRequest request, Published report) {
		boolean isFound = switch (request.failOn()) {
			case NEVER -> false;
			case ANY -> report.isAnyOpen();
			case MATERIAL -> report.isMaterialOpen();
		};
		return new NightResult(isFound ? ExitCode.FOUND : ExitCode.COMPLETE, report.summary(), List.of());
	}

}
