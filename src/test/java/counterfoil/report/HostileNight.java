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

	private HostileNight() {
	}

	/** Puts every hostile text into discrepancies, evidence and rejects. */
	static void fill(FixtureNight night) {
		List<String> texts = HostileText.all().toList();
		for (int i = 0; i < texts.size(); i++) {
			String literal = "'%s'::text".formatted(texts.get(i).replace("'", "''"));
			night.execute(DISCREPANCY.formatted(literal, i));
			night.execute(REJECT.formatted(literal, 1000 + i));
		}
	}

}
