package counterfoil.tracking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import counterfoil.checking.ShippedChecks;
import counterfoil.ledger.Bulk;
import counterfoil.ledger.LedgerRecord;
import counterfoil.ledger.Night;
import counterfoil.ledger.PostingFixture;
import counterfoil.ledger.RandomDeliveries;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was delivered decides, not how: many small shops at once, each of them several
 * times over, and every time its files come in another way, over two nights. All of them
 * lie in one database, and its nights take all of them together: ledger, positions and
 * what is open end the same, night by night and after a full one.
 */
class ManyWorldsTest {

	private static final int WORLDS = 200;

	private static final int NIGHTS = 2;

	/** What is about nights and not about what was delivered. */
	private static final String WITHOUT_HISTORY = "check_id not in ('files/refund-changed-after-report', "
			+ "'files/refund-vanished', 'files/night-missing')";

	private static final String OUTCOMES = "(select * from tracking.outcomes where %s)".formatted(WITHOUT_HISTORY);

	private static final String OUTCOME = "check_id, subject_id, unit, outcome, trim_scale(amount)";

	// what can no longer be judged stays as it was, which depends on what was seen before
	private static final String OPEN = """
			(select e.*
			from (
				select distinct on (e.discrepancy) e.*
				from tracking.events e
				order by e.discrepancy, e.event_id desc
			) e
			join tracking.outcomes o using (shop, check_id, subject_id, unit)
			where o.outcome = 'differs' and e.state = 'open' and e.judged and %s)""".formatted(WITHOUT_HISTORY);

	private static final String DISCREPANCY = "check_id, subject_id, unit, trim_scale(expected), trim_scale(actual)";

	private static final String[] LEDGER_ONLY = { "shop", "file_id", "line" };

	/** The ways in which the files of one world are delivered. */
	private enum Way {

		/** As they were made, in the order of their as-of. */
		PLAIN,

		/**
		 * Each of them in two, cut between orders, on any night, the rows in any order.
		 */
		LATE_AND_SPLIT,

		/**
		 * On any night, the rows in any order; some of their orders once more in further
		 * files, and whole files again under other names.
		 */
		LATE_AND_OVERLAPPING

	}

	@Test
	void permutingSplittingOverlapAndLatenessChangeNothing() {
		try (PostingFixture ledger = new PostingFixture()) {
			Bulk bulk = new Bulk(ledger);
			List<List<RandomDeliveries.File>> nights = new ArrayList<>();
			for (int night = 0; night < NIGHTS; night++) {
				nights.add(new ArrayList<>());
			}
			for (long seed = 1; seed <= WORLDS; seed++) {
				for (Way way : Way.values()) {
					String shop = "%d %s".formatted(seed, way);
					ledger.shop(shop, "no");
					deliver(shop, seed, way, nights);
				}
			}
			policies(ledger);
			ShippedChecks checks = new ShippedChecks(ledger.template());
			for (int night = 0; night < NIGHTS; night++) {
				bulk.deliver(nights.get(night));
				run(ledger, checks, ledger.night("2026-02-%02d".formatted(10 + night), false));
			}
			assertThat(bulk.count("ledger.orders")).isGreaterThan(WORLDS * Way.values().length);
			assertThat(bulk.count("position.refunds")).isGreaterThan(WORLDS * Way.values().length);
			assertThat(bulk.count(OPEN + " o")).isGreaterThan(WORLDS * Way.values().length);
			// an identical row is no touch, so a position may state an older day
			assertSame(bulk, "night by night", "shop", "stated_on");
			assertThat(bulk.differences(OUTCOMES, OUTCOME, Way.values().length)).as("outcomes").isEmpty();
			assertThat(bulk.differences(OPEN, DISCREPANCY, Way.values().length)).as("open").isEmpty();
			Night full = ledger.night("2026-02-28", true);
			ledger.inTransaction(() -> ledger.posting().post(full));
			ledger.position(full);
			assertSame(bulk, "after a full night", "shop");
		}
	}

	private static void policies(PostingFixture ledger) {
		ledger.jdbc()
			.sql("""
					insert into ledger.policies (shop, key, valid, value)
					select h.shop, p.key, '(,)', p.value
					from ledger.shops h
					cross join (values ('refund-within', 14), ('pending-within', 10), ('twin-within', 10)) as p (key, value)""")
			.update();
	}

	private static void run(PostingFixture ledger, ShippedChecks checks, Night night) {
		ledger.inTransaction(() -> ledger.posting().post(night));
		ledger.position(night);
		ledger.inTransaction(() -> checks.run(night));
		ledger.inTransaction(() -> new Tracking(ledger.jdbc()).track(night));
		ledger.jdbc()
			.sql("update ledger.nights set state = 'complete' where night_id = ?")
			.param(night.nightId())
			.update();
	}

	private static void assertSame(Bulk bulk, String when, String... except) {
		LedgerRecord.names().forEach((record) -> assertSameRows(bulk, when, "ledger." + record, LEDGER_ONLY));
		assertThat(bulk.positions()).isNotEmpty()
			.allSatisfy((position) -> assertSameRows(bulk, when, position, except));
	}

	private static void assertSameRows(Bulk bulk, String when, String table, String... except) {
		assertThat(bulk.differences(table, Way.values().length, except))
			.as("seed and ways of rows of %s that the other ways have not, %s".formatted(table, when))
			.isEmpty();
	}

	private static void deliver(String shop, long seed, Way way, List<List<RandomDeliveries.File>> nights) {
		List<RandomDeliveries.File> files = new RandomDeliveries(seed, 5, 5).files();
		Random random = new Random(seed * 31 + way.ordinal());
		for (RandomDeliveries.File file : files) {
			String path = shop + "/" + file.path().substring(file.path().indexOf('/') + 1);
			List<RandomDeliveries.Row> rows = new ArrayList<>(file.rows());
			// days 5 to 9, over the nights
			int day = Integer.parseInt(file.asOf().substring(8, 10));
			int inTime = (day - 5) * NIGHTS / 5;
			if (way != Way.PLAIN) {
				Collections.shuffle(rows, random);
			}
			switch (way) {
				case PLAIN -> nights.get(inTime).add(with(file, path, rows));
				case LATE_AND_SPLIT -> {
					boolean odd = random.nextBoolean();
					some(nights, random).add(with(file, path + "-1", half(rows, odd)));
					some(nights, random).add(with(file, path + "-2", half(rows, !odd)));
				}
				case LATE_AND_OVERLAPPING -> {
					some(nights, random).add(with(file, path, rows));
					boolean whole = random.nextInt(3) == 0;
					some(nights, random)
						.add(with(file, path + "-again", whole ? rows : half(rows, random.nextBoolean())));
				}
			}
		}
	}

	private static <T> T some(List<T> all, Random random) {
		return all.get(random.nextInt(all.size()));
	}

	private static RandomDeliveries.File with(RandomDeliveries.File file, String path,
			List<RandomDeliveries.Row> rows) {
		return new RandomDeliveries.File(path, file.asOf(), file.rank(), rows);
	}

	// Orders that share a name stay together: what only names its order cannot be told
	// apart.
	private static List<RandomDeliveries.Row> half(List<RandomDeliveries.Row> rows, boolean odd) {
		return rows.stream().filter((row) -> (row.order().charAt(1) % 2 == 1) == odd).toList();
	}

}
