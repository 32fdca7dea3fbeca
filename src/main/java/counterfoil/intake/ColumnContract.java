package counterfoil.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import counterfoil.ledger.Column;

/**
 * How one column of a ledger record is filled.
 *
 * @param column which column
 * @param source where its value comes from
 * @param substitute what stands for a blank value: text with {@code {Header}} for the
 * value of another
 * @param reading how the text is read
 */
record ColumnContract(Column column, Source source, Optional<String> substitute, Reading reading) {

	/** All headers or pointers it takes values from. */
	Stream<String> names() {
		return Stream.concat(this.source.headers().stream(),
				this.substitute.stream().flatMap((text) -> ContractNames.in(text).stream()));
	}

	/** Whether a file has what the column needs under a number. */
	boolean isIn(Headers file, String number) {
		boolean isNumbered = this.source.headers().stream().anyMatch((name) -> name.contains(RecordContract.NUMBER));
		return !isNumbered || !this.column.required() || file.find(this.source.numbered(number).headers()).isPresent();
	}

	/** The same with a number in place of {@code #} in headers. */
	ColumnContract numbered(String number) {
		return new ColumnContract(this.column, this.source.numbered(number),
				this.substitute.map((text) -> text.replace(RecordContract.NUMBER, number)), this.reading);
	}

	/** Where a value comes from. */
	sealed interface Source {

		/**
		 * Headers or pointers this takes values from; any one of them is enough.
		 */
		default List<String> headers() {
			return List.of();
		}

		/** The same with a number in place of {@code #} in headers. */
		default Source numbered(String number) {
			return this;
		}

	}

	/**
	 * The first of some headers that the file has, or of some pointers with a value.
	 *
	 * @param headers the header or pointer, and its aliases
	 * @param ofFirst of the first row of the group instead of the row at hand
	 */
	record Header(@Override List<String> headers, boolean ofFirst) implements Source {

		@Override
		public Source numbered(String number) {
			return new Header(RecordContract.numbered(this.headers, number), this.ofFirst);
		}

	}

	/**
	 * The values of several headers, joined by slashes.
	 *
	 * @param headers in the order in which they are joined
	 */
	record Join(@Override List<String> headers) implements Source {

		@Override
		public Source numbered(String number) {
			return new Join(RecordContract.numbered(this.headers, number));
		}

	}

	/**
	 * What the amounts of several headers add up to, or all values of pointers, exactly.
	 *
	 * @param headers of those the file has
	 */
	record Sum(@Override List<String> headers) implements Source {

		@Override
		public Source numbered(String number) {
			return new Sum(RecordContract.numbered(this.headers, number));
		}

	}

	/**
	 * A text with the values of others in braces.
	 *
	 * @param text with braces
	 */
	record Template(String text) implements Source {

		@Override
		public List<String> headers() {
			return ContractNames.in(this.text);
		}

		@Override
		public Source numbered(String number) {
			return new Template(this.text.replace(RecordContract.NUMBER, number));
		}

	}

	/**
	 * The same for every row.
	 *
	 * @param text the value
	 */
	record Constant(String text) implements Source {

	}

	/** What needs no further word. */
	enum Given implements Source {

		/** The number of the row in its group, from 1. */
		ORDINAL,

		/** The header of the column at hand, under {@code each-after}. */
		EACH_HEADER,

		/** What the contract calls the column at hand, under {@code each-of}. */
		EACH_NAME,

		/** The value of the column at hand, under either. */
		EACH_VALUE,

		/** Nothing: posting numbers the line by all that it says. */
		WHAT_IT_SAYS,

		/** The currency the job states for the shop. */
		SHOP_CURRENCY,

		/** The as-of of the file. */
		AS_OF

	}

	/**
	 * How the text of a value is read.
	 *
	 * @param blank texts that mean nothing is there
	 * @param values what to store instead of some texts
	 * @param otherwise what to store for texts that are not listed; absent where such a
	 * text is rejected
	 * @param sign what becomes of the sign of a number
	 * @param notation how numbers and times are written
	 * @param format the pattern of a time or date; absent for ISO and Shopify's own
	 * @param type a gid of another type means nothing is there
	 * @param percentage how a percentage is written
	 */
	record Reading(List<String> blank, Map<String, String> values, Optional<String> otherwise, Sign sign,
			Notation notation, Optional<String> format, Optional<String> type, Percentage percentage) {

		static final Reading PLAIN = plain(Notation.UNSAID);

		/** Nothing but how the contract as a whole writes things. */
		static Reading plain(Notation notation) {
			return new Reading(List.of(), Map.of(), Optional.empty(), Sign.KEPT, notation, Optional.empty(),
					Optional.empty(), Percentage.WRITTEN);
		}

	}

}
