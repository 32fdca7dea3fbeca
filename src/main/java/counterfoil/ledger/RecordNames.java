package counterfoil.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The names of a record's table and columns, as the SQL of posting puts them in. */
record RecordNames(LedgerRecord record) {

	/** Aliases under which the SQL files list columns. */
	private static final List<String> ALIASES = List.of("s", "p", "l", "b");

	Map<String, String> all() {
		List<String> columns = this.record.columns().stream().map(Column::name).toList();
		List<String> key = this.record.key();
		Map<String, String> names = new HashMap<>();
		names.put("record", this.record.recordName());
		names.put("columns", listed(columns, (name) -> name));
		names.put("key", listed(key, (name) -> name));
		for (String alias : ALIASES) {
			names.put(alias + ".columns", listed(columns, (name) -> alias + "." + name));
			names.put(alias + ".key", listed(key, (name) -> alias + "." + name));
		}
		for (String alias : List.of("l", "b")) {
			names.put(alias + ".key = p.key", joined(alias, key));
		}
		names.put("columns = p.columns",
				columns.stream()
					.filter((name) -> !key.contains(name))
					.map((name) -> "%1$s = p.%1$s".formatted(name))
					.collect(Collectors.joining(", ")));
		names.put("id", key.get(0));
		names.put("part", (key.size() > 1) ? key.get(1) + "::text" : "''");
		putLinks(names, columns);
		parent().ifPresent((parent) -> {
			putParent(names, parent);
			names.put("number", key.get(1));
		});
		return names;
	}

	/** Whether the record is replaced as a set, parent by parent. */
	boolean isLineSet() {
		return parent().isPresent();
	}

	/** The record that a line is a part of. */
	Optional<LedgerRecord> parent() {
		List<String> key = this.record.key();
		if (this.record.time().isPresent() || key.size() == 1) {
			return Optional.empty();
		}
		return Arrays.stream(LedgerRecord.values())
			.filter((candidate) -> candidate.key().equals(key.subList(0, 1)))
			.findFirst();
	}

	private void putLinks(Map<String, String> names, List<String> columns) {
		List<String> targets = new ArrayList<>(columns);
		List<String> sources = new ArrayList<>(columns);
		Links.REFERENCES.stream().filter((reference) -> reference.record() == this.record).forEach((reference) -> {
			targets.add(reference.link());
			sources.add(reference.id());
		});
		if (this.record == LedgerRecord.TRANSACTIONS) {
			targets.add("linked_refund_id");
			sources.add("refund_id");
		}
		names.put("columns and links", String.join(", ", targets));
		names.put("values and links", String.join(", ", sources));
	}

	private static void putParent(Map<String, String> names, LedgerRecord parent) {
		names.put("parent", parent.key().get(0));
		names.put("parent record", parent.recordName());
		names.put("time", parent.time().orElseThrow());
	}

	private static String joined(String alias, List<String> key) {
		return key.stream()
			.map((name) -> "%1$s.%2$s = p.%2$s".formatted(alias, name))
			.collect(Collectors.joining(" and "));
	}

	private static String listed(List<String> names, UnaryOperator<String> form) {
		return names.stream().map(form).collect(Collectors.joining(", "));
	}

}
