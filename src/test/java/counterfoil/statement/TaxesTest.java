package counterfoil.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tax of refunds by name and rate. Each test has a currency, and so a statement, and
 * a night of its own.
 */
class TaxesTest {

	private static final String DAY_REFUNDED = "2026-01-12T12:00:00Z";

	private static final String SHARED = "shared in proportion to the taxes of its order";

	private static final StatementWorld WORLD = new StatementWorld();

	private static LocalDate night = LocalDate.of(2026, 1, 13);

	@AfterAll
	static void close() {
		WORLD.close();
	}

	@Test
	void taxOfAnOrderWithOneTaxIsThatTax() {
		assertThat(
				order("USD").tax("name=VAT 19%", "amount=38.00", "rate=19").refundsLine("1", "100.00", "19.00").lines())
			.containsExactly("tax at 19 %|VAT|19|");
	}

	@Test
	void taxOfALineIsSharedAmongTheTaxesOfThatLine() {
		assertThat(order("EUR").tax("name=VAT", "amount=19.00", "rate=19", "order_line_no=1")
			.tax("name=VAT", "amount=7.00", "rate=7", "order_line_id=L2")
			.tax("name=Levy", "amount=3.00", "order_line_no=2")
			.refundsLine("2", "50.00", "5.00")
			.lines()).containsExactly("tax|Levy|1.5|", "tax at 7 %|VAT|3.5|");
	}

	@Test
	void taxOfALineIsSharedInTheProportionOfTheOrderWhereNothingIsToldByLine() {
		assertThat(order("GBP").tax("name=VAT", "amount=19.00", "rate=19")
			.tax("name=VAT", "amount=7.00", "rate=7")
			.refundsLine("2", "50.00", "3.50")
			.lines()).containsExactly("tax at 19 %|VAT|2.56|" + SHARED, "tax at 7 %|VAT|0.94|" + SHARED);
	}

	@Test
	void taxOfShippingIsSharedInTheProportionOfTheOrder() {
		assertThat(order("CAD").tax("name=VAT", "amount=19.00", "rate=19", "order_line_no=1")
			.tax("name=VAT", "amount=7.00", "rate=7", "order_line_no=2")
			.refundsLine("2", "50.00", "3.50")
			.refunds("shipping", "10.00", "2.60")
			.lines()).containsExactly("tax at 19 %|VAT|1.9|" + SHARED, "tax at 7 %|VAT|4.2|0.70 of it " + SHARED);
	}

	@Test
	void taxesOfTheOrderCountBeforeThoseOfItsLines() {
		assertThat(order("AUD").tax("name=VAT", "amount=19.00", "rate=19", "order_line_no=1")
			.tax("name=VAT", "amount=20.00", "rate=19")
			.tax("name=Freight tax", "amount=1.00")
			.refunds("shipping", "10.00", "2.10")
			.lines()).containsExactly("tax|Freight tax|0.1|" + SHARED, "tax at 19 %|VAT|2|" + SHARED);
	}

	@Test
	void whereTheOrderTellsOfNoTaxesTheTaxHasNoName() {
		assertThat(order("NZD").tax("name=Zero", "amount=0.00", "rate=0").refundsLine("1", "100.00", "19.00").lines())
			.containsExactly("tax||19|name and rate not delivered");
	}

	@Test
	void withoutTaxThereIsNoLine() {
		assertThat(order("CHF").tax("name=VAT", "amount=19.00", "rate=19").refundsLine("1", "100.00", "0.00").lines())
			.isEmpty();
	}

	@Test
	void aCentAmongThreeGoesToOneOfThem() {
		assertThat(order("SEK").tax("name=B", "amount=1.00")
			.tax("name=A", "amount=1.00")
			.tax("name=C", "amount=1.00")
			.refundsLine("1", "1.00", "0.01")
			.lines()).containsExactly("tax|A|0.01|" + SHARED);
	}

	@Test
	void sharesAreInTheMinorUnitOfTheCurrency() {
		Told yen = order("JPY").tax("name=A", "amount=200").tax("name=B", "amount=100").refundsLine("1", "100", "100");
		Told dinar = order("KWD").tax("name=A", "amount=2.000")
			.tax("name=B", "amount=1.000")
			.refundsLine("1", "10.000", "1.000");
		assertThat(yen.lines()).containsExactly("tax|A|67|" + SHARED, "tax|B|33|" + SHARED);
		assertThat(dinar.lines()).containsExactly("tax|A|0.667|" + SHARED, "tax|B|0.333|" + SHARED);
	}

	@Test
	void anAmountBelowTheMinorUnitStaysWhole() {
		assertThat(order("NOK").tax("name=A", "amount=2.00")
			.tax("name=B", "amount=1.00")
			.refundsLine("1", "10.00", "0.1234")
			.lines()).containsExactly("tax|A|0.0834|" + SHARED, "tax|B|0.04|" + SHARED);
	}

	@Test
	void whatIsKeptBackIsSharedLikeWhatIsGiven() {
		assertThat(order("DKK").tax("name=A", "amount=2.00")
			.tax("name=B", "amount=1.00")
			.refunds("fee", "-1.00", "-0.10")
			.lines()).containsExactly("tax|A|-0.07|" + SHARED, "tax|B|-0.03|" + SHARED);
	}

	@Test
	void theRateThatANameEndsInIsNoPartOfIt() {
		assertThat(order("PLN").tax("name=CITY TAX 4.5%", "amount=4.50", "rate=4.5")
			.tax("name=IVA (21,0 %", "amount=4.50", "rate=21")
			.tax("name=Solidarity 7 %", "amount=4.50", "rate=5")
			.tax("name=19%", "amount=4.50", "rate=19")
			.refundsLine("1", "100.00", "0.40")
			.lines()).containsExactly("tax at 19 %|19%|0.1|" + SHARED, "tax at 21 %|IVA|0.1|" + SHARED,
					"tax at 4.5 %|CITY TAX|0.1|" + SHARED, "tax at 5 %|Solidarity 7 %|0.1|" + SHARED);
	}

	/** An order of two lines in a currency, and a refund of it. */
	private static Told order(String currency) {
		WORLD
			.add("orders", "order_id=O" + currency, "currency=" + currency, "total=1000", "tax=100",
					"placed_at=2026-01-10T12:00:00Z")
			.add("order_lines", "order_id=O" + currency, "line_no=1", "unit_price=100", "order_line_id=L1")
			.add("order_lines", "order_id=O" + currency, "line_no=2", "unit_price=50", "order_line_id=L2")
			.add("refunds", "refund_id=R" + currency, "order_id=O" + currency, "currency=" + currency,
					"created_at=" + DAY_REFUNDED);
		return new Told(currency);
	}

	/** What an order and its refund tell of their taxes. */
	private static final class Told {

		private final String currency;

		private int taxes;

		private Told(String currency) {
			this.currency = currency;
		}

		private Told tax(String... cells) {
			List<String> all = new ArrayList<>(List.of(cells));
			all.add("order_id=O" + this.currency);
			all.add("tax_no=" + ++this.taxes);
			WORLD.add("order_taxes", all.toArray(String[]::new));
			return this;
		}

		private Told refundsLine(String line, String subtotal, String tax) {
			WORLD.add("refund_lines", "refund_id=R" + this.currency, "line_no=" + line, "order_line_no=" + line,
					"subtotal=" + subtotal, "tax=" + tax);
			return this;
		}

		private Told refunds(String kind, String amount, String tax) {
			WORLD.add("refund_adjustments", "refund_id=R" + this.currency, "kind=" + kind, "amount=" + amount,
					"tax=" + tax);
			return this;
		}

		private List<String> lines() {
			night = night.plusDays(1);
			return WORLD.stored(WORLD.night(night.toString()))
				.stream()
				.filter((line) -> line.section().equals("split") && line.line().startsWith("tax")
						&& line.of().currency().equals(this.currency))
				.map((line) -> "%s|%s|%s|%s".formatted(line.line(), line.record(),
						line.amount().stripTrailingZeros().toPlainString(), line.note()))
				.toList();
		}

	}

}
