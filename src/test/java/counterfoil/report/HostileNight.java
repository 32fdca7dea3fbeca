package counterfoil.report;

import java.util.List;

/** A night whose every text is hostile: what exports, checks and file names may bring. */
final class HostileNight {

	private static final String DISCREPANCY = """
			insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause,
				state, judged, opened_on, expected, actual, difference, evidence)
			select 2, 'birch', 'money/refund-exceeds-captured', 'order', 'h' || n || %1$s, 'EUR',
				tracking.discrepancy('birch', 'money/refund-exceeds-captured', 'h' || n || %1$s, 'EUR'), 'opened',
				'evidence', 'open', true, '2026-01-31', 10, 11, 1,
				jsonb_build_object('order_name', %1$s, %1$s || ' ', %1$s)
			from (values (%2$d)) as numbers (n)""";

	private static final String REJECT = """
			insert into ledger.rejects (file_id, line, ordinal, column_name, value, code, what, action)
			values (1, %2$d, 1, %1$s, %1$s, 'too-few-fields', %1$s, %1$s)""";

	private static final String STATEMENT = """
			insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, order_name,
				day, number, amount, note)
			values (2, 'unpaid by refund', 'alder', 'USD', 'paypal', 1, 'pending', 'h%2$d' || %1$s, 1, %1$s, '2026-01-20', null,
				-1.50, %1$s)""";

	private static final String TAX = """
			insert into statement.lines (night_id, section, shop, currency, gateway, position, line, record, part, number,
				amount, note)
			values (2, 'split', 'alder', 'USD', '', 3, 'tax at 4 %%', %1$s, %2$d, 1, 0.01, '')""";

	private static final String RETURNS = """
			insert into statistics.reasons (night_id, shop, basis, dimension, name, period, reason, class, currency, is_open,
				returns, lines, units, lines_returned, restocked_units, not_restocked_units, units_without_value,
				units_without_cost, open_lines, top_products)
			values (2, 'alder', 'closed cohorts', 'product', %1$s || '%2$d', '', '', '', 'USD', false, 1, 1, 1, 1, 0, 0, 0, 0, 0,
				%1$s)""";

	private static final String LATE = """
			insert into tracking.late_changes
			values (2, 'birch', 'refunds', %1$s || '%2$d', '', 'came', '2025-12-01', '2025-12-29', null, null)""";

	private static final String UNLISTED = """
			insert into statistics.unlisted_reasons (night_id, shop, source_value, lines, units, path, line)
			values (2, 'alder', %1$s, 1, 1, 'alder/returns.csv', %2$d)""";

	private static final List<String> STATEMENTS = List.of(DISCREPANCY, REJECT, STATEMENT, TAX, RETURNS, LATE,
			UNLISTED);

	private HostileNight() {
	}

	/**
	 * Puts every hostile text into discrepancies, evidence, rejects, statement, taxes,
	 * returns, their reasons and late changes.
	 */
	static void fill(FixtureNight night) {
		List<String> texts = HostileText.all().toList();
		for (int i = 0; i < texts.size(); i++) {
			String literal = "'%s'::text".formatted(texts.get(i).replace("'", "''"));
			int number = i;
			STATEMENTS.forEach((statement) -> night.execute(statement.formatted(literal, 1000 + number)));
		}
	}

}
