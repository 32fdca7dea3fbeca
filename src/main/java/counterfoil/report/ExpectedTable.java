package counterfoil.report;

import java.util.List;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.statistics.ExpectedReturns;

/** What is still expected to come back, and what it is worth. */
final class ExpectedTable {

	private ExpectedTable() {
	}

	/** One line for each product type and currency of a shop. */
	static Table of(Wording words, String id, List<ExpectedReturns> expected) {
		List<Line> rows = expected.stream().map((one) -> line(words, one)).toList();
		return Table.of(id, words.text("expected-title"), words.text("expected-intro"),
				Table.columns(words, List.of("column-product-type"), List.of("column-sold-and-open", "column-liability",
						"column-likely-range", "column-asset", "column-without-cost")),
				rows);
	}

	private static Line line(Wording words, ExpectedReturns expected) {
		String currency = expected.currency();
		ExpectedReturns.Band band = expected.liability();
		String type = words.word(expected.productType());
		Field sold = Field.amount(words, currency, expected.valueSold());
		Field withoutCost = Field.count(words, expected.unitsWithoutCost());
		if (band == null) {
			return Line.of(type, sold, Field.missing(words.text("expected-only-closed", expected.closedLines())),
					Field.missing("–"), Field.missing("–"), withoutCost);
		}
		String range = words.text("from-to", words.shown(currency, band.low()), words.shown(currency, band.high()));
		return Line.of(type, sold, Field.amount(words, currency, band.amount()), Field.figure(range, null, currency),
				Field.amount(words, currency, expected.asset()), withoutCost);
	}

}
