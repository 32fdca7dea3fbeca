package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a random shop had delivered some nights before: less of it, and some of it said
 * otherwise. What vanished since stays in the ledger as it was.
 */
final class RandomEarlier {

	private static final Duration DAY = Duration.ofDays(1);

	private final RandomWorld random;

	private final World world;

	private World before;

	RandomEarlier(RandomWorld random, World world) {
		this.random = random;
		this.world = world;
	}

	void add() {
		this.world.isRefundsFull = this.random.chance(50);
		boolean isDaily = this.random.chance(60);
		if (this.random.chance(60)) {
			addBefore();
		}
		this.world.asOf.forEach((record, asOf) -> {
			for (int days = 1; days <= 3; days++) {
				if (this.random.chance(isDaily ? 85 : 10)) {
					this.world.empty.computeIfAbsent(record, (key) -> new ArrayList<>())
						.add(asOf.minus(DAY.multipliedBy(days)));
				}
			}
		});
	}

	private void addBefore() {
		this.before = this.world.likewise(this.world.shop);
		this.world.asOf.forEach((record, asOf) -> {
			if (this.random.chance(93)) {
				Instant earlier = asOf.minus(DAY.multipliedBy(this.random.between(1, 5)));
				this.before.asOf.put(record, earlier);
				this.before.coversFrom.put(record, this.world.coversFrom.get(record));
				this.before.rows.put(record,
						new ArrayList<>(this.world.all(record).stream().map((row) -> was(record, row)).toList()));
			}
		});
		RandomWorld.dropWhatWasNotDelivered(this.before);
		this.before.all("refunds").stream().filter((row) -> this.random.chance(12)).forEach(this::vanish);
		this.world.before = this.before;
	}

	// the ledger keeps what the last export that held it said
	private void vanish(Row row) {
		String refundId = row.text("refund_id");
		this.world.vanished.add(refundId);
		this.world.rows.get("refunds").removeIf((other) -> other.is("refund_id", refundId));
		this.world.rows.get("refunds").add(row);
	}

	private Row was(String record, Row row) {
		Map<String, String> values = new LinkedHashMap<>(row.values());
		if (record.equals("refunds") && this.random.chance(10)) {
			values.put("reason", this.random.one("changed mind", "a gift"));
		}
		if (record.equals("refund_lines") && this.random.chance(8)) {
			values.put("subtotal", row.amount("subtotal").add(BigDecimal.ONE).toPlainString());
		}
		if (record.equals("refund_lines") && this.random.chance(8)) {
			values.put("restock_type", this.random.one("return", "no_restock"));
		}
		if (record.equals("transactions") && row.is("kind", "refund") && this.random.chance(15)) {
			values.put("status", this.random.one("success", "success", "pending"));
		}
		return new Row(values);
	}

}
