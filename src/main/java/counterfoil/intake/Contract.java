package counterfoil.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What makes rows of the ledger out of the rows of one kind of export.
 *
 * @param name the name of its file, or {@code plain} and the name of the record
 * @param title for people
 * @param format what the files look like
 * @param family decides which export wins where several tell of one record
 * @param sha256 of what it says
 * @param recognise by what a file is taken for it
 * @param grouping which rows belong together, where one row is not whole alone
 * @param records what it makes
 * @param aliases what else a header may be called, such as in other languages
 */
public record Contract(String name, String title, Format format, String family, String sha256, Recognise recognise,
		Optional<Grouping> grouping, List<RecordContract> records, Map<String, List<String>> aliases) {

	/** Whether nothing can be loaded unless the job states the currency of the shop. */
	boolean needsShopCurrency() {
		return this.records.stream()
			.flatMap((record) -> record.columns().stream())
			.anyMatch((column) -> column.column().required() && column.source() == ColumnContract.Given.SHOP_CURRENCY);
	}

	/** Every header or pointer it names, each once. */
	List<String> pointers() {
		return Stream
			.of(this.recognise.record().stream().flatMap((condition) -> condition.headers().stream()),
					this.records.stream().flatMap(RecordContract::names))
			.flatMap(Function.identity())
			.distinct()
			.toList();
	}

	/** What files of an export look like. */
	enum Format {

		/** A line of headers, and fields by their place. */
		CSV("csv", "header"),

		/** One JSON object a line, and values by their pointer. */
		JSON_LINES("json-lines", "pointer");

		private final String word;

		private final String names;

		Format(String word, String names) {
			this.word = word;
			this.names = names;
		}

		/** How contracts call it. */
		String word() {
			return this.word;
		}

		/** What names a value: the key under which contracts say so. */
		String names() {
			return this.names;
		}

	}

	/**
	 * By what a file is taken for an export.
	 *
	 * @param present headers that must be there, or pointers of one record
	 * @param any headers of which one at least must be there, if any are named
	 * @param absent headers that must not be there, or pointers not in that record
	 * @param exact whether no other headers than those of its columns may be there
	 * @param record what must be true of a record; for JSON Lines only
	 */
	record Recognise(List<String> present, List<String> any, List<String> absent, boolean exact,
			List<Condition> record) {

	}

	/**
	 * Rows that follow one another and stand for one thing.
	 *
	 * @param by the header whose value they share
	 * @param starts what is true of the first of them alone; absent where another value
	 * starts another group
	 * @param blankContinues whether a row without that value belongs to the one before
	 */
	record Grouping(String by, Optional<Condition> starts, boolean blankContinues) {

	}

	/**
	 * What must be true of a row.
	 *
	 * @param headers where to look: the first of them that the file has, or the first
	 * pointer with a value
	 * @param present whether there must be a value, or must not
	 * @param is if not empty, the values that count
	 * @param isNot values that do not count
	 * @param types if not empty, the types of a gid that count
	 */
	record Condition(List<String> headers, Optional<Boolean> present, List<String> is, List<String> isNot,
			List<String> types) {

	}

}
