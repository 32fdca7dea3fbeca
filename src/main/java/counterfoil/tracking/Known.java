package counterfoil.tracking;

import counterfoil.ledger.Night;

/**
 * A discrepancy that was found by its id, as it stood at the end of the last night of its
 * job.
 *
 * @param night that night
 * @param discrepancy how it stood
 */
public record Known(Night night, Discrepancy discrepancy) {

}
