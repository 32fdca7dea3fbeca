package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a job says at random, some of it for a part of the days only. */
final class RandomPolicy {

	private static final LocalDate CHANGED_ON = LocalDate.of(2026, 1, 15);

	private final RandomWorld random;

	private final World world;

	RandomPolicy(RandomWorld random, World world) {
		this.random = random;
		this.world = world;
	}

	void add() {
		add("return-window", "", "", "3", "7");
		add("answer-within", "", "", "2", "6");
		for (String currency : List.of("USD", "EUR")) {
			add("returnless-below", "currency", currency, "15", "50");
		}
		add("restocking-fee", "", "", "0", "10");
		add("restocking-fee", "reason", "UNWANTED", "15", "20");
		add("restocking-fee", "reason", "defective", "0", "5");
		add("restocking-fee", "reason-class", "logistics", "0", "12.5");
		add("restocking-fee", "product-type", "Shirts", "8", "0");
		add("rounding", "gateway", "shopify_payments", "1", "600");
		if (this.random.chance(30)) {
			this.world.policies.add(new Policy("final-sale", "product-type", "Cards", null, null, BigDecimal.ONE));
		}
		if (this.random.chance(20)) {
			this.world.policies.add(new Policy("final-sale", "sku", "S2", CHANGED_ON, null, BigDecimal.ONE));
		}
		if (this.random.chance(5)) {
			this.world.policies.add(new Policy("final-sale", "", "", null, CHANGED_ON, BigDecimal.ONE));
		}
	}

	private void add(String key, String by, String name, String one, String other) {
		boolean isChanged = this.random.chance(30);
		if (this.random.chance(60)) {
			this.world.policies
				.add(new Policy(key, by, name, null, isChanged ? CHANGED_ON : null, new BigDecimal(one)));
		}
		if (isChanged && this.random.chance(80)) {
			boolean isSaidBefore = this.world.policies.stream().anyMatch((policy) -> policy.says(key, by, name));
			this.world.policies
				.add(new Policy(key, by, name, isSaidBefore ? CHANGED_ON : null, null, new BigDecimal(other)));
		}
	}

}
