package counterfoil.checking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a check's row that mean something to the engine; all others are
 * evidence.
 */
enum RowColumn {

	SHOP(Kind.TEXT, true),

	SUBJECT_ID(Kind.TEXT, true),

	UNIT(Kind.TEXT, true),

	EXPECTED(Kind.NUMBER, true),

	ACTUAL(Kind.NUMBER, true),

	DUE_ON(Kind.DATE, false),

	SINCE(Kind.DATE, false),

	EXPOSURE(Kind.NUMBER, false);

	private final Kind kind;

	private final boolean required;

	RowColumn(Kind kind, boolean required) {
		this.kind = kind;
		this.required = required;
	}

	String columnName() {
		return name().toLowerCase(Locale.ROOT);
	}

	Kind kind() {
		return this.kind;
	}

	boolean required() {
		return this.required;
	}

	static Optional<RowColumn> named(String name) {
		return Arrays.stream(values()).filter((column) -> column.columnName().equals(name)).findFirst();
	}

	static List<String> names() {
		return Arrays.stream(values()).map(RowColumn::columnName).toList();
	}

	/** What such a column may hold: exact numbers only, days only. */
	enum Kind {

		TEXT("text", "text", Set.of("text", "varchar", "bpchar")),

		NUMBER("an exact number", "numeric", Set.of("numeric", "int2", "int4", "int8")),

		DATE("a date", "date", Set.of("date"));

		private final String shown;

		private final String sqlType;

		private final Set<String> sqlTypes;

		Kind(String shown, String sqlType, Set<String> sqlTypes) {
			this.shown = shown;
			this.sqlType = sqlType;
			this.sqlTypes = sqlTypes;
		}

		String shown() {
			return this.shown;
		}

		String sqlType() {
			return this.sqlType;
		}

		boolean accepts(String type) {
			return this.sqlTypes.contains(type);
		}

	}

}
