package counterfoil.statistics;

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

/**
 * A shop with a return window of 30 days that refunds within 14, on 31 January: orders up
 * to November are closed.
 */
final class ReturnsWorld implements AutoCloseable {

	static final Night NIGHT = new Night(1, "test", LocalDate.of(2026, 1, 31), 1);

	private final TestDatabase.Fresh database = TestDatabase.fresh();

	private final PositionFixture ledger;

	final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

	ReturnsWorld() {
		this.ledger = new PositionFixture(this.jdbc);
		this.ledger.prepare("2024-01-01T00:00:00Z", LedgerRecord.names());
		this.jdbc.sql("""
				insert into ledger.policies (shop, key, valid, value)
				values ('cedar', 'return-window', '(,)', 30), ('cedar', 'refund-within', '(,)', 14);
				insert into ledger.return_reasons (job, reason_key, source_value, reason, class)
				values ('test', 'size too small', 'SIZE_TOO_SMALL', 'size-too-small', 'size'),
					('test', 'color', 'COLOR', 'color', 'description'),
					('test', 'defective', 'DEFECTIVE', 'defective', 'quality'),
					('test', 'other', 'OTHER', 'other', 'unknown')""").update();
	}

	/** A row of a ledger table: {@code column=value} each. */
	ReturnsWorld add(String table, String... cells) {
		Map<String, String> row = new LinkedHashMap<>();
		for (String cell : cells) {
			row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
		}
		this.rows.computeIfAbsent(table, (name) -> new ArrayList<>()).add(row);
		return this;
	}

	/** An order of one line. */
	ReturnsWorld sells(String order, String day, String product, int units, String... more) {
		add("orders", "order_id=" + order, "total=100.00", "subtotal=" + 10 * units, "placed_at=" + day + "T17:00:00Z");
		String[] cells = { "order_id=" + order, "line_no=1", "quantity=" + units, "unit_price=10.00", "sku=" + product,
				"product=" + product };
		List<String> all = new ArrayList<>(List.of(cells));
		all.addAll(List.of(more));
		return add("order_lines", all.toArray(String[]::new));
	}

	/** A return of that line, called like the order. */
	ReturnsWorld returns(String order, String day, String reason, int units, String... more) {
		add("returns", "return_id=" + order, "order_id=" + order, "requested_at=" + day + "T17:00:00Z");
		List<String> all = new ArrayList<>(
				List.of("return_id=" + order, "line_no=1", "order_line_no=1", "quantity=" + units, "reason=" + reason));
		all.addAll(List.of(more));
		return add("return_lines", all.toArray(String[]::new));
	}

	/** Computes the statistics of the night. */
	StoredReturns compute() {
		this.rows.forEach(this.ledger::insert);
		this.rows.clear();
		new TransactionTemplate(new DataSourceTransactionManager(this.database.dataSource()))
			.executeWithoutResult((status) -> {
				this.ledger.position();
				this.jdbc.sql("delete from tracking.night_shops").update();
				this.jdbc.sql("insert into tracking.night_shops values (1, 'cedar', 'America/New_York', 'USD')")
					.update();
				new ReturnStatistics(this.jdbc).compute(NIGHT);
			});
		return new StoredReturns(this.jdbc);
	}

	List<ReasonCount> reasons() {
		List<ReasonCount> counts = new ArrayList<>();
		new StoredReturns(this.jdbc).ofShops(NIGHT, counts::add);
		new StoredReturns(this.jdbc).ofParts(NIGHT, counts::add);
		return counts;
	}

	/** The count of a basis, dimension, name, period and reason. */
	ReasonCount reason(String basis, String dimension, String name, String period, String reason) {
		return reasons().stream()
			.filter((count) -> count.of().equals(new ReasonCount.Group("cedar", basis, dimension, name, period)))
			.filter((count) -> count.reason().equals(reason))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public void close() {
		this.database.close();
	}

}
