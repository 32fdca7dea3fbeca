package counterfoil.intake;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import counterfoil.ledger.Column;
import counterfoil.ledger.ColumnType;
import counterfoil.problem.Shown;
import counterfoil.yaml.YamlMap;

/** Reads how one column is filled. */
final class ColumnContractReader {

	private static final Pattern HEADER_IN_TEXT = Pattern.compile("\\{([^}]*)}");

	private final Column column;

	private final YamlMap yaml;

	private final Notation ofContract;

	private ColumnContractReader(Column column, YamlMap yaml, Notation ofContract) {
		this.column = column;
		this.yaml = yaml;
		this.ofContract = ofContract;
	}

	/**
	 * The column under its name: a header, a list of a header and its aliases, or keys.
	 */
	static ColumnContract read(Column column, YamlMap columns, Notation ofContract) {
		String name = column.name();
		if (!columns.isMap(name)) {
			List<String> headers = columns.texts(name);
			refusePersonal(columns, name, headers);
			return new ColumnContract(column, new ColumnContract.Header(headers, false), Optional.empty(),
					ColumnContract.Reading.plain(ofContract));
		}
		YamlMap yaml = columns.map(name).orElseThrow();
		ColumnContract read = new ColumnContractReader(column, yaml, ofContract).read();
		yaml.done();
		return read;
	}

	private ColumnContract read() {
		Optional<String> substitute = this.yaml.text("else");
		substitute.ifPresent((text) -> refusePersonal(this.yaml, "else", headersIn(text)));
		return new ColumnContract(this.column, source(), substitute, reading());
	}

	private ColumnContract.Source source() {
		List<ColumnContract.Source> sources = new ArrayList<>();
		boolean ofFirst = this.yaml.oneOf("of", List.of("first row")).isPresent();
		headers("header").ifPresent((headers) -> sources.add(new ColumnContract.Header(headers, ofFirst)));
		headers("join").ifPresent((headers) -> sources.add(new ColumnContract.Join(headers)));
		this.yaml.text("constant").ifPresent((text) -> sources.add(new ColumnContract.Constant(text)));
		this.yaml.oneOf("from", List.of("row in group", "each header", "each value", "as-of of file"))
			.ifPresent((word) -> sources.add(switch (word) {
				case "row in group" -> ColumnContract.Given.ORDINAL;
				case "each header" -> ColumnContract.Given.EACH_HEADER;
				case "each value" -> ColumnContract.Given.EACH_VALUE;
				default -> ColumnContract.Given.AS_OF;
			}));
		if (sources.size() != 1) {
			this.yaml.problem("header", "wrong-value",
					"column \"%s\" has %d sources instead of one".formatted(this.column.name(), sources.size()),
					"Write one of: header, join, constant, from.");
			return new ColumnContract.Constant("");
		}
		return sources.get(0);
	}

	private Optional<List<String>> headers(String key) {
		List<String> headers = this.yaml.texts(key);
		refusePersonal(this.yaml, key, headers);
		return headers.isEmpty() ? Optional.empty() : Optional.of(headers);
	}

	private ColumnContract.Reading reading() {
		boolean number = is(ColumnType.AMOUNT) || is(ColumnType.QUANTITY);
		boolean time = is(ColumnType.INSTANT);
		boolean negate = this.yaml.flag("negate").orElse(false);
		onlyFor("negate", negate && !number, "amounts and quantities");
		Notation own = Notation.of(this.yaml);
		onlyFor("zone", own.shopZone() && !time, "times");
		onlyFor("decimal", own.decimal().isPresent() && !is(ColumnType.AMOUNT), "amounts");
		onlyFor("dates", own.dates().isPresent() && !time && !is(ColumnType.DATE), "times and dates");
		Optional<String> format = this.yaml.value("format", "a pattern such as \"d/M/yyyy HH:mm\"",
				(pattern) -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).toString());
		onlyFor("format", format.isPresent() && !time && !is(ColumnType.DATE), "times and dates");
		return new ColumnContract.Reading(this.yaml.texts("blank"), values(), this.yaml.text("otherwise"), negate,
				own.or(this.ofContract), format.flatMap((read) -> this.yaml.text("format")));
	}

	private Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		this.yaml.map("values").ifPresent((map) -> {
			map.keys().forEach((key) -> map.text(key).ifPresent((text) -> values.put(key, text)));
			map.done();
		});
		return values;
	}

	private boolean is(ColumnType type) {
		return this.column.type() == type;
	}

	private void onlyFor(String key, boolean misplaced, String kinds) {
		if (misplaced) {
			this.yaml.problem(key, "wrong-value",
					"key \"%s\" says nothing for column \"%s\"".formatted(key, this.column.name()),
					"Use it for %s only.".formatted(kinds));
		}
	}

	static List<String> headersIn(String text) {
		List<String> headers = new ArrayList<>();
		Matcher matcher = HEADER_IN_TEXT.matcher(text);
		while (matcher.find()) {
			headers.add(matcher.group(1));
		}
		return headers;
	}

	static void refusePersonal(YamlMap yaml, String key, List<String> headers) {
		headers.stream()
			.filter(PersonalHeaders::contain)
			.forEach((header) -> yaml.problem(key, "personal-header",
					"header %s holds personal data".formatted(Shown.quoted(header)),
					"Leave the column out; nothing about persons is kept."));
	}

}
