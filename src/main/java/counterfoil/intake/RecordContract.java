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

	/** What stands in a header for the number at hand, under {@code each-number}. */
	static final String NUMBER = "#";

	/**
	 * The same with those of its numbers under which a file has all headers that are
	 * required; empty where it has numbers, and the file has none of them.
	 */
	Optional<RecordContract> in(Headers headers) {
		if (this.rows.eachNumber().isEmpty()) {
			return Optional.of(this);
		}
		List<String> numbers = this.rows.eachNumber()
			.stream()
			.filter((number) -> this.columns.stream().allMatch((column) -> column.isIn(headers, number)))
			.toList();
		return numbers.isEmpty() ? Optional.empty()
				: Optional.of(new RecordContract(this.record, this.rows.with(numbers), this.completes, this.columns));
	}

	/** The same once for each of its numbers; itself where it has none. */
	List<RecordContract> byNumber() {
		return this.rows.eachNumber().isEmpty() ? List.of(this)
				: this.rows.eachNumber().stream().map(this::numbered).toList();
	}

	private RecordContract numbered(String number) {
		return new RecordContract(this.record, this.rows.numbered(number), this.completes,
				this.columns.stream().map((column) -> column.numbered(number)).toList());
	}

	static List<String> numbered(List<String> headers, String number) {
		return headers.stream().map((header) -> header.replace(NUMBER, number)).toList();
	}

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
	 * @param eachNumber numbers that give a row each, in place of {@code #} in headers
	 */
	record Rows(List<Contract.Condition> when, Optional<String> once, Optional<String> each,
			Map<String, List<String>> eachOf, List<String> eachNumber) {

		static final Rows ALL = new Rows(List.of(), Optional.empty(), Optional.empty(), Map.of(), List.of());

		private Rows with(List<String> numbers) {
			return new Rows(this.when, this.once, this.each, this.eachOf, numbers);
		}

		private Rows numbered(String number) {
			return new Rows(this.when.stream().map((condition) -> numbered(condition, number)).toList(), this.once,
					this.each, this.eachOf, List.of());
		}

		private static Contract.Condition numbered(Contract.Condition condition, String number) {
			return new Contract.Condition(RecordContract.numbered(condition.headers(), number), condition.present(),
					condition.is(), condition.isNot(), condition.types());
		}

	}

}
