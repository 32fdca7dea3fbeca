package counterfoil.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static counterfoil.ledger.PolicyKey.By.CURRENCY;
import static counterfoil.ledger.PolicyKey.By.GATEWAY;
import static counterfoil.ledger.PolicyKey.By.PRODUCT_TYPE;
import static counterfoil.ledger.PolicyKey.By.REASON;
import static counterfoil.ledger.PolicyKey.By.REASON_CLASS;
import static counterfoil.ledger.PolicyKey.By.SKU;

/** What a job can say under {@code policy}. */
public enum PolicyKey {

	/** From receipt of a return to its refund. */
	REFUND_WITHIN("refund-within", Measure.DAYS),

	/** Between a refund and a payment of its amount that may belong to it. */
	LINK_WITHIN("link-within", Measure.DAYS),

	/** What may be set by hand on a refund without a question. */
	SET_BY_HAND("set-by-hand", Measure.AMOUNT, CURRENCY),

	/** What a payment may be rounded by where its export does not say. */
	ROUNDING("rounding", Measure.MINOR_UNITS, GATEWAY),

	/** How long a payment may be pending. */
	PENDING_WITHIN("pending-within", Measure.DAYS, GATEWAY),

	/** Between two equal refunds that may be one made twice. */
	TWIN_WITHIN("twin-within", Measure.MINUTES),

	/** Below which a refund needs no goods back. */
	RETURNLESS_BELOW("returnless-below", Measure.AMOUNT, CURRENCY),

	/** From fulfilment to the request of a return. */
	RETURN_WINDOW("return-window", Measure.DAYS),

	/** From the request of a return to an answer. */
	ANSWER_WITHIN("answer-within", Measure.DAYS),

	/** What is kept back of the goods returned. */
	RESTOCKING_FEE("restocking-fee", Measure.PERCENT, REASON, REASON_CLASS, PRODUCT_TYPE),

	/** What is kept back for the way. */
	RETURN_SHIPPING_FEE("return-shipping-fee", Measure.AMOUNT, CURRENCY),

	/** What is sold for good. */
	FINAL_SALE("final-sale", Measure.FLAG, SKU, PRODUCT_TYPE),

	/** What may be left not judged when a period is signed. */
	NOT_JUDGED("not-judged", Measure.PERCENT);

	private final String word;

	private final Measure measure;

	private final List<By> by;

	PolicyKey(String word, Measure measure, By... by) {
		this.word = word;
		this.measure = measure;
		this.by = List.of(by);
	}

	/** As the job and the database write it. */
	public String word() {
		return this.word;
	}

	public Measure measure() {
		return this.measure;
	}

	/** What its values may be said of, beside all at once. */
	public List<By> by() {
		return this.by;
	}

	/** The key of a word of the job. */
	public static Optional<PolicyKey> of(String word) {
		return Arrays.stream(values()).filter((key) -> key.word.equals(word)).findFirst();
	}

	/** What a value counts. */
	public enum Measure {

		DAYS, MINUTES, PERCENT, AMOUNT, MINOR_UNITS, FLAG

	}

	/** What a value is said of. */
	public enum By {

		ALL(""), CURRENCY("currency"), GATEWAY("gateway"), REASON("reason"), REASON_CLASS("reason-class"),
		PRODUCT_TYPE("product-type"), SKU("sku");

		private final String word;

		By(String word) {
			this.word = word;
		}

		/** As the job and the database write it. */
		public String word() {
			return this.word;
		}

	}

}
