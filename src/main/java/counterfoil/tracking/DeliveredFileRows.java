package counterfoil.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.problem.Problem;
import counterfoil.problem.SourcePosition;
import counterfoil.tracking.DeliveredFile.AsOf;
import counterfoil.tracking.DeliveredFile.BrokenSums;
import counterfoil.tracking.DeliveredFile.Content;
import counterfoil.tracking.DeliveredFile.Name;
import counterfoil.tracking.DeliveredFile.Rows;
import counterfoil.tracking.DeliveredFile.Total;

/** Brings the rows of the manifest together, file by file. */
final class DeliveredFileRows {

	private final Map<Long, List<Rows>> records = new HashMap<>();

	private final Map<Long, List<Total>> totals = new HashMap<>();

	private final Map<Long, List<BrokenSums>> brokenSums = new HashMap<>();

	void addRecord(ResultSet row) throws SQLException {
		this.records.computeIfAbsent(row.getLong("file_id"), (id) -> new ArrayList<>())
			.add(new Rows(row.getString("record"), row.getLong("staged"), row.getLong("inserted"),
					row.getLong("changed"), row.getLong("identical"), row.getLong("superseded")));
	}

	void addTotal(ResultSet row) throws SQLException {
		this.totals.computeIfAbsent(row.getLong("file_id"), (id) -> new ArrayList<>())
			.add(new Total(row.getString("record"), row.getString("column_name"), row.getString("currency"),
					row.getBigDecimal("amount")));
	}

	void addBrokenSums(ResultSet row) throws SQLException {
		this.brokenSums.computeIfAbsent(row.getLong("file_id"), (id) -> new ArrayList<>())
			.add(new BrokenSums(row.getString("record"), row.getString("reason"), row.getLong("records"),
					List.of((Integer[]) row.getArray("first_lines").getArray())));
	}

	DeliveredFile file(ResultSet row, int number) throws SQLException {
		long id = row.getLong("file_id");
		return new DeliveredFile(new Name(row.getString("shop"), row.getString("path")),
				new Content(row.getString("sha256"), row.getLong("bytes"), row.getLong("lines")),
				new AsOf(row.getObject("as_of", OffsetDateTime.class).toInstant(), row.getString("as_of_source")),
				Optional.ofNullable(row.getString("contract")), row.getString("state"), row.getLong("records_read"),
				row.getLong("records_rejected"), problem(row), headersMissing(row),
				this.records.getOrDefault(id, List.of()), this.totals.getOrDefault(id, List.of()),
				this.brokenSums.getOrDefault(id, List.of()));
	}

	private static Optional<Problem> problem(ResultSet row) throws SQLException {
		String code = row.getString("problem_code");
		if (code == null) {
			return Optional.empty();
		}
		SourcePosition at = SourcePosition.of(row.getString("path"), row.getInt("problem_line"));
		String what = row.getString("problem_what");
		String action = row.getString("problem_action");
		return Optional.of(row.getString("state").equals("refused") ? Problem.error(at, code, what, action)
				: Problem.warning(at, code, what, action));
	}

	private static List<String> headersMissing(ResultSet row) throws SQLException {
		return List.of((String[]) row.getArray("headers_missing").getArray());
	}

}
