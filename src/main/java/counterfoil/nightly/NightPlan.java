package counterfoil.nightly;

import counterfoil.checking.CheckSet;
import counterfoil.intake.Contracts;
import counterfoil.ledger.Night;

/**
 * Everything the steps of one night need.
 *
 * @param job what the job file says
 * @param night the night they work on
 * @param contracts how exports are recognised and read
 * @param checks what is asked
 * @param fingerprint what the night depends on
 */
record NightPlan(JobFile job, Night night, Contracts contracts, CheckSet checks, Fingerprint fingerprint) {

}
