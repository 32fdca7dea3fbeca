package counterfoil.intake;

import counterfoil.ledger.ColumnType;

/**
 * The apostrophe that people and programs put before a cell so that a spreadsheet leaves
 * it alone, as in {@code '007}. It is no part of the value.
 */
final class Guard {

	private static final String FORMULAS = "=+-@";

	private Guard() {
	}

	static void drop(Slice value, ColumnType type) {
		if (value.length() > 1 && value.at(0) == '\'' && (type != ColumnType.TEXT || isGuarded(value))) {
			value.skip(1);
		}
	}

	// Of texts only digits and what would be taken for a formula: 'tis and '90s are
	// words.
	private static boolean isGuarded(Slice text) {
		if (FORMULAS.indexOf(text.at(1)) >= 0) {
			return true;
		}
		for (int i = 1; i < text.length(); i++) {
			if (text.at(i) < '0' || text.at(i) > '9') {
				return false;
			}
		}
		return true;
	}

}
