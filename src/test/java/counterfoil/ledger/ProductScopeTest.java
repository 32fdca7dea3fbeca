package counterfoil.ledger;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static counterfoil.ledger.LedgerRecord.ORDERS;
import static counterfoil.ledger.LedgerRecord.ORDER_LINES;
import static counterfoil.ledger.LedgerRecord.PRODUCTS;
import static counterfoil.ledger.LedgerRecord.REFUNDS;
import static counterfoil.ledger.LedgerRecord.REFUND_LINES;
import static counterfoil.ledger.LedgerRecord.RETURNS;
import static counterfoil.ledger.LedgerRecord.RETURN_LINES;
import static counterfoil.ledger.LedgerRecord.STOCK_COUNTS;
import static counterfoil.ledger.PostingFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

/** Which subjects a night looks at because the catalogue says something else. */
class ProductScopeTest {

	private static final String TIME = "2026-01-02T10:00Z";

	private final PostingFixture ledger = new PostingFixture();

	private final NightAfterNight nights = new NightAfterNight(this.ledger, "2026-01-04");

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void costOfAProductBringsItsStockItems() {
		this.nights.touch(STOCK_COUNTS, "item,location,counted_at,sku\nhat,L," + TIME + ",H\nhat,M," + TIME + ",H");
		assertThat(this.nights.touch(PRODUCTS, "sku,unit_cost\nH,2.00")).containsExactly("stock item hat|L",
				"stock item hat|M");
		assertThat(this.nights.touch(PRODUCTS, "sku,unit_cost,vendor\nH,2.00,Example")).as("a vendor alone").isEmpty();
	}

	@Test
	void productThatNeedsNoParcelBringsTheRefundsWhoseLinesDoNotSayIt() {
		sell();
		assertThat(this.nights.touch(PRODUCTS, "sku,requires_shipping\nS,true\nH,true"))
			.as("as long as nobody says otherwise")
			.isEmpty();
		assertThat(this.nights.touch(PRODUCTS, "sku,requires_shipping\nS,false\nH,true")).containsExactly("order 1",
				"order line 1|1", "refund Q", "refund R", "return T");
		assertThat(this.nights.touch(PRODUCTS, "sku,requires_shipping\nS,false\nH,true")).as("the same again")
			.isEmpty();
		assertThat(this.nights.touch(PRODUCTS, "sku,requires_shipping\nS,false\nH,false")).as("its lines say it")
			.isEmpty();
	}

	@Test
	void productSoldForGoodBringsEveryOrderWhoseLinesDoNotSayIt() {
		sell();
		assertThat(this.nights.touch(PRODUCTS, "sku,final_sale\nS,false")).isEmpty();
		assertThat(this.nights.touch(PRODUCTS, "sku,final_sale\nS,true")).containsExactly("order 1", "order 2",
				"order line 1|1", "order line 2|1", "refund R", "return T");
	}

	@Test
	void typeOfAProductCountsWhereAPolicyNamesIt() {
		sell();
		assertThat(this.nights.touch(PRODUCTS, "sku,product_type\nS,Mugs\nH,Mugs")).isEmpty();
		policy("restocking-fee", "Jars", 20);
		assertThat(this.nights.touch(PRODUCTS, "sku,product_type\nS,Jars\nH,Mugs")).containsExactly("order 1",
				"order line 1|1", "refund R", "return T", "return U");
		policy("final-sale", "Last", 1);
		assertThat(this.nights.touch(PRODUCTS, "sku,product_type\nS,Jars\nH,Last")).as("its lines say it").isEmpty();
		assertThat(this.nights.touch(PRODUCTS, "sku,product_type\nS,Last\nH,Last")).contains("order 1", "order 2",
				"return U");
		assertThat(this.nights.touch(PRODUCTS, "sku,product_type\nS,\nH,Last")).contains("order 1", "order 2")
			.doesNotContain("return U");
	}

	/**
	 * Two orders of a product of which nothing is known, the first refunded and returned,
	 * one of a product that tells everything, refunded and returned, and a refund and a
	 * return of no order.
	 */
	private void sell() {
		this.ledger.deliver("alder/sell.csv", "2026-01-03T00:00Z", part(ORDERS,
				"order_id,order_name,placed_at,currency,total\n1,#1,%1$s,USD,10\n2,#2,%1$s,USD,10\n3,#3,%1$s,USD,10"
					.formatted(TIME)),
				part(ORDER_LINES,
						"order_id,line_no,quantity,unit_price,sku,product_type,final_sale,requires_shipping\n"
								+ "1,1,1,5.00,S,,,\n2,1,1,5.00,S,,,\n3,1,1,5.00,H,Hats,false,true"),
				part(REFUNDS,
						"refund_id,created_at,currency,order_id,return_id\nR,%1$s,USD,1,T\nP,%1$s,USD,3,\nQ,%1$s,USD,,"
							.formatted(TIME)),
				part(REFUND_LINES, "refund_id,line_no,quantity,subtotal,sku\nR,1,1,5.00,\nP,1,1,5.00,H\nQ,1,1,5.00,S"),
				part(RETURNS,
						"return_id,status,requested_at,order_id\nT,open,%1$s,1\nV,open,%1$s,3\nU,open,%1$s,"
							.formatted(TIME)),
				part(RETURN_LINES,
						"return_id,line_no,quantity,reason,sku,order_line_no\nT,1,1,x,,1\nV,1,1,x,H,\nU,1,1,x,S,"));
		this.nights.post();
	}

	private void policy(String key, String type, int value) {
		this.ledger.jdbc()
			.sql("insert into ledger.policies (shop, key, by, name, valid, value) "
					+ "values ('alder', ?, 'product-type', ?, '(,)', ?)")
			.params(key, type, value)
			.update();
	}

}
