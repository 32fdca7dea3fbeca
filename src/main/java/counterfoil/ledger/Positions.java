package counterfoil.ledger;

import java.util.List;
import java.util.Map;

import counterfoil.database.SqlFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What every subject of a night's scope adds up to. A position is replaced as a whole, in
 * the transaction of the caller.
 */
@Component
public final class Positions {

	// Later positions read earlier ones: orders the tenders, refunds the orders, the sums
	// of an order's refunds those, goods the money.
	private static final List<Position> ALL = List.of(new Position("order_tenders", "order", "order_id"),
			new Position("orders", "order", "order_id"), new Position("order_lines", "order", "order_id"),
			new Position("refunds", "refund", "refund_id"), new Position("order_refunds", "order", "order_id"),
			new Position("order_twins", "order", "order_id"), new Position("order_settlements", "order", "order_id"),
			new Position("payouts", "payout", "payout_id"), new Position("returns", "return", "return_id"),
			new Position("stock", "stock item", "subject_id"), new Position("line_goods", "order", "order_id"),
			new Position("refund_goods", "refund", "refund_id"), new Position("return_goods", "return", "return_id"),
			new Position("suspense", "refund", "refund_id"), new Position("deliveries", "export", "record"));

	// Positions are joined by their keys alone: a small sample tells that these are
	// unique, and keeps the cost of a night from growing with history. What a small night
	// looks up is mostly of these days and cached: at the cost of a spinning disk it
	// would
	// rather read whole tables.
	private static final Map<String, String> SETTINGS = Map.of("default_statistics_target", "10", "random_page_cost",
			"1.1");

	private final JdbcClient jdbc;

	Positions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Replaces the positions of the night's scope. Fresh statistics come first: without
	 * them a second night's plans take minutes instead of a second.
	 */
	public void compute(Night night) {
		this.jdbc.sql("analyze ledger.scope, ledger.shops, ledger.files, ledger.file_records").update();
		SETTINGS.forEach((name, value) -> this.jdbc.sql("set local %s = %s".formatted(name, value)).update());
		ALL.forEach((position) -> replace(position, night));
		SETTINGS.keySet().forEach((name) -> this.jdbc.sql("reset " + name).update());
	}

	private void replace(Position position, Night night) {
		this.jdbc.sql(position.deletion().text()).param("nightId", night.nightId()).update();
		this.jdbc.sql(position.computation().text()).param("nightId", night.nightId()).update();
		this.jdbc.sql("analyze position." + position.table()).update();
	}

	/**
	 * One table of positions.
	 *
	 * @param subject the word of the scope for what it is about
	 * @param key the column that holds the subject's id
	 */
	private record Position(String table, String subject, String key) {

		SqlFile deletion() {
			return SqlFile.beside(Positions.class, "position-delete.sql")
				.with(Map.of("table", this.table, "subject", this.subject, "key", this.key));
		}

		SqlFile computation() {
			return SqlFile.beside(Positions.class, "position-%s.sql".formatted(this.table.replace('_', '-')));
		}

	}

}
