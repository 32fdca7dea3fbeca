package counterfoil.ledger;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static counterfoil.ledger.LedgerRecord.ORDERS;
import static counterfoil.ledger.LedgerRecord.RETURNS;
import static org.assertj.core.api.Assertions.assertThat;

/** Which order the goods of a return were exchanged for. */
class ExchangeLinksTest {

	private static final String ORDER_1 = "1,#1001,2026-01-02T10:00Z,USD,10.00\n";

	private final PostingFixture ledger = new PostingFixture();

	private final NightAfterNight nights = new NightAfterNight(this.ledger, "2026-01-10");

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void exchangeOrderIsFoundByItsIdOrItsName() {
		orders(ORDER_1 + "2,#1002,2026-01-04T10:00Z,USD,0.00\n");
		returns("T,#1001,2,\nU,#1001,,#1002\nV,#1001,3,#1003\nW,#1001,,");
		this.nights.post();
		assertThat(exchangeLinks()).containsExactly("T 2", "U 2", "V 3", "W -");
		assertThat(this.ledger.rows("select return_id, linked_order_id from ledger.returns order by 1"))
			.containsExactly("T 1", "U 1", "V 1", "W 1");
	}

	@Test
	void exchangeOrderThatComesLaterIsLinkedThenAndBothFamiliesAreInScope() {
		orders(ORDER_1);
		returns("T,#1001,,#1002");
		this.nights.post();
		assertThat(exchangeLinks()).containsExactly("T -");
		orders("2,#1002,2026-01-04T10:00Z,USD,0.00\n");
		assertThat(this.nights.post()).containsExactly("order 1", "order 2", "return T");
		assertThat(exchangeLinks()).containsExactly("T 2");
	}

	@Test
	void exchangeOrderWhoseNameBecameAmbiguousIsUnlinkedAndInScope() {
		orders(ORDER_1 + "2,#1002,2026-01-04T10:00Z,USD,0.00\n");
		returns("T,#1001,,#1002");
		this.nights.post();
		orders("3,#1002,2026-01-04T11:00Z,USD,0.00\n");
		assertThat(this.nights.post()).containsExactly("order 1", "order 2", "order 3", "return T");
		assertThat(exchangeLinks()).containsExactly("T -");
	}

	@Test
	void exchangeOrderThatIsRenamedLetsGoAndIsFound() {
		orders(ORDER_1 + "2,#1002,2026-01-04T10:00Z,USD,0.00\n");
		returns("T,#1001,,#1002\nU,#1001,,#1002X");
		this.nights.post();
		orders("2,#1002X,2026-01-04T10:00Z,USD,0.00\n");
		assertThat(this.nights.post()).containsExactly("order 1", "order 2", "return T", "return U");
		assertThat(exchangeLinks()).containsExactly("T -", "U 2");
	}

	@Test
	void exchangeOrderKnownByNameAloneIsAbsorbed() {
		orders(ORDER_1 + "name:#1002,#1002,2026-01-04T10:00Z,USD,0.00\n");
		returns("T,#1001,,#1002\nU,#1001,2,#1002");
		this.nights.post();
		assertThat(exchangeLinks()).containsExactly("T name:#1002", "U name:#1002");
		orders("2,#1002,2026-01-04T10:00Z,USD,0.00\n");
		assertThat(this.nights.post()).containsExactly("order 1", "order 2", "order name:#1002", "return T",
				"return U");
		assertThat(exchangeLinks()).containsExactly("T 2", "U 2");
	}

	@Test
	void returnThatNamesAnotherExchangeOrderBringsBoth() {
		orders(ORDER_1 + "2,#1002,2026-01-04T10:00Z,USD,0.00\n3,#1003,2026-01-04T10:00Z,USD,0.00\n");
		returns("T,#1001,2,");
		this.nights.post();
		returns("T,#1001,,#1003");
		assertThat(this.nights.post()).containsExactly("order 1", "order 2", "order 3", "return T");
		assertThat(exchangeLinks()).containsExactly("T 3");
		returns("T,#1001,,");
		assertThat(this.nights.post()).containsExactly("order 1", "order 3", "return T");
		assertThat(exchangeLinks()).containsExactly("T -");
	}

	private void orders(String rows) {
		this.nights.deliver(ORDERS, "order_id,order_name,placed_at,currency,total\n" + rows);
	}

	private void returns(String rows) {
		String all = rows.lines().map((row) -> row + ",open,2026-01-03T10:00Z\n").reduce("", String::concat);
		this.nights.deliver(RETURNS,
				"return_id,order_name,exchange_order_id,exchange_order_name,status,requested_at\n" + all);
	}

	private List<String> exchangeLinks() {
		return this.ledger.rows("select return_id, linked_exchange_order_id from ledger.returns order by 1");
	}

}
