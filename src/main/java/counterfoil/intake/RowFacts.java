package counterfoil.intake;

import org.jspecify.annotations.Nullable;

/** What the values of one row tell each other and the counts. */
final class RowFacts {

	/** Where a row has no currency. */
	static final int DIGITS_UNKNOWN = -1;

	/** Where a column holds no amount or no time. */
	static final long NOTHING = Long.MIN_VALUE;

	/** Amounts are counted in ten-thousandths. */
	static final int AMOUNT_SCALE = 4;

	private String currency = "";

	private int digits = DIGITS_UNKNOWN;

	private long amount;

	private long micros;

	private @Nullable NamedOrder namedOrder;

	void begin() {
		this.namedOrder = null;
		this.currency = "";
		this.digits = DIGITS_UNKNOWN;
	}

	/** The order of the row is known by its name. */
	void namedOrder(NamedOrder order) {
		this.namedOrder = order;
	}

	@Nullable NamedOrder namedOrder() {
		return this.namedOrder;
	}

	void currency(String code, int fractionDigits) {
		this.currency = code;
		this.digits = fractionDigits;
	}

	String currency() {
		return this.currency;
	}

	int digits() {
		return this.digits;
	}

	/** A column is blank: there is no amount and no time. */
	void nothing() {
		this.amount = NOTHING;
		this.micros = NOTHING;
	}

	void amount(long tenThousandths) {
		this.amount = tenThousandths;
	}

	/** The amount written last. */
	long amount() {
		return this.amount;
	}

	void micros(long sinceEpoch) {
		this.micros = sinceEpoch;
	}

	/** The time written last, in microseconds since 1970. */
	long micros() {
		return this.micros;
	}

}
