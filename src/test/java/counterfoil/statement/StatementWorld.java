package counterfoil.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import counterfoil.database.TestDatabase;
import counterfoil.ledger.LedgerRecord;
import counterfoil.ledger.Night;
import counterfoil.ledger.PositionFixture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger of one shop, and nights that draw up its statement. */
final class StatementWorld implements AutoCloseable {

	private final TestDatabase.Fresh database = TestDatabase.fresh();

	private final TransactionTemplate transaction = new TransactionTemplate(
			new DataSourceTransactionManager(this.database.dataSource()));

	final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	private final PositionFixture ledger = new PositionFixture(this.jdbc);

	private long nights;

	/** Every record but those named covers December and January. */
	StatementWorld(String... notDelivered) {
		List<String> records = new ArrayList<>(LedgerRecord.names());
		records.removeAll(List.of(notDelivered));
		this.ledger.prepare("2025-12-01T00:00:00Z", records);
	}

	/** A row of a ledger table: {@code column=value} each. */
	StatementWorld add(String table, String... cells) {
		Map<String, String> row = new LinkedHashMap<>();
		for (String cell : cells) {
			row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
		}
		this.ledger.insert(table, List.of(row));
		return this;
	}

	/** An order that brought in a thousand, at a gateway. */
	StatementWorld order(String id, String gateway, String placedAt) {
		add("orders", "order_id=" + id, "total=1000.00", "placed_at=" + placedAt);
		return add("transactions", "transaction_id=sale-" + id, "order_id=" + id, "kind=sale", "amount=1000.00",
				"gateway=" + gateway, "occurred_at=" + placedAt);
	}

	/** A refund of one line. */
	StatementWorld refund(String id, String order, String amount, String createdAt) {
		add("refunds", "refund_id=" + id, "order_id=" + order, "created_at=" + createdAt);
		return add("refund_lines", "refund_id=" + id, "subtotal=" + amount, "tax=0");
	}

	/** Money tried to be paid for a refund. */
	StatementWorld pays(String refund, String order, String gateway, String amount, String status, String occurredAt) {
		return add("transactions", "transaction_id=pay-" + refund, "order_id=" + order, "kind=refund",
				"refund_id=" + refund, "amount=" + amount, "gateway=" + gateway, "status=" + status,
				"occurred_at=" + occurredAt);
	}

	/** The settlement of such a payment. */
	StatementWorld settles(String id, String order, String amount, String payoutDate, String occurredAt) {
		return add("payout_entries", "entry_id=" + id, "kind=refund", "order_id=" + order, "currency=USD",
				"amount=-" + amount, "payout_date=" + payoutDate,
				"payout_status=" + (payoutDate.isEmpty() ? "pending" : "paid"), "occurred_at=" + occurredAt);
	}

	/** Computes positions and statement of a date, as a night does. */
	Night night(String date) {
		Night night = new Night(++this.nights, "test", LocalDate.parse(date), 1);
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc
				.sql("""
						insert into ledger.nights (night_id, job, business_date, revision, program, check_set, settings, zone)
						overriding system value
						values (:id, 'test', :date, 1, 'p', 'c', 's', 'America/New_York')""")
				.param("id", night.nightId())
				.param("date", night.businessDate())
				.update();
			this.ledger.position();
			this.jdbc.sql("insert into tracking.night_shops values (:id, 'cedar', 'America/New_York', 'USD')")
				.param("id", night.nightId())
				.update();
			new Statement(this.jdbc).compute(night);
			this.jdbc.sql("update ledger.nights set state = 'complete' where night_id = :id")
				.param("id", night.nightId())
				.update();
		});
		return night;
	}

	/** Lines of a section as {@code gateway line amount}, sums that are zero left out. */
	List<String> lines(Night night, String section) {
		return stored(night).stream()
			.filter((line) -> line.section().equals(section))
			.filter((line) -> line.amount() == null || line.amount().signum() != 0)
			.map((line) -> "%s|%s|%s|%s".formatted(line.of().gateway(), line.line(), line.record(),
					(line.amount() != null) ? line.amount().stripTrailingZeros().toPlainString() : line.note()))
			.toList();
	}

	/** What is noted at the lines of a name. */
	List<String> notes(Night night, String section, String name) {
		return stored(night).stream()
			.filter((line) -> line.section().equals(section) && line.line().equals(name))
			.map(StatementLine::note)
			.toList();
	}

	/** The records that were expected and did not come. */
	List<String> questions(Night night) {
		return new StoredStatement(this.jdbc).questions(night)
			.stream()
			.map((question) -> "%s did not come since %s".formatted(question.record(), question.lastOn()))
			.toList();
	}

	/** Rows by table; as many as a night posts, and so with fresh statistics. */
	StatementWorld addAll(Map<String, List<Map<String, String>>> rows) {
		rows.forEach(this.ledger::insert);
		this.jdbc.sql("analyze").update();
		return this;
	}

	/** The lines after the same night drew up its statement once more. */
	List<StatementLine> again(Night night) {
		this.transaction.executeWithoutResult((status) -> new Statement(this.jdbc).compute(night));
		return stored(night);
	}

	List<StatementLine> stored(Night night) {
		List<StatementLine> lines = new ArrayList<>();
		new StoredStatement(this.jdbc).lines(night, lines::add);
		return lines;
	}

	@Override
	public void close() {
		this.database.close();
	}

}
