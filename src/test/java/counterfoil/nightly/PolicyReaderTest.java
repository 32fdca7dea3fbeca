package counterfoil.nightly;

import java.util.List;
import java.util.stream.Stream;

import counterfoil.ledger.Policy;
import counterfoil.problem.ProblemsException;
import counterfoil.yaml.YamlDocument;
import counterfoil.yaml.YamlMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PolicyReaderTest {

	@Test
	void readsEverythingAPolicyMaySay() {
		assertThat(read("""
				policy:
				  refund-within: 10
				  link-within: 2
				  set-by-hand: {EUR: 5.00, JPY: 500}
				  pending-within: {otherwise: 5, gateway: {manual: 30}}
				  twin-within: 15
				  returnless-below: {EUR: 10.00}
				  return-window: 30
				  answer-within: 3
				  restocking-fee:
				    otherwise: 0
				    reason: {UNWANTED: 15}
				    reason-class: {customer: 10}
				    product-type: {Lamps: 12.5}
				  return-shipping-fee: {EUR: 4.95}
				  final-sale: {sku: [SALE-1, SALE-2], product-type: Gift cards}
				  not-judged: 2.5
				""")).containsExactly("refund-within 10", "link-within 2", "set-by-hand currency EUR 5.00",
				"set-by-hand currency JPY 500", "pending-within 5", "pending-within gateway manual 30",
				"twin-within 15", "returnless-below currency EUR 10.00", "return-window 30", "answer-within 3",
				"restocking-fee 0", "restocking-fee reason UNWANTED 15", "restocking-fee reason-class customer 10",
				"restocking-fee product-type Lamps 12.5", "return-shipping-fee currency EUR 4.95",
				"final-sale sku SALE-1 1", "final-sale sku SALE-2 1", "final-sale product-type Gift cards 1",
				"not-judged 2.5");
	}

	@Test
	void readsEntriesWithTheirDays() {
		assertThat(read("""
				policy:
				  - {return-window: 14, final-sale: no}
				  - {from: 2026-01-01, to: 2026-01-31, return-window: 30}
				  - {from: 2026-02-01, final-sale: yes}
				""")).contains("return-window to 2025-12-31 14", "return-window 2026-01-01 to 2026-01-31 30",
				"return-window 2026-02-01 on 14", "final-sale to 2026-01-31 0", "final-sale 2026-02-01 on 1");
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> read("""
				policy:
				  - set-by-hand: 5.00
				    returnless-below: {Euro: 5, USD: lots}
				    return-window: 4000
				    twin-within: soon
				    not-judged: 101
				    refund-with: 3
				  - from: 2026-02-01
				    to: 2026-01-01
				    answer-within: 3
				  - from: January
				    final-sale: {skus: [A]}
				    pending-within: {gateways: {manual: 3}}
				    restocking-fee: [10]
				  - {from: 2026-01-01, link-within: 3}
				  - refund-within
				"""))
			.withMessage(
					"""
							job.yml:2: error: key "set-by-hand" is "5.00", without a currency (wrong-value)
							  do: Write it by currency, such as {EUR: 5.00}.
							job.yml:3: error: "Euro" is no currency (wrong-value)
							  do: Write a currency code such as EUR.
							job.yml:3: error: key "USD" is "lots", which is not an amount such as 5.00 (wrong-value)
							  do: Write an amount such as 5.00.
							job.yml:4: error: key "return-window" is "4000", which is not a whole number of days from 0 to 3650 (wrong-value)
							  do: Write a whole number of days from 0 to 3650.
							job.yml:5: error: key "twin-within" is "soon", which is not a whole number of minutes from 0 to 3650 (wrong-value)
							  do: Write a whole number of minutes from 0 to 3650.
							job.yml:6: error: key "not-judged" is "101", which is not a number of percent from 0 to 100 (wrong-value)
							  do: Write a number of percent from 0 to 100.
							job.yml:7: error: unrecognized key "refund-with" (unrecognized-key)
							  do: Did you mean "refund-within"?
							job.yml:9: error: "to" is 2026-01-01, before "from", 2026-02-01 (wrong-value)
							  do: Write the first day behind "from" and the last behind "to".
							job.yml:11: error: key "from" is "January", which is not a date such as 2026-01-01 (wrong-value)
							  do: Write a date such as 2026-01-01.
							job.yml:12: error: unrecognized key "skus" (unrecognized-key)
							  do: Did you mean "sku"?
							job.yml:13: error: unrecognized key "gateways" (unrecognized-key)
							  do: Did you mean "gateway"?
							job.yml:14: error: key "restocking-fee" is not a single value (wrong-value)
							  do: Write one value behind it.
							job.yml:15: error: key "link-within" holds for all days, and stands in an entry with "from" or "to" (wrong-value)
							  do: Move it to an entry without them.
							job.yml:16: error: an item of "policy" holds no keys (wrong-value)
							  do: Write each item as "key: value" lines behind a dash.""");
	}

	private static List<String> read(String text) {
		YamlMap yaml = YamlDocument.parse("job.yml", text);
		Policy policy = Policy.of(PolicyReader.read(yaml));
		yaml.done();
		yaml.throwProblems();
		return policy.terms().stream().map(PolicyReaderTest::text).toList();
	}

	private static String text(Policy.Term term) {
		String from = (term.valid().from() != null) ? term.valid().from().toString() : "";
		String to = (term.valid().to() != null) ? "to " + term.valid().to() : from.isEmpty() ? "" : "on";
		return String.join(" ",
				Stream
					.of(term.key().word(), from, to, term.rule().by().word(), term.rule().name(),
							term.rule().value().toString())
					.filter((word) -> !word.isEmpty())
					.toList());
	}

}
