package counterfoil.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A transaction that moved money or tried to. */
record Payment(Row row) {

	private static final List<String> CREDITS = List.of("gift_card", "shopify_store_credit");

	boolean isTest() {
		return Boolean.TRUE.equals(this.row.flag("test")) || gateway().equals("(for testing) bogus gateway");
	}

	boolean isCapture() {
		return List.of("sale", "capture").contains(this.row.text("kind")) && this.row.is("status", "success");
	}

	boolean isRefund() {
		return this.row.is("kind", "refund") && this.row.is("status", "success");
	}

	boolean isFailed() {
		return this.row.is("kind", "refund") && List.of("failure", "error").contains(this.row.text("status"));
	}

	boolean isPending() {
		return this.row.is("kind", "refund") && !isRefund() && !isFailed();
	}

	boolean isRefundOfAnyStatus() {
		return this.row.is("kind", "refund");
	}

	/** Whether it refunds, or will if it succeeds. */
	boolean goesBack() {
		return isRefund() || isPending();
	}

	boolean moved() {
		return isCapture() || isRefundOfAnyStatus();
	}

	boolean isCredit() {
		return CREDITS.contains(gateway());
	}

	boolean isSettled() {
		return gateway().equals("shopify_payments");
	}

	boolean isWithoutPayouts() {
		return !isSettled() && !isCredit() && !gateway().equals("cash");
	}

	String gateway() {
		return this.row.text("gateway").toLowerCase(Locale.ROOT);
	}

	String currency() {
		return this.row.text("currency");
	}

	BigDecimal amount() {
		return this.row.amount("amount");
	}

	Instant at() {
		return this.row.when("occurred_at");
	}

}
