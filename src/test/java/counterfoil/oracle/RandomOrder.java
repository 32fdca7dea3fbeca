package counterfoil.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order of a random world, its payments, refunds, return and payout entries. */
final class RandomOrder {

	private static final List<String> PRICES = List.of("10", "20", "35.5", "99.99");

	private static final List<String> REFUNDED = List.of("success", "success", "success", "success", "pending",
			"failure");

	private final RandomWorld world;

	private final String id;

	private final Instant placedAt;

	private final String currency;

	private final boolean isTaxIncluded;

	private final List<BigDecimal> prices = new ArrayList<>();

	private final List<Integer> quantities = new ArrayList<>();

	private final String gateway;

	private BigDecimal total;

	// duties or a tip
	private BigDecimal extra;

	private BigDecimal back = BigDecimal.ZERO;

	private final List<RandomReturn> returns = new ArrayList<>();

	/**
	 * @param id null where nobody knows which order it is
	 */
	RandomOrder(RandomWorld world, String id) {
		this.world = world;
		this.id = id;
		this.placedAt = Instant.parse("2025-12-29T08:00:00Z").plus(Duration.ofMinutes(world.between(0, 30_000)));
		this.currency = world.currency();
		this.isTaxIncluded = world.chance(50);
		this.gateway = world.chance(4) ? "(for testing) Bogus Gateway" : world.gateway();
	}

	void add() {
		BigDecimal subtotal = addLines();
		BigDecimal shipping = new BigDecimal(this.world.one("0", "0", "10"));
		BigDecimal tax = this.world.chance(20) ? BigDecimal.ZERO : tax(subtotal.add(shipping));
		this.extra = new BigDecimal(this.world.one("0", "0", "0", "4"));
		this.total = subtotal.add(shipping).add(this.extra).add(this.isTaxIncluded ? BigDecimal.ZERO : tax);
		boolean isContested = this.world.chance(12);
		for (int number = returnCount(isContested); number > 0; number--) {
			addReturn();
		}
		addCapture();
		for (int number = this.world.between(0, 3); number > 0; number--) {
			addRefund(this.id + "-" + number, this.world.chance(isContested ? 10 : 60));
		}
		if (this.world.chance(12)) {
			addPayment("refund", this.total.min(BigDecimal.TEN), after(this.placedAt), null, this.currency);
		}
		if (this.world.chance(12)) {
			addEntry("dispute", this.total.negate(), after(this.placedAt), this.currency);
			if (this.world.chance(40)) {
				addEntry("dispute_reversal", this.total, after(this.placedAt), this.currency);
			}
		}
		if (this.world.chance(8)) {
			addEntry("refund", BigDecimal.TEN.negate(), after(this.placedAt), this.currency);
		}
		if (this.world.chance(95)) {
			addOrder(subtotal, shipping, tax);
		}
	}

	// of some orders the same goods are sent back again and again, and refunded without
	// saying for which return
	private int returnCount(boolean isContested) {
		return isContested ? 3 : this.world.chance(45) ? this.world.between(1, 2) : 0;
	}

	private BigDecimal addLines() {
		BigDecimal subtotal = BigDecimal.ZERO;
		for (int line = 1; line <= this.world.between(1, 3) || line == 1; line++) {
			BigDecimal price = new BigDecimal(PRICES.get(this.world.between(0, 3)));
			int quantity = this.world.between(1, 3);
			this.prices.add(price);
			this.quantities.add(quantity);
			subtotal = subtotal.add(price.multiply(BigDecimal.valueOf(quantity)));
			this.world.add("order_lines", "order_id", this.id, "line_no", "" + line, "quantity", "" + quantity,
					"unit_price", RandomWorld.plain(price), "sku", "S" + line, "discount",
					this.world.chance(20) ? "1" : null, "tax", this.world.chance(70) ? plainTax(price, quantity) : null,
					"product_type", this.world.one(null, null, "Shirts", "Cards"), "requires_shipping",
					this.world.one(null, null, null, "true", "false"), "final_sale",
					this.world.one(null, null, null, null, "true", "false"));
		}
		return subtotal;
	}

	private static String plainTax(BigDecimal price, int quantity) {
		return RandomWorld.plain(tax(price.multiply(BigDecimal.valueOf(quantity))));
	}

	private void addOrder(BigDecimal subtotal, BigDecimal shipping, BigDecimal tax) {
		BigDecimal stated = this.world.chance(80) ? this.total : this.total.add(new BigDecimal("7"));
		this.world.add("orders", "order_id", this.id, "order_name", this.world.chance(92) ? "#" + this.id : "#o1",
				"placed_at", this.placedAt.toString(), "fulfilled_at",
				this.world.chance(60) ? this.world.after(this.placedAt, 5).toString() : null, "channel",
				this.world.one("web", "web", "web", null, "POS"), this.world.chance(50) ? "tip" : "duties",
				(this.extra.signum() > 0) ? "4" : null, "currency", this.currency, "total", RandomWorld.plain(stated),
				"subtotal", RandomWorld.plain(subtotal), "shipping",
				this.world.chance(95) ? RandomWorld.plain(shipping) : null, "tax",
				this.world.chance(95) ? RandomWorld.plain(tax) : null, "tax_included",
				this.world.chance(30) ? "" + this.isTaxIncluded : null, "refunded",
				this.world.chance(85)
						? RandomWorld.plain(this.world.chance(70) ? this.back : this.world.about(this.total)) : null,
				"discount", this.world.one("0", "10", "20", "35.5", "40", "71", null), "outstanding",
				this.world.one("0", "0", "12.5", null), "financial_status",
				this.world.one("paid", "partially_refunded", "refunded", "pending"), "cancelled_at",
				this.world.chance(30) ? after(this.placedAt).toString() : null, "payment_method",
				this.gateway.startsWith("(") ? this.gateway : null, "test", this.world.chance(4) ? "true" : null);
	}

	private void addCapture() {
		if (this.world.chance(92)) {
			String currency = this.world.chance(94) ? this.currency : this.world.currency();
			BigDecimal captured = this.world.chance(80) ? this.total : this.total.min(BigDecimal.TEN);
			addPayment("sale", captured, this.placedAt.plusSeconds(20), null, currency);
			if (this.world.chance(15)) {
				addPayment("sale", BigDecimal.TEN, this.placedAt.plusSeconds(40), null, this.currency);
			}
		}
	}

	/** Of this order, if it is known which one that is. */
	void addReturn() {
		String returnId = ((this.id != null) ? this.id : "n") + "-r" + (this.returns.size() + 1);
		RandomReturn made = new RandomReturn(this.world, returnId, this.id, this.currency, this.placedAt);
		made.add((this.id != null) ? this.quantities : List.of(2, 1));
		this.returns.add(made);
		if (this.world.chance((this.id != null) ? 15 : 60)) {
			made.addCredit(new BigDecimal(this.world.one("10", "20", "40", "100")));
		}
	}

	/** Of this order, if it is known which one that is. */
	void addRefund(String refundId, boolean isOfReturn) {
		Instant at = after(this.placedAt);
		String currency = this.world.chance(93) ? this.currency : this.world.currency();
		RandomReturn ofReturn = (isOfReturn && !this.returns.isEmpty())
				? this.returns.get(this.world.between(0, this.returns.size() - 1)) : null;
		boolean isNamed = this.world.chance(14) && ofReturn == null && this.id != null;
		boolean isByReturn = ofReturn != null && ofReturn.bearsOrder();
		this.world.add("refunds", "refund_id", refundId, "order_id", (isNamed || isByReturn) ? null : this.id,
				"order_name", isNamed ? "#" + this.id : null, "created_at", at.toString(), "currency", currency,
				"return_id", (ofReturn != null) ? ofReturn.id() : null, "reason",
				this.world.one(null, "changed mind", "too late"), "notified", this.world.one(null, "true", "false"));
		BigDecimal worth = addRefundLines(refundId).add(addAdjustments(refundId));
		BigDecimal paid = (worth.signum() > 0) ? this.world.about(worth) : new BigDecimal("5");
		if (this.id != null && this.world.chance(85)) {
			Instant paidAt = this.world.chance(85) ? at.plusSeconds(1) : this.world.after(at, 5);
			String named = this.world.chance(50) ? refundId : null;
			addPayment("refund", paid, paidAt, named, this.world.chance(96) ? currency : this.world.currency());
			if (this.world.chance(15)) {
				addPayment("refund", paid, paidAt.plusSeconds(this.world.between(2, 1_000)), named, currency);
			}
		}
		if (this.world.chance((this.id != null) ? 22 : 60)) {
			addCredit(this.world.chance(75) ? refundId : null, paid, at.plusSeconds(2));
		}
	}

	private BigDecimal addRefundLines(String refundId) {
		BigDecimal worth = BigDecimal.ZERO;
		for (int line = 1; line <= Math.max(this.prices.size(), 2); line++) {
			if (this.world.chance(50)) {
				int quantity = this.world.between(1, 2);
				BigDecimal price = (this.id != null && line <= this.prices.size()) ? this.prices.get(line - 1)
						: BigDecimal.TEN;
				BigDecimal subtotal = this.world.about(price.multiply(BigDecimal.valueOf(quantity)));
				BigDecimal tax = tax(subtotal);
				boolean isTold = this.world.chance(94);
				this.world.add("refund_lines", "refund_id", refundId, "line_no", "" + line, "quantity", "" + quantity,
						"subtotal", RandomWorld.plain(subtotal), "tax",
						this.world.chance(94) ? RandomWorld.plain(tax) : null, "sku", isTold ? "S" + line : null,
						"order_line_no", isTold && this.world.chance(50) ? "" + line : null, "restock_type",
						this.world.one(null, "return", "return", "no_restock", "cancel", "legacy_restock"), "location",
						this.world.one(null, "Main", "Main", "Annex"));
				if (this.world.chance(35)) {
					this.world.addMovement("S" + line,
							this.world.one(refundId, refundId, "gid://shopify/Refund/" + refundId), this.placedAt);
				}
				worth = worth.add(subtotal).add(this.isTaxIncluded ? BigDecimal.ZERO : tax);
			}
		}
		return worth;
	}

	private BigDecimal addAdjustments(String refundId) {
		BigDecimal worth = BigDecimal.ZERO;
		int number = 1;
		for (String kind : List.of("shipping", "discrepancy", "fee")) {
			if (this.world.chance(kind.equals("fee") ? 5 : 20)) {
				BigDecimal amount = new BigDecimal(this.world.one("10", "5", "8", "-4"));
				this.world.add("refund_adjustments", "refund_id", refundId, "adjustment_no", "" + number++, "kind",
						kind, "amount", RandomWorld.plain(amount), "tax", this.world.chance(80) ? "1" : null);
				worth = worth.add(amount);
			}
		}
		return worth;
	}

	private void addCredit(String refundId, BigDecimal amount, Instant at) {
		this.world.add("credits", "credit_id",
				((this.id != null) ? this.id : "n") + "-c" + this.world.between(1, 1_000_000), "kind",
				this.world.one("gift_card", "store_credit"), "issued_at", at.toString(), "currency",
				this.world.chance(95) ? this.currency : this.world.currency(), "amount", RandomWorld.plain(amount),
				"order_id", (refundId != null && this.world.chance(40)) ? null : this.id, "refund_id", refundId);
	}

	private void addPayment(String kind, BigDecimal amount, Instant at, String refundId, String currency) {
		boolean isRefund = kind.equals("refund");
		String used = isRefund && this.world.chance(12) ? this.world.one("shopify_store_credit", this.world.gateway())
				: this.gateway;
		String status = isRefund ? REFUNDED.get(this.world.between(0, REFUNDED.size() - 1)) : "success";
		this.world.add("transactions", "transaction_id", this.id + "-t" + this.world.between(1, 1_000_000), "order_id",
				this.id, "kind", kind, "status", status, "gateway", used, "amount", RandomWorld.plain(amount),
				"currency", currency, "occurred_at", at.toString(), "refund_id", refundId, "rounding",
				isRefund && this.world.chance(5) ? "0.02" : null);
		boolean isBack = isRefund && status.equals("success");
		this.back = (isBack && currency.equals(this.currency)) ? this.back.add(amount) : this.back;
		if (used.equals("shopify_payments") && status.equals("success") && this.world.chance(85)) {
			addEntry(isRefund ? "refund" : "charge", isRefund ? this.world.about(amount).negate() : amount,
					at.plusSeconds(this.world.between(0, 40_000)),
					this.world.chance(94) ? currency : this.world.currency());
		}
	}

	private void addEntry(String kind, BigDecimal amount, Instant at, String currency) {
		boolean isNamed = this.world.chance(80);
		this.world.add("payout_entries", "entry_id", this.id + "-e" + this.world.between(1, 1_000_000), "kind", kind,
				"occurred_at", at.toString(), "amount", RandomWorld.plain(amount), "currency", currency, "order_id",
				isNamed ? null : this.id, "order_name", isNamed ? "#" + this.id : null, "fee",
				this.world.chance(97) ? "0.5" : null, "net",
				this.world.chance(50)
						? RandomWorld.plain(
								amount.subtract(new BigDecimal(this.world.one("0.5", "0.5", "0.5", "0.5", "0.5", "2"))))
						: null);
		if (kind.equals("refund") && this.world.chance(8)) {
			addEntry("refund_failure", amount.negate(), at.plusSeconds(60), currency);
		}
	}

	private Instant after(Instant moment) {
		return this.world.after(moment, 14);
	}

	private static BigDecimal tax(BigDecimal amount) {
		return amount.divide(BigDecimal.TEN, 2, RoundingMode.HALF_UP);
	}

}
