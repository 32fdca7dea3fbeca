package counterfoil.nightly;

import java.nio.file.Path;
import java.util.List;

import counterfoil.checking.CheckSet;
import counterfoil.intake.Contracts;
import counterfoil.intake.ReturnReasons;
import counterfoil.intake.Sha256;
import counterfoil.tracking.AcceptanceFile;

/**
 * What the jobs folder says beside the job itself, read before the database is asked.
 *
 * @param contracts how exports are recognised and read
 * @param checks what is asked
 * @param reasons what the reasons of returns mean
 * @param acceptances what two people decided to live with
 */
record JobsFolder(Contracts contracts, CheckSet checks, ReturnReasons reasons, AcceptanceFile acceptances) {

	private static final Path JOBS = Path.of("jobs");

	/** Where checks read what the reasons of returns mean, or what was computed of it. */
	private static final List<String> REASONS_TABLES = List.of("return_reasons", "return_goods");

	/**
	 * Reads all of it.
	 * @throws counterfoil.problem.ProblemsException with everything that is wrong
	 */
	static JobsFolder read(JobFile job) {
		Contracts contracts = Contracts.load(JOBS);
		CheckSet checks = CheckSet.read(JOBS, job.rules().tolerance());
		checks.throwProblems();
		return new JobsFolder(contracts, checks, ReturnReasons.load(JOBS), AcceptanceFile.read(JOBS));
	}

	/**
	 * What a change of would change results. What reasons mean counts only where a check
	 * reads it: everywhere else it changes what is shown.
	 */
	String settingsHash(JobFile job) {
		String settings = Settings.hash(job);
		return REASONS_TABLES.stream().anyMatch(this.checks::isReading) ? Sha256.of(settings + this.reasons.sha256())
				: settings;
	}

}
