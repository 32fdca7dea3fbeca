package counterfoil.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import counterfoil.ledger.LedgerRecord;

/**
 * How rows of one ledger record come out of a record of an export.
 *
 * @param record which record
 * @param when of which records, all of it; empty for all
 * @param each what gives a row of its own: the header behind which every further column
 * does, or the pointer of the elements that do
 * @param completes whether the rows only tell more of other rows of the same file
 * @param columns how its columns are filled; the others stay unknown
 */
record RecordContract(LedgerRecord record, List<Contract.Condition> when, Optional<String> each, boolean completes,
		List<ColumnContract> columns) {

	/**
	 * How a condition names the value of the column at hand, under {@code each-after}.
	 */
	static final String EACH = "each";

	/** All headers or pointers it takes values from. */
	Stream<String> names() {
		return Stream
			.of(this.each.stream(), this.when.stream().flatMap((condition) -> condition.headers().stream()),
					this.columns.stream().flatMap(ColumnContract::names))
			.flatMap(Function.identity());
	}

}
