package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.ledger.Column;
import counterfoil.ledger.LedgerRecord;
import counterfoil.problem.Nearest;
import counterfoil.problem.Shown;
import counterfoil.yaml.YamlDocument;
import counterfoil.yaml.YamlMap;

/** Reads one contract. Everything that is wrong with it is reported at once. */
final class ContractReader {

	private static final List<String> FAMILIES = List.of("bulk", "matrixify", "plain", "admin", "app");

	private ContractReader() {
	}

	static Contract read(String file, String name, String text) {
		YamlMap yaml = YamlDocument.parse(file, text);
		yaml.requiredText("family");
		String title = yaml.requiredText("title");
		String family = yaml.oneOf("family", FAMILIES).orElse("");
		Contract contract = new Contract(name, title, family, Sha256.of(text.getBytes(StandardCharsets.UTF_8)),
				recognise(yaml), yaml.map("rows").map(ContractReader::grouping), records(yaml, Notation.of(yaml)),
				aliases(yaml));
		requireRecognised(contract, yaml);
		yaml.done();
		yaml.throwProblems();
		return contract;
	}

	private static Contract.Recognise recognise(YamlMap yaml) {
		Optional<YamlMap> recognise = yaml.map("recognise");
		List<String> present = recognise.map((map) -> map.texts("headers")).orElse(List.of());
		List<String> absent = recognise.map((map) -> map.texts("absent")).orElse(List.of());
		if (present.isEmpty()) {
			yaml.problem("recognise", "missing-key", "no headers are named that tell this export",
					"Add \"headers:\" under \"recognise\" with headers that every such file has.");
		}
		recognise.ifPresent(YamlMap::done);
		return new Contract.Recognise(present, absent, false);
	}

	private static Map<String, List<String>> aliases(YamlMap yaml) {
		Map<String, List<String>> aliases = new LinkedHashMap<>();
		yaml.map("aliases").ifPresent((map) -> {
			for (String header : map.keys()) {
				aliases.put(header, map.texts(header));
				ColumnContractReader.refusePersonal(map, header, aliases.get(header));
			}
			map.done();
		});
		return aliases;
	}

	// What the shape of a file hangs on must be there in every file that is taken for it.
	private static void requireRecognised(Contract contract, YamlMap yaml) {
		List<String> needed = new ArrayList<>();
		contract.grouping().ifPresent((group) -> needed.add(group.by()));
		contract.records().forEach((record) -> record.eachAfter().ifPresent(needed::add));
		for (String header : needed) {
			if (!contract.recognise().present().contains(header)) {
				yaml.problem("recognise", "header-not-recognised",
						"header %s is needed and not among those that tell this export".formatted(Shown.quoted(header)),
						"Add it to \"headers:\" under \"recognise\".");
			}
		}
	}

	private static Contract.Grouping grouping(YamlMap rows) {
		String by = rows.requiredText("group");
		Optional<Contract.Condition> starts = condition(rows, "starts");
		if (starts.isEmpty()) {
			rows.problem("starts", "missing-key", "nothing says which row is the first of its group",
					"Add \"starts: {header: …, present: yes}\".");
		}
		rows.done();
		return new Contract.Grouping(by,
				starts.orElse(new Contract.Condition(List.of(by), Optional.empty(), List.of(), List.of())));
	}

	private static Optional<Contract.Condition> condition(YamlMap yaml, String key) {
		return yaml.map(key).map((condition) -> {
			List<String> headers = condition.texts("header");
			if (headers.isEmpty()) {
				if (condition.texts("header").isEmpty()) {
					condition.requiredText("header");
				}
			}
			Contract.Condition read = new Contract.Condition(headers, condition.flag("present"), condition.texts("is"),
					condition.texts("is-not"));
			condition.done();
			return read;
		});
	}

	private static List<RecordContract> records(YamlMap yaml, Notation notation) {
		List<RecordContract> records = new ArrayList<>();
		Optional<YamlMap> named = yaml.map("records");
		if (named.isEmpty()) {
			yaml.problem("records", "missing-key", "key \"records\" is missing", "Add \"records:\".");
			return records;
		}
		for (String name : named.get().keys()) {
			Optional<LedgerRecord> record = LedgerRecord.named(name);
			if (record.isEmpty()) {
				named.get()
					.problem(name, "no-such-record", "the ledger has no record %s".formatted(Shown.quoted(name)),
							Nearest.advice(name, LedgerRecord.names()));
			}
			named.get()
				.map(name)
				.ifPresent((map) -> record.ifPresent((known) -> records.add(record(known, map, notation))));
		}
		named.get().done();
		return records;
	}

	private static RecordContract record(LedgerRecord record, YamlMap yaml, Notation notation) {
		List<ColumnContract> columns = new ArrayList<>();
		yaml.map("columns").ifPresent((named) -> {
			for (String name : named.keys()) {
				Optional<Column> column = record.column(name);
				if (column.isPresent()) {
					columns.add(ColumnContractReader.read(column.get(), named, notation));
				}
				else {
					named.problem(name, "no-such-column",
							"record %s has no column %s".formatted(record.recordName(), Shown.quoted(name)),
							Nearest.advice(name, record.columns().stream().map(Column::name).toList()));
				}
			}
		});
		requireColumns(record, columns, yaml);
		RecordContract read = new RecordContract(record, condition(yaml, "when"), yaml.text("each-after"), columns);
		yaml.done();
		return read;
	}

	private static void requireColumns(LedgerRecord record, List<ColumnContract> columns, YamlMap yaml) {
		for (Column column : record.columns()) {
			if (column.required() && columns.stream().noneMatch((mapped) -> mapped.column().equals(column))) {
				yaml.problem("columns", "column-not-filled",
						"column \"%s\" of record %s is required and not filled".formatted(column.name(),
								record.recordName()),
						"Add \"%s:\" with the header it comes from.".formatted(column.name()));
			}
		}
	}

}
