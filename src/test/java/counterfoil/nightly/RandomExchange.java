package counterfoil.nightly;

/**
 * The new order that an app made of an exchange: of the right discount, of too much, of
 * too little, or of one that is changed afterwards; days later than the return says so.
 */
final class RandomExchange {

	private static final int FIRST_ID = 1000;

	private static final int DAYS_TO_CHANGE = 6;

	private final int number;

	private final RandomOrder.Currency currency;

	private final int placedDay;

	private final int minute;

	private final int worth;

	/**
	 * @param number of the order whose goods come back
	 * @param worth what is given for them, if nothing is wrong
	 */
	RandomExchange(int number, RandomOrder.Currency currency, int returnDay, int minute, int worth) {
		this.number = number;
		this.currency = currency;
		this.placedDay = returnDay + number % 3 * 2;
		this.minute = minute;
		this.worth = worth;
	}

	int placedDay() {
		return this.placedDay;
	}

	boolean changedIn(int from, int to) {
		return RandomOrder.isIn(this.placedDay, from, to)
				|| RandomOrder.isIn(this.placedDay + DAYS_TO_CHANGE, from, to);
	}

	String orderRow(int night) {
		return "%d,#E%d,%s,%s,0.00,0.00,paid,%s,0.00".formatted(FIRST_ID + this.number, this.number,
				RandomOrder.at(this.placedDay, this.minute), this.currency.code(),
				this.currency.money(discount(night)));
	}

	/** How the return names it: by id or by name. */
	String reference() {
		return (this.number % 2 == 0) ? "%d,".formatted(FIRST_ID + this.number) : ",#E%d".formatted(this.number);
	}

	private int discount(int night) {
		return switch (this.number / 5 % 4) {
			case 1 -> this.worth + 5;
			case 2 -> this.worth / 2;
			case 3 -> (night < this.placedDay + DAYS_TO_CHANGE) ? this.worth : this.worth + 7;
			default -> this.worth;
		};
	}

}
