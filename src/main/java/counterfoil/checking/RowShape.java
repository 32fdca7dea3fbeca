package counterfoil.checking;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import counterfoil.problem.Nearest;
import counterfoil.problem.Problem;
import counterfoil.problem.Shown;

/**
 * The columns a check returns, as the server describes them without running it.
 *
 * @param types the type of each column by its name, in the order of the statement
 * @param repeated names that stand more than once
 */
record RowShape(Map<String, String> types, List<String> repeated) {

	private static final int EVIDENCE_MAX = 40;

	private static final Pattern OWN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ ]*");

	private static final String UNNAMED = "?column?";

	static RowShape of(ResultSetMetaData described) throws SQLException {
		Map<String, String> types = new LinkedHashMap<>();
		List<String> repeated = new ArrayList<>();
		for (int i = 1; i <= described.getColumnCount(); i++) {
			if (types.putIfAbsent(described.getColumnLabel(i), described.getColumnTypeName(i)) != null) {
				repeated.add(described.getColumnLabel(i));
			}
		}
		return new RowShape(types, repeated);
	}

	/** The columns that are shown as they are. */
	List<String> evidence() {
		return this.types.keySet().stream().filter((name) -> RowColumn.named(name).isEmpty()).toList();
	}

	/** The SQL expression for a column of a row {@code c}, or a null of its type. */
	String expression(RowColumn column) {
		String type = column.kind().sqlType();
		return (this.types.containsKey(column.columnName()) ? "c." + column.columnName() : "null") + "::" + type;
	}

	/** The SQL expression for all evidence of a row {@code c} in one value. */
	String evidenceExpression() {
		return evidence().stream()
			.map((name) -> "'%s', %s".formatted(name.replace("'", "''"), evidenceExpression(name)))
			.collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
	}

	// a quotient has twenty digits that nobody asked for
	private String evidenceExpression(String name) {
		String column = "c.\"%s\"".formatted(name.replace("\"", "\"\""));
		return "numeric".equals(this.types.get(name))
				? "round(%1$s, least(scale(%1$s), greatest(2, min_scale(%1$s)), 6))".formatted(column) : column;
	}

	/** What came over from a user's own check, its evidence in one column already. */
	static RowShape returned() {
		Map<String, String> types = new LinkedHashMap<>();
		RowColumn.names().forEach((name) -> types.put(name, name));
		return new RowShape(types, List.of());
	}

	/** The same for a user's own check, whose names go into a statement of ours. */
	List<Problem> problemsOfOwn(Check check) {
		List<Problem> problems = new ArrayList<>(problems(check));
		evidence().stream()
			.filter((name) -> !OWN_NAME.matcher(name).matches() && !name.equals(UNNAMED))
			.map((name) -> problem(check, "wrong-column-name",
					"column %s is not named in letters, digits and underscores".formatted(Shown.quoted(name)),
					"Name it with \"as\"."))
			.forEach(problems::add);
		return problems;
	}

	/** Everything that keeps rows of this shape from being judged. */
	List<Problem> problems(Check check) {
		List<Problem> problems = new ArrayList<>();
		for (RowColumn column : RowColumn.values()) {
			String type = this.types.get(column.columnName());
			boolean required = column.required()
					|| (column == RowColumn.SINCE && check.frontMatter().graceNights() > 0);
			if (type == null && required) {
				problems.add(missing(check, column));
			}
			else if (type != null && !column.kind().accepts(type)) {
				problems.add(problem(check, "wrong-column-type",
						"column \"%s\" is %s, not %s".formatted(column.columnName(), type, column.kind().shown()),
						"Return it as \"%s\".".formatted(column.kind().sqlType())));
			}
		}
		this.repeated.forEach((name) -> problems.add(problem(check, "repeated-column",
				"column \"%s\" is returned twice".formatted(name), "Keep one of them, or name the other otherwise.")));
		if (this.types.containsKey(UNNAMED)) {
			problems.add(problem(check, "unnamed-column", "a column has no name", "Name it with \"as\"."));
		}
		if (evidence().size() > EVIDENCE_MAX) {
			problems.add(problem(check, "too-much-evidence",
					"%d columns of evidence are more than %d".formatted(evidence().size(), EVIDENCE_MAX),
					"Return those a person acts on."));
		}
		return problems;
	}

	private Problem missing(Check check, RowColumn column) {
		String name = column.columnName();
		String what = "column \"%s\" is missing".formatted(name);
		String action = Nearest.to(name, evidence())
			.map((near) -> "Name column \"%s\" so, or return it besides.".formatted(near))
			.orElse((column == RowColumn.SINCE)
					? "Return the day from which \"grace\" counts as \"since\", or set grace to 0."
					: "Return it, of type %s.".formatted(column.kind().sqlType()));
		return problem(check, "missing-column", what, action);
	}

	private static Problem problem(Check check, String code, String what, String action) {
		return Problem.error(check.at(check.sql().firstLine()), code, what, action);
	}

}
