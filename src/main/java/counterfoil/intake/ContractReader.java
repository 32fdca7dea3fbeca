package counterfoil.intake;

import java.util.ArrayList;
import java.util.Arrays;
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

	private static final String EACH_NUMBER = "each-number";

	private ContractReader() {
	}

	static Contract read(String file, String name, String text) {
		YamlMap yaml = YamlDocument.parse(file, text);
		yaml.requiredText("family");
		String title = yaml.requiredText("title");
		String family = yaml.oneOf("family", FAMILIES).orElse("");
		Contract.Format format = format(yaml);
		ContractNames names = new ContractNames(format, Optional.empty(), Notation.of(yaml));
		Optional<Contract.Grouping> grouping = names.arePointers() ? Optional.empty()
				: yaml.map("rows").map((rows) -> grouping(rows, names));
		Contract contract = new Contract(name, title, format, family, Sha256.of(text), recognise(yaml, names), grouping,
				records(yaml, names), names.arePointers() ? Map.of() : aliases(yaml, names));
		requireRecognised(contract, yaml);
		requireGroups(contract, yaml);
		yaml.done();
		yaml.throwProblems();
		return contract;
	}

	private static Contract.Format format(YamlMap yaml) {
		List<String> words = Arrays.stream(Contract.Format.values()).map(Contract.Format::word).toList();
		return yaml.oneOf("format", words)
			.map((word) -> Contract.Format.values()[words.indexOf(word)])
			.orElse(Contract.Format.CSV);
	}

	private static Contract.Recognise recognise(YamlMap yaml, ContractNames names) {
		String key = names.format().names() + "s";
		Optional<YamlMap> recognise = yaml.map("recognise");
		List<String> present = recognise.map((map) -> names.read(map, key)).orElse(List.of());
		List<String> any = recognise.filter((map) -> !names.arePointers())
			.map((map) -> names.read(map, "any"))
			.orElse(List.of());
		List<String> absent = recognise.map((map) -> names.read(map, "absent")).orElse(List.of());
		List<Contract.Condition> record = recognise.filter((map) -> names.arePointers())
			.map((map) -> conditions(map, "record", names))
			.orElse(List.of());
		if (present.isEmpty() && record.isEmpty()) {
			yaml.problem("recognise", "missing-key", "no %s are named that tell this export".formatted(key),
					"Add \"%s:\" under \"recognise\" with %s that every such file has.".formatted(key, key));
		}
		recognise.ifPresent(YamlMap::done);
		return new Contract.Recognise(present, any, absent, false, record);
	}

	private static Map<String, List<String>> aliases(YamlMap yaml, ContractNames names) {
		Map<String, List<String>> aliases = new LinkedHashMap<>();
		yaml.map("aliases").ifPresent((map) -> {
			for (String header : map.keys()) {
				aliases.put(header, names.read(map, header));
			}
			map.done();
		});
		return aliases;
	}

	// What the shape of a file hangs on must be there in every file that is taken for it.
	private static void requireRecognised(Contract contract, YamlMap yaml) {
		if (contract.format() != Contract.Format.CSV) {
			return;
		}
		List<String> needed = new ArrayList<>();
		contract.grouping().ifPresent((group) -> needed.add(group.by()));
		contract.records().forEach((record) -> record.rows().each().ifPresent(needed::add));
		for (String header : needed) {
			if (!contract.recognise().present().contains(header)) {
				yaml.problem("recognise", "header-not-recognised",
						"header %s is needed and not among those that tell this export".formatted(Shown.quoted(header)),
						"Add it to \"headers:\" under \"recognise\".");
			}
		}
	}

	private static void requireGroups(Contract contract, YamlMap yaml) {
		boolean isOnce = contract.records().stream().anyMatch((record) -> record.rows().once().isPresent());
		if (isOnce && contract.grouping().isEmpty()) {
			yaml.problem("records", "missing-key", "\"once\" is said of rows that form no groups",
					"Add \"rows: {group: …}\" with the header whose value the rows share.");
		}
	}

	private static Contract.Grouping grouping(YamlMap rows, ContractNames names) {
		String by = rows.requiredText("group");
		List<Contract.Condition> starts = conditions(rows, "starts", names);
		boolean blankContinues = rows.oneOf("blank", List.of("continues")).isPresent();
		if (blankContinues && starts.isEmpty()) {
			rows.problem("blank", "missing-key", "nothing says which row is the first of its group",
					"Add \"starts: {header: …, present: yes}\".");
		}
		rows.done();
		return new Contract.Grouping(by, starts.stream().findFirst(), blankContinues);
	}

	private static List<Contract.Condition> conditions(YamlMap yaml, String key, ContractNames names) {
		List<Contract.Condition> conditions = new ArrayList<>();
		for (YamlMap condition : yaml.maps(key)) {
			List<String> of = names.read(condition, names.format().names());
			if (of.isEmpty()) {
				condition.requiredText(names.format().names());
			}
			conditions.add(new Contract.Condition(of, condition.flag("present"), condition.texts("is"),
					condition.texts("is-not"), names.arePointers() ? condition.texts("type") : List.of()));
			condition.done();
		}
		return conditions;
	}

	private static List<RecordContract> records(YamlMap yaml, ContractNames names) {
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
			for (YamlMap map : named.get().maps(name)) {
				record.ifPresent((known) -> records.add(record(known, map, names)));
			}
		}
		named.get().done();
		return records;
	}

	private static RecordContract record(LedgerRecord record, YamlMap yaml, ContractNames ofContract) {
		Optional<String> each = ofContract.arePointers() ? each(yaml, ofContract) : yaml.text("each-after");
		ContractNames names = ofContract.under(each);
		boolean completes = names.arePointers() && yaml.flag("completes").orElse(false);
		List<ColumnContract> columns = columns(record, yaml, names, completes);
		if (!completes) {
			requireColumns(record, columns, yaml, names.format());
		}
		RecordContract.Rows rows = new RecordContract.Rows(conditions(yaml, "when", names),
				names.arePointers() ? Optional.empty() : yaml.text("once"), each,
				names.arePointers() ? Map.of() : eachOf(yaml, names),
				names.arePointers() ? List.of() : eachNumber(yaml, columns));
		yaml.done();
		return new RecordContract(record, rows, completes, columns);
	}

	private static Map<String, List<String>> eachOf(YamlMap yaml, ContractNames names) {
		Map<String, List<String>> named = new LinkedHashMap<>();
		yaml.map("each-of").ifPresent((map) -> map.keys().forEach((name) -> named.put(name, names.read(map, name))));
		return named;
	}

	private static List<String> eachNumber(YamlMap yaml, List<ColumnContract> columns) {
		List<String> numbers = yaml.texts(EACH_NUMBER);
		if (!numbers.isEmpty() && columns.stream()
			.flatMap(ColumnContract::names)
			.noneMatch((name) -> name.contains(RecordContract.NUMBER))) {
			yaml.problem(EACH_NUMBER, "wrong-value", "no header has a \"#\" for the number",
					"Write the headers of the columns such as \"Tax # Name\".");
		}
		return numbers;
	}

	private static Optional<String> each(YamlMap yaml, ContractNames names) {
		List<String> each = names.read(yaml, "each");
		if (each.size() == 1 && !each.get(0).contains("/*")) {
			yaml.problem("each", "not-a-list", "%s names no list".formatted(Shown.quoted(each.get(0))),
					"End it with \"/*\" for the elements of a list.");
		}
		return each.stream().findFirst();
	}

	private static List<ColumnContract> columns(LedgerRecord record, YamlMap yaml, ContractNames names,
			boolean completes) {
		List<ColumnContract> columns = new ArrayList<>();
		yaml.map("columns").ifPresent((named) -> {
			for (String name : named.keys()) {
				Optional<Column> column = completes ? record.stagingColumn(name) : record.column(name);
				if (column.isPresent()) {
					columns.add(ColumnContractReader.read(column.get(), named, names));
				}
				else {
					named.problem(name, "no-such-column",
							"record %s has no column %s".formatted(record.recordName(), Shown.quoted(name)),
							Nearest.advice(name, record.columns().stream().map(Column::name).toList()));
				}
			}
		});
		return columns;
	}

	private static void requireColumns(LedgerRecord record, List<ColumnContract> columns, YamlMap yaml,
			Contract.Format format) {
		boolean numbered = columns.stream().anyMatch((mapped) -> mapped.column().equals(LedgerRecord.LINE_ID));
		for (Column column : record.columns()) {
			boolean filled = numbered && record.key().indexOf(column.name()) == 1
					|| columns.stream().anyMatch((mapped) -> mapped.column().equals(column));
			if (column.required() && !filled) {
				yaml.problem("columns", "column-not-filled",
						"column \"%s\" of record %s is required and not filled".formatted(column.name(),
								record.recordName()),
						"Add \"%s:\" with the %s it comes from.".formatted(column.name(), format.names()));
			}
		}
	}

}
