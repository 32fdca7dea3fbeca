package counterfoil.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import counterfoil.ledger.LedgerRecord;

/**
 * How rows of one ledger record come out of a record of an export.
 *
 * @param record which record
 * @param rows which records of the export give one, and how many
 * @param completes whether the rows only tell more of other rows of the same file
 * @param columns how its columns are filled; the others stay unknown
 */
record RecordContract(LedgerRecord record, Rows rows, boolean completes, List<ColumnContract> columns) {

	/**
	 * How a condition names the value of the column at hand, under {@code each-after} and
	 * {@code each-of}.
	 */
	static final String EACH = "each";

	/** All headers or pointers it takes values from. */
	Stream<String> names() {
		return Stream
			.of(this.rows.each().stream(),
					this.rows.when().stream().flatMap((condition) -> condition.headers().stream()),
					this.columns.stream().flatMap(ColumnContract::names))
			.flatMap(Function.identity());
	}

	/**
	 * Which records of an export give rows of a ledger record.
	 *
	 * @param when what must be true of them, all of it; empty for all
	 * @param once of the rows of a group that share a value of this header, only the
	 * first
	 * @param each what gives a row of its own: the header behind which every further
	 * column does, or the pointer of the elements that do
	 * @param eachOf columns that give a row each: what they are called, and their headers
	 */
	record Rows(List<Contract.Condition> when, Optional<String> once, Optional<String> each,
			Map<String, List<String>> eachOf) {

		static final Rows ALL = new Rows(List.of(), Optional.empty(), Optional.empty(), Map.of());

	}

}
