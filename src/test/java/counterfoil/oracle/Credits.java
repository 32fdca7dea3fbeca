package counterfoil.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gift cards and store credit; those that a payment stands for are not counted again. */
final class Credits {

	private Credits() {
	}

	/** What credits come to that no store-credit or gift-card payment stands for. */
	static BigDecimal notPaid(List<Row> credits, List<Payment> payments) {
		List<Payment> left = new ArrayList<>(
				payments.stream().filter((payment) -> payment.isRefund() && payment.isCredit()).toList());
		BigDecimal sum = BigDecimal.ZERO;
		for (Row credit : credits) {
			Payment payment = left.stream().filter((each) -> standsFor(each, credit)).findFirst().orElse(null);
			if (!left.remove(payment)) {
				sum = sum.add(credit.amount("amount"));
			}
		}
		return sum;
	}

	private static boolean standsFor(Payment payment, Row credit) {
		String kind = payment.gateway().equals("gift_card") ? "gift_card" : "store_credit";
		return credit.is("kind", kind) && credit.is("currency", payment.currency())
				&& Amounts.isEqual(payment.amount(), credit.amount("amount"));
	}

}
