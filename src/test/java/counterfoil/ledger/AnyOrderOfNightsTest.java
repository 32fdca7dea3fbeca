package counterfoil.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The ledger depends on what was delivered, not on when. */
class AnyOrderOfNightsTest {

	private static final int PLAYS = 2;

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void filesInAnyOrderOfNightsAndRowsMakeTheSameLedger(long seed) {
		List<RandomDeliveries.File> files = new RandomDeliveries(seed).files();
		List<String> atOnce = play(files, files.size(), new Random(seed));
		assertThat(atOnce).hasSizeGreaterThan(50);
		Random random = new Random(-seed);
		for (int i = 0; i < PLAYS; i++) {
			List<RandomDeliveries.File> shuffled = new ArrayList<>(files);
			Collections.shuffle(shuffled, random);
			assertThat(play(shuffled, 1 + random.nextInt(3), random)).as("seed %d, play %d", seed, i)
				.containsExactlyElementsOf(atOnce);
		}
	}

	private static List<String> play(List<RandomDeliveries.File> files, int filesANight, Random random) {
		try (PostingFixture ledger = new PostingFixture()) {
			int day = 10;
			for (int i = 0; i < files.size(); i += filesANight) {
				files.subList(i, Math.min(files.size(), i + filesANight))
					.forEach((file) -> file.deliver(ledger, random));
				ledger.post("2026-02-%02d".formatted(day++));
				assertThat(straddlers(ledger)).as("families cut in two").isEmpty();
			}
			assertThat(unbalanced(ledger)).isEmpty();
			return Arrays.stream(LedgerRecord.values()).flatMap((record) -> rows(ledger, record)).toList();
		}
	}

	/** All rows of a record, with the file they are from by its path. */
	private static Stream<String> rows(PostingFixture ledger, LedgerRecord record) {
		List<String> columns = new ArrayList<>(record.columns().stream().map(Column::name).toList());
		Links.REFERENCES.stream()
			.filter((reference) -> reference.record() == record)
			.forEach((reference) -> columns.add(reference.link()));
		if (record == LedgerRecord.TRANSACTIONS) {
			columns.add("linked_refund_id");
		}
		String listed = columns.stream().map((name) -> "r." + name).collect(Collectors.joining(", "));
		return ledger.rows("""
				select '%1$s', %2$s, r.rank, r.as_of, f.path
				from ledger.%1$s r join ledger.files f on f.file_id = r.file_id
				order by %3$s""".formatted(record.recordName(), listed, "r." + String.join(", r.", record.key())))
			.stream();
	}

	/**
	 * Refunds, returns and transactions of which one end is in scope and the other is
	 * not.
	 */
	private static List<String> straddlers(PostingFixture ledger) {
		return ledger
			.rows("""
					with pair (shop, subject, subject_id, other, other_id) as (
						select shop, 'refund', refund_id, 'order', linked_order_id from ledger.refunds
						union all select shop, 'return', return_id, 'order', linked_order_id from ledger.returns
						union all select shop, 'return', return_id, 'order', linked_exchange_order_id from ledger.returns
						union all select shop, 'refund', linked_refund_id, 'order', linked_order_id from ledger.transactions
						union all select r.shop, 'refund', r.refund_id, 'return', r.return_id from ledger.refunds r
						union all select l.shop, 'order line', ledger.composite(l.order_id, l.line_no::text), 'order', l.order_id
							from ledger.order_lines l
					)
					select p.subject, p.subject_id, p.other, p.other_id from pair p
					where p.subject_id is not null and p.other_id is not null and exists (
						select from ledger.scope s
						where s.shop = p.shop and s.subject = p.subject and s.subject_id = p.subject_id
					) <> exists (
						select from ledger.scope s
						where s.shop = p.shop and s.subject = p.other and s.subject_id = p.other_id
					)""");
	}

	private static List<String> unbalanced(PostingFixture ledger) {
		return ledger.rows("""
				select file_id, record from ledger.file_records
				where staged <> inserted + changed + identical + superseded""");
	}

}
