package counterfoil.report;

import java.util.List;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.report.TablesView.Group;
import counterfoil.statement.StatementLine;

/**
 * What was asked or allowed otherwise than on the night before, month to date: a figure
 * that moved because a rule did is no news of the shop.
 */
final class RulesView {

	private RulesView() {
	}

	static Group of(Wording words, StatementKept kept) {
		List<Line> rows = kept.lines("rules").stream().map((line) -> row(words, line)).toList();
		Table table = Table.of("statement-rules", words.text("statement-rules"), "", Table.columns(words,
				List.of("column-rule", "column-which", "column-shop", "column-night", "column-change"), List.of()),
				rows);
		return new Group(words.text("statement-rules"),
				List.of(words.text(rows.isEmpty() ? "statement-rules-none" : "statement-rules-intro")),
				rows.isEmpty() ? List.of() : List.of(table));
	}

	private static Line row(Wording words, StatementLine line) {
		return Line.of(words.word(line.line()), Field.text(line.record()), Field.text(line.of().shop()),
				Field.text(words.dates().day(line.days().day())), Field.text(words.word(line.note())));
	}

}
