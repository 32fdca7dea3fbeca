package counterfoil.ledger;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same payments from an export with ids and from one without count once. */
class AbsorbedTransactionsTest {

	private static final String WITH_IDS = """
			transaction_id,order_id,kind,status,gateway,amount,currency,occurred_at
			91,501,sale,success,cash,30.00,USD,2026-01-01T09:00:00Z
			92,501,refund,pending,cash,5.00,USD,2026-01-02T09:00:00Z""";

	// the refund twice: genuine twins, of which the other export knew one
	private static final String WITHOUT_IDS = """
			order_id,kind,status,gateway,amount,currency,occurred_at
			501,sale,success,cash,30,USD,2026-01-01T09:00:00Z
			501,refund,success,cash,5.00,USD,2026-01-02T09:00:00Z
			501,refund,success,cash,5.00,USD,2026-01-02T09:00:00Z
			501,refund,success,cash,6.00,USD,2026-01-02T09:00:00Z""";

	private PostingFixture ledger;

	@BeforeEach
	void open() {
		this.ledger = new PostingFixture();
	}

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void withIdsLast() {
		deliver("a.csv", "2026-01-03", WITHOUT_IDS);
		assertThat(payments()).hasSize(4);
		deliver("b.jsonl", "2026-01-04", WITH_IDS);
		assertThat(payments()).containsExactly("91 sale 30.00", "92 refund 5.00", "derived refund 5.00",
				"derived refund 6.00");
	}

	@Test
	void withIdsFirstAndTheOthersAgainAndAgain() {
		deliver("b.jsonl", "2026-01-03", WITH_IDS);
		for (String day : List.of("2026-01-04", "2026-01-05")) {
			deliver("a-%s.csv".formatted(day), day, WITHOUT_IDS);
			assertThat(payments()).containsExactly("91 sale 30.00", "92 refund 5.00", "derived refund 5.00",
					"derived refund 6.00");
		}
	}

	@Test
	void ofAnotherOrderOrShopStay() {
		deliver("a.csv", "2026-01-03", WITHOUT_IDS);
		deliver("b.jsonl", "2026-01-04", WITH_IDS.replace("501", "502"));
		assertThat(payments()).hasSize(6);
	}

	private void deliver(String file, String day, String csv) {
		this.ledger.deliver("alder/" + file, day + "T00:00Z", LedgerRecord.TRANSACTIONS, csv);
		this.ledger.post(day);
	}

	private List<String> payments() {
		return this.ledger.rows("""
				select split_part(transaction_id, ':', 1), kind, amount from ledger.transactions
				order by 1, 2 desc, 3""");
	}

}
