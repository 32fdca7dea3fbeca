package counterfoil.intake;

import java.util.List;
import java.util.Optional;

import counterfoil.ledger.LedgerRecord;

/**
 * How rows of one ledger record come out of a row of an export.
 *
 * @param record which record
 * @param when of which rows; absent for all
 * @param eachAfter the header behind which every further column gives a row of its own
 * @param columns how its columns are filled; the others stay unknown
 */
record RecordContract(LedgerRecord record, Optional<Contract.Condition> when, Optional<String> eachAfter,
		List<ColumnContract> columns) {

	/**
	 * How a condition names the value of the column at hand, under {@code each-after}.
	 */
	static final String EACH = "each";

}
