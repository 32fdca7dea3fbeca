package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.report.TablesView.Group;
import counterfoil.statement.StatementLine;

/** What a controller looks at each morning, on half a page. */
final class MorningView {

	private final Wording words;

	MorningView(Wording words) {
		this.words = words;
	}

	TablesView of(StatementKept kept) {
		List<Table> tables = Stream
			.of(refunded(kept), list(kept, "largest", "morning-largest", this::refund),
					list(kept, "chargebacks", "morning-chargebacks", this::refund),
					list(kept, "worse", "morning-worse", this::discrepancy),
					list(kept, "due", "morning-due", this::discrepancy))
			.filter((table) -> !table.rows().isEmpty())
			.toList();
		return new TablesView(this.words.text("count-tables", tables.size()),
				this.words.text(tables.isEmpty() ? "morning-none" : "morning-intro"),
				tables.isEmpty() ? List.of() : List.of(new Group(this.words.text("morning-day"), List.of(), tables)));
	}

	private Table refunded(StatementKept kept) {
		List<StatementLine> lines = kept.lines("morning");
		List<Line> rows = new ArrayList<>();
		for (StatementLine line : lines) {
			if (line.line().equals("refunded")) {
				Optional<BigDecimal> mean = lines.stream()
					.filter((other) -> other.of().equals(line.of()) && !other.line().equals("refunded"))
					.map(StatementLine::amount)
					.findFirst();
				String currency = line.of().currency();
				rows.add(Line.of(this.words.word(line.of().gateway()), Field.text(line.of().shop()),
						Field.text(currency), Field.count(this.words, line.number()),
						Field.amount(this.words, currency, line.amount()),
						Field.amount(this.words, currency, mean.orElse(null))));
			}
		}
		return Table.of("morning-refunded", this.words.text("morning-refunded"),
				this.words.text("morning-refunded-intro"),
				Table.columns(this.words, List.of("column-gateway", "column-shop", "column-currency"),
						List.of("column-refunds", "column-amount", "column-mean-of-day")),
				rows);
	}

	private Table list(StatementKept kept, String section, String title, Function<StatementLine, Line> row) {
		List<Line> rows = kept.lines(section).stream().map(row).toList();
		return Table.of("morning-" + section, this.words.text(title), "", Table.columns(this.words,
				List.of("column-record", "column-shop", "column-what", "column-note"), List.of("column-amount")), rows);
	}

	private Line refund(StatementLine line) {
		String gateway = this.words.word(line.of().gateway());
		String note = (line.orderName() != null) ? line.orderName() + " · " + gateway : gateway;
		return Line.of(this.words.word(line.record()), Field.text(line.of().shop()),
				Field.text(this.words.word(line.line())), Field.text(note), amount(line));
	}

	private Line discrepancy(StatementLine line) {
		return Line.of(line.record(), Field.text(line.of().shop()), Field.text(line.line()),
				Field.text(this.words.word(line.note())), amount(line));
	}

	private Field amount(StatementLine line) {
		BigDecimal amount = line.amount();
		return (amount != null)
				? Field.figure(this.words.withUnit(line.of().currency(), amount), amount, line.of().currency())
				: Field.missing("–");
	}

}
