package counterfoil.statistics;

import java.math.BigDecimal;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnStatisticsTest {

	private final ReturnsWorld world = new ReturnsWorld();

	@AfterEach
	void close() {
		this.world.close();
	}

	@Test
	void nothingSoldAndNothingReturnedIsNoRow() {
		this.world.compute();
		assertThat(this.world.reasons()).isEmpty();
	}

	@Test
	void nothingReturnedIsARateOfZeroWithALikelyRange() {
		for (int order = 0; order < 30; order++) {
			this.world.sells("o" + order, "2025-06-10", "MUG", 1);
		}
		this.world.compute();
		ReasonCount.Rate rate = this.world.reason("closed cohorts", "shop", "", "", "").rate();
		assertThat(rate.byUnit()).isEqualByComparingTo("0");
		assertThat(rate.low()).isEqualByComparingTo("0");
		assertThat(rate.high()).isEqualByComparingTo("0.113513");
	}

	@Test
	void oneSoldAndReturnedIsCountedAndHasNoRate() {
		this.world.sells("o", "2025-06-10", "MUG", 1).returns("o", "2025-06-20", "COLOR", 1).compute();
		ReasonCount count = this.world.reason("order month", "shop", "", "2025-06", "color");
		assertThat(count.found().units()).isEqualTo(1);
		assertThat(count.found().share()).isEqualByComparingTo("1");
		assertThat(count.rate().byUnit()).isNull();
		assertThat(count.topProducts()).isEqualTo("MUG (1)");
	}

	@Test
	void moneyOfAReturnIsThatOfItsRefundsAndAtStakeIsWhatWasLost() {
		this.world.sells("o", "2025-06-10", "MUG", 2)
			.returns("o", "2025-06-20", "DEFECTIVE", 2, "disposition=not_restocked", "restocking_fee=3.00")
			.add("products", "sku=MUG", "unit_cost=4.00", "currency=USD")
			.add("transactions", "transaction_id=s", "order_id=o", "kind=sale", "amount=100.00",
					"occurred_at=2025-06-10T17:00:00Z")
			.add("refunds", "refund_id=R", "order_id=o", "return_id=o", "created_at=2025-06-27T17:00:00Z")
			.add("refund_lines", "refund_id=R", "order_line_no=1", "quantity=2", "subtotal=20.00", "tax=0")
			.add("transactions", "transaction_id=t", "order_id=o", "kind=refund", "refund_id=R", "amount=17.00",
					"occurred_at=2025-06-27T17:00:00Z")
			.compute();
		ReasonCount count = this.world.reason("order month", "shop", "", "2025-06", "defective");
		assertThat(count.money().returned()).isEqualByComparingTo("20");
		assertThat(count.money().refunded()).isEqualByComparingTo("17");
		assertThat(count.money().feesKept()).isEqualByComparingTo("3");
		assertThat(count.goods().notRestocked()).isEqualTo(2);
		assertThat(count.goods().notRestockedCost()).isEqualByComparingTo("8");
		assertThat(count.money().atStake()).isEqualByComparingTo("22");
		assertThat(count.days()).isEqualTo(new ReasonCount.Days(10, 10, 7, 7));
	}

	@Test
	void whatChangedIsComparedAtTheSameAge() {
		for (int order = 0; order < 95; order++) {
			this.world.sells("b" + order, "2025-07-10", "SHIRT", 1).sells("n" + order, "2025-11-10", "SHIRT", 1);
			if (order < 9) {
				this.world.returns("b" + order, "2025-07-20", "SIZE_TOO_SMALL", 1);
			}
			else if (order < 60) {
				// too late to count at the age that is compared
				this.world.returns("b" + order, "2025-08-20", "SIZE_TOO_SMALL", 1);
			}
			if (order < 31) {
				this.world.returns("n" + order, "2025-11-20", "SIZE_TOO_SMALL", 1);
			}
		}
		assertThat(this.world.compute().changes(ReturnsWorld.NIGHT)).singleElement().satisfies((change) -> {
			assertThat(change.now()).isEqualTo(new Change.Of(31, 95));
			assertThat(change.before()).isEqualTo(new Change.Of(9, 95));
			assertThat(change.pValue()).isEqualByComparingTo(new Proportion(31, 95).pValue(new Proportion(9, 95)));
			assertThat(change.isSignal()).isTrue();
		});
	}

	@Test
	void aProductIsAdvisedWhereItIsLikelyWorseThanTheShop() {
		for (int order = 0; order < 60; order++) {
			this.world.sells("s" + order, "2025-06-10", "SHIRT", 1).sells("m" + order, "2025-06-10", "MUG", 1);
			if (order < 30) {
				this.world.returns("s" + order, "2025-06-20", "SIZE_TOO_SMALL", 1);
			}
		}
		assertThat(this.world.compute().advice(ReturnsWorld.NIGHT)).singleElement().satisfies((advice) -> {
			assertThat(advice.name()).isEqualTo("SHIRT");
			assertThat(advice.advice()).isEqualTo("a size guide");
			assertThat(advice.lines()).isEqualTo(new Change.Of(30, 60));
			assertThat(advice.reasons()).isEqualTo("size-too-small 30");
			assertThat(advice.shopRate()).isEqualByComparingTo(new BigDecimal("0.25"));
		});
	}

	@Test
	void whatWasSaidAndWhatWasDoneMayContradict() {
		this.world.sells("a", "2025-06-10", "SHIRT", 1, "variant=M")
			.sells("b", "2025-06-10", "SHIRT", 1, "variant=M")
			.add("order_lines", "order_id=b", "line_no=2", "unit_price=10.00", "sku=SHIRT-S", "product=SHIRT",
					"variant=Blue / S")
			.add("order_lines", "order_id=b", "line_no=3", "unit_price=10.00", "sku=SHIRT-L", "product=SHIRT",
					"variant=Blue / L")
			.returns("a", "2025-06-20", "SIZE_TOO_SMALL", 1)
			.add("exchange_lines", "return_id=a", "unit_price=10.00", "sku=SHIRT-S")
			.returns("b", "2025-06-20", "SIZE_TOO_SMALL", 1)
			.add("exchange_lines", "return_id=b", "unit_price=10.00", "sku=SHIRT-L")
			.sells("c", "2025-06-10", "MUG", 1)
			.returns("c", "2025-06-20", "DEFECTIVE", 1, "disposition=restocked");
		assertThat(this.world.compute().contradictions(ReturnsWorld.NIGHT)).containsExactly(
				new Contradiction("cedar", "defective, restocked as sellable", "MUG", 1, 1),
				new Contradiction("cedar", "too small, exchanged for a smaller size", "SHIRT", 1, 2));
	}

	@Test
	void whatAnAppExchangesByANewOrderCountsAsItsLines() {
		String size = "product=SHIRT";
		this.world.sells("a", "2025-06-10", "SHIRT", 1, "variant=Blue / M")
			.sells("b", "2025-06-10", "SHIRT", 1, "variant=Blue / M")
			.sells("c", "2025-06-10", "SHIRT", 1, "variant=Blue / M");
		for (String order : List.of("a", "b", "c")) {
			this.world
				.add("returns", "return_id=" + order, "order_id=" + order, "exchange_order_id=new-" + order,
						"requested_at=2025-06-20T17:00:00Z")
				.add("return_lines", "return_id=" + order, "line_no=1", "order_line_no=1", "quantity=1",
						"reason=SIZE_TOO_SMALL")
				.add("orders", "order_id=new-" + order, "total=0.00", "discount=10.00",
						"placed_at=2025-06-21T17:00:00Z",
						"cancelled_at=" + (order.equals("c") ? "2025-06-22T17:00:00Z" : ""));
		}
		this.world
			.add("order_lines", "order_id=new-a", "line_no=1", "unit_price=10.00", "sku=SHIRT-S", size,
					"variant=Blue / S")
			.add("order_lines", "order_id=new-b", "line_no=1", "unit_price=10.00", "sku=SHIRT-L", size,
					"variant=Blue / L")
			.add("order_lines", "order_id=new-c", "line_no=1", "unit_price=10.00", "sku=SHIRT-XS", size,
					"variant=Blue / XS");
		assertThat(this.world.compute().contradictions(ReturnsWorld.NIGHT)).as("what was cancelled was given to nobody")
			.containsExactly(new Contradiction("cedar", "too small, exchanged for a smaller size", "SHIRT", 1, 2));
	}

	@Test
	void cohortsHoldWhatWasSoldAndWhatCameBackByMonth() {
		this.world.sells("a", "2025-06-10", "MUG", 3).returns("a", "2025-07-02", "COLOR", 2).compute();
		assertThat(new StoredReturns(this.world.jdbc).cohorts(ReturnsWorld.NIGHT))
			.containsExactly(new Cohort("cedar", "2025-06", "", 3), new Cohort("cedar", "2025-06", "2025-07", 2));
	}

	@Test
	void whatIsExpectedBackIsWhatCameBackOfClosedOrdersAfterTheSameAge() {
		String type = "product_type=Shirts";
		this.world.add("products", "sku=SHIRT", "unit_cost=4.00", "currency=USD");
		for (int order = 0; order < 40; order++) {
			this.world.sells("c" + order, "2025-06-10", "SHIRT", 1, type);
			if (order < 16) {
				this.world.returns("c" + order, (order < 10) ? "2025-06-20" : "2025-06-30", "COLOR", 1);
			}
		}
		// for the like, by lines or by an order: no return
		this.world.returns("c20", "2025-07-10", "COLOR", 1)
			.add("exchange_lines", "return_id=c20", "unit_price=10.00", "sku=SHIRT")
			.add("returns", "return_id=c21", "order_id=c21", "exchange_order_id=new",
					"requested_at=2025-07-10T17:00:00Z")
			.add("return_lines", "return_id=c21", "line_no=1", "order_line_no=1", "quantity=1", "reason=COLOR")
			.add("orders", "order_id=new", "total=0.00", "discount=10.00", "placed_at=2024-03-01T17:00:00Z")
			.add("order_lines", "order_id=new", "line_no=1", "unit_price=10.00", "sku=SHIRT");
		for (int order = 0; order < 5; order++) {
			this.world.sells("o" + order, "2026-01-16", "SHIRT", 1, type);
		}
		this.world.sells("few", "2026-01-16", "MUG", 1, "product_type=Mugs");
		assertThat(this.world.compute().expected(ReturnsWorld.NIGHT)).satisfiesExactly((mugs) -> {
			assertThat(mugs.productType()).isEqualTo("Mugs");
			assertThat(mugs.valueSold()).isEqualByComparingTo("10");
			assertThat(mugs.liability()).isNull();
			assertThat(mugs.unitsWithoutCost()).isEqualTo(1);
		}, (shirts) -> {
			assertThat(shirts.valueSold()).isEqualByComparingTo("50");
			assertThat(shirts.closedLines()).isEqualTo(40);
			assertThat(shirts.liability()).isEqualTo(
					new ExpectedReturns.Band(new BigDecimal("7.50"), new BigDecimal("3.53"), new BigDecimal("14.54")));
			assertThat(shirts.asset()).isEqualByComparingTo("3");
		});
	}

}
