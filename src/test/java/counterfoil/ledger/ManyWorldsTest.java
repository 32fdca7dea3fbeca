package counterfoil.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was delivered decides, not how: many small shops at once, each of them several
 * times over, and every time its files come in another way. All of them lie in one
 * database, and its nights take all of them together.
 */
class ManyWorldsTest {

	private static final int WORLDS = 200;

	private static final int NIGHTS = 3;

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
			for (int night = 0; night < NIGHTS; night++) {
				bulk.deliver(nights.get(night));
				ledger.post("2026-02-%02d".formatted(10 + night));
			}
			Night last = ledger.night("2026-02-28", true);
			ledger.post(last);
			ledger.inTransaction(() -> new Positions(ledger.jdbc()).compute(last));
			assertThat(bulk.count("ledger.orders")).isGreaterThan(WORLDS * Way.values().length);
			assertThat(bulk.count("position.refunds")).isGreaterThan(WORLDS * Way.values().length);
			LedgerRecord.names().forEach((record) -> assertSame(bulk, "ledger." + record, LEDGER_ONLY));
			assertThat(bulk.positions()).isNotEmpty().allSatisfy((position) -> assertSame(bulk, position, "shop"));
		}
	}

	private static void assertSame(Bulk bulk, String table, String... except) {
		assertThat(bulk.differences(table, Way.values().length, except))
			.as("seed and ways of rows of %s that the other ways have not".formatted(table))
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
