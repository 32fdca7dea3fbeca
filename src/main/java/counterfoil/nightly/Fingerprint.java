package counterfoil.nightly;

import counterfoil.intake.Sha256;

/**
 * What a night's result depends on beside its business date.
 *
 * @param program version of this program
 * @param checkSet hash of the checks and their tolerances
 * @param settings hash of what the job says of shops, policy and precedence
 * @param reportSettings hash of what it says of materiality, the reject limit and the
 * language, and of what reasons of returns mean
 * @param manifest hash of every delivery known for the job
 * @param decisions the last of each kind that people took about it
 */
record Fingerprint(String program, String checkSet, String settings, String reportSettings, String manifest,
		String decisions) {

	/** One value for all of it. */
	String value() {
		return Sha256.of(String.join("|", this.program, this.checkSet, this.settings, this.reportSettings,
				this.manifest, this.decisions));
	}

}
