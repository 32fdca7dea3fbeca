package counterfoil.report;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import counterfoil.ledger.Night;
import counterfoil.report.Table.Field;
import counterfoil.report.Table.Line;
import counterfoil.statistics.StoredReturns;
import counterfoil.statistics.UnlistedReason;

/** The reasons nobody listed that the page shows: the most frequent of each shop. */
final class UnlistedKept {

	static final String NAME = "return-reasons-unlisted.csv";

	private static final int ROWS_MAX = 20;

	private final Map<String, List<UnlistedReason>> reasons = new TreeMap<>();

	private final Map<String, Integer> numbers = new TreeMap<>();

	/**
	 * Those of a night; each is written to a file. Its name and columns are public
	 * interface.
	 */
	static UnlistedKept of(Night night, StoredReturns stored, Writer out) {
		UnlistedKept kept = new UnlistedKept();
		try (CsvFile csv = new CsvFile(out, "shop", "reason", "lines", "units", "first_file", "first_line")) {
			stored.unlisted(night, (reason) -> {
				csv.text(reason.shop()).text(reason.sourceValue()).value(reason.lines()).value(reason.units());
				csv.text(reason.path()).value(reason.line()).end();
				kept.add(reason);
			});
		}
		return kept;
	}

	private void add(UnlistedReason reason) {
		if (this.numbers.merge(reason.shop(), 1, Integer::sum) <= ROWS_MAX) {
			this.reasons.computeIfAbsent(reason.shop(), (shop) -> new ArrayList<>()).add(reason);
		}
	}

	/** The shops that have any, in the order of their names. */
	List<String> shops() {
		return List.copyOf(this.reasons.keySet());
	}

	/** Those of a shop. */
	Table table(Wording words, String shop, String id) {
		List<Line> rows = this.reasons.getOrDefault(shop, List.of())
			.stream()
			.map((reason) -> Line.of(reason.sourceValue(), Field.count(words, reason.lines()),
					Field.count(words, reason.units()), Field.text("%s:%d".formatted(reason.path(), reason.line()))))
			.toList();
		List<Table.Column> columns = new ArrayList<>(
				Table.columns(words, List.of("column-reason-as-it-came"), List.of("column-lines", "column-units")));
		columns.add(new Table.Column(words.text("column-first"), false));
		int left = this.numbers.getOrDefault(shop, 0) - rows.size();
		return new Table(id, words.text("unlisted-title"), List.of(words.text("unlisted-intro")), columns, rows,
				(left == 0) ? List.of() : List.of(words.text("unlisted-more", left, NAME)));
	}

}
