package counterfoil.intake;

/** What a contract says stands first in dates such as {@code 03/04/2025}. */
enum DayOrder {

	DAY_FIRST, MONTH_FIRST;

	/** As a contract writes it. */
	static DayOrder ofWord(String word) {
		return word.equals("day first") ? DAY_FIRST : MONTH_FIRST;
	}

}
