package counterfoil.nightly;

import java.nio.file.Path;
import java.util.Optional;

import counterfoil.report.Published;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Keeps what a report says with the execution that published it: whoever tells the end of
 * the night need not read a million discrepancies again.
 */
final class KeptReport {

	private static final String FOLDER = "report.folder";

	private static final String SUMMARY = "report.summary";

	private static final String ANY_OPEN = "report.anyOpen";

	private static final String MATERIAL_OPEN = "report.materialOpen";

	private KeptReport() {
	}

	static void keep(JobExecution execution, Published report) {
		ExecutionContext context = execution.getExecutionContext();
		context.putString(FOLDER, report.folder().toString());
		context.putString(SUMMARY, report.summary());
		context.put(ANY_OPEN, report.isAnyOpen());
		context.put(MATERIAL_OPEN, report.isMaterialOpen());
	}

	/** Nothing of an execution that was killed before it was kept. */
	static Optional<Published> of(JobExecution execution) {
		ExecutionContext context = execution.getExecutionContext();
		return context.containsKey(MATERIAL_OPEN)
				? Optional.of(new Published(Path.of(context.getString(FOLDER)), context.getString(SUMMARY),
						context.get(ANY_OPEN, Boolean.class), context.get(MATERIAL_OPEN, Boolean.class)))
				: Optional.empty();
	}

}
