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

	private BigDecimal back = BigDecimal.ZERO;

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
		this.total = subtotal.add(shipping).add(this.isTaxIncluded ? BigDecimal.ZERO : tax);
		boolean hasReturn = this.world.chance(35);
		if (hasReturn) {
			addReturn();
		}
		addCapture();
		for (int number = this.world.between(0, 3); number > 0; number--) {
			addRefund(this.id + "-" + number, hasReturn && this.world.chance(60));
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
		if (this.world.chance(95)) {
			addOrder(subtotal, shipping, tax);
		}
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
					this.world.chance(20) ? "1" : null);
		}
		return subtotal;
	}

	private void addOrder(BigDecimal subtotal, BigDecimal shipping, BigDecimal tax) {
		BigDecimal stated = this.world.chance(80) ? this.total : this.total.add(new BigDecimal("7"));
		this.world.add("orders", "order_id", this.id, "order_name", "#" + this.id, "placed_at",
				this.placedAt.toString(), "currency", this.currency, "total", RandomWorld.plain(stated), "subtotal",
				RandomWorld.plain(subtotal), "shipping", this.world.chance(95) ? RandomWorld.plain(shipping) : null,
				"tax", this.world.chance(95) ? RandomWorld.plain(tax) : null, "tax_included",
				this.world.chance(30) ? "" + this.isTaxIncluded : null, "refunded",
				this.world.chance(85)
						? RandomWorld.plain(this.world.chance(70) ? this.back : this.world.about(this.total)) : null,
				"outstanding", this.world.one("0", "0", "12.5", null), "financial_status",
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

	private void addReturn() {
		Instant requestedAt = after(this.placedAt);
		String returnId = this.id + "-r";
		this.world.add("returns", "return_id", returnId, "order_id", this.id, "requested_at", requestedAt.toString(),
				"status", this.world.one("open", "closed", "closed", "declined"), "received_at",
				this.world.chance(70) ? after(requestedAt).toString() : null, "return_shipping_fee",
				this.world.chance(20) ? "3" : null);
		for (int line = 1; line <= this.prices.size(); line++) {
			if (this.world.chance(60)) {
				int quantity = this.world.between(1, this.quantities.get(line - 1));
				this.world.add("return_lines", "return_id", returnId, "line_no", "" + line, "quantity", "" + quantity,
						"reason", "UNWANTED", "sku", this.world.chance(90) ? "S" + line : null, "received_quantity",
						this.world.chance(85) ? "" + quantity : null, "restocking_fee",
						this.world.chance(15) ? "2" : null);
			}
		}
		if (this.world.chance(15)) {
			this.world.add("exchange_lines", "return_id", returnId, "line_no", "1", "quantity", "1", "unit_price", "20",
					"tax", this.world.chance(80) ? "2" : null);
		}
		if (this.world.chance(10)) {
			addCredit(null, returnId, BigDecimal.TEN, after(requestedAt));
		}
	}

	private void addRefund(String refundId, boolean isOfReturn) {
		Instant at = after(this.placedAt);
		String currency = this.world.chance(93) ? this.currency : this.world.currency();
		boolean isNamed = this.world.chance(10) && !isOfReturn;
		this.world.add("refunds", "refund_id", refundId, "order_id", isNamed ? null : this.id, "order_name",
				isNamed ? "#" + this.id : null, "created_at", at.toString(), "currency", currency, "return_id",
				isOfReturn ? this.id + "-r" : null);
		BigDecimal worth = addRefundLines(refundId).add(addAdjustments(refundId));
		BigDecimal paid = (worth.signum() > 0) ? this.world.about(worth) : new BigDecimal("5");
		if (this.world.chance(85)) {
			Instant paidAt = this.world.chance(85) ? at.plusSeconds(1) : this.world.after(at, 5);
			String named = this.world.chance(50) ? refundId : null;
			addPayment("refund", paid, paidAt, named, this.world.chance(96) ? currency : this.world.currency());
			if (this.world.chance(15)) {
				addPayment("refund", paid, paidAt.plusSeconds(this.world.between(2, 1_000)), named, currency);
			}
		}
		if (this.world.chance(8)) {
			addCredit(this.world.chance(70) ? refundId : null, null, paid, at.plusSeconds(2));
		}
	}

	private BigDecimal addRefundLines(String refundId) {
		BigDecimal worth = BigDecimal.ZERO;
		for (int line = 1; line <= this.prices.size(); line++) {
			if (this.world.chance(50)) {
				int quantity = this.world.between(1, 2);
				BigDecimal subtotal = this.world
					.about(this.prices.get(line - 1).multiply(BigDecimal.valueOf(quantity)));
				BigDecimal tax = tax(subtotal);
				boolean isTold = this.world.chance(94);
				this.world.add("refund_lines", "refund_id", refundId, "line_no", "" + line, "quantity", "" + quantity,
						"subtotal", RandomWorld.plain(subtotal), "tax",
						this.world.chance(94) ? RandomWorld.plain(tax) : null, "sku", isTold ? "S" + line : null,
						"order_line_no", isTold && this.world.chance(50) ? "" + line : null, "restock_type",
						this.world.one("return", "no_restock", "cancel"));
				if (this.world.chance(40)) {
					this.world.add("stock_movements", "movement_id", refundId + "-" + line, "sku", "S9", "location",
							"Main", "quantity", "" + quantity, "reason", "restock", "reference", refundId,
							"occurred_at", after(this.placedAt).toString());
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

	private void addCredit(String refundId, String returnId, BigDecimal amount, Instant at) {
		this.world.add("credits", "credit_id", this.id + "-c" + this.world.between(1, 1_000_000), "kind",
				this.world.one("gift_card", "store_credit"), "issued_at", at.toString(), "currency",
				this.world.chance(95) ? this.currency : this.world.currency(), "amount", RandomWorld.plain(amount),
				"order_id", this.id, "refund_id", refundId, "return_id", returnId);
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
				this.world.chance(97) ? "0.5" : null);
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
