package counterfoil.intake;

/** What a contract says stands between the whole part of an amount and its decimals. */
enum DecimalMark {

	POINT, COMMA;

	/** As a contract writes it. */
	static DecimalMark ofWord(String word) {
		return word.equals("comma") ? COMMA : POINT;
	}

}
