package counterfoil.intake;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import counterfoil.ledger.Column;
import counterfoil.ledger.ColumnType;
import counterfoil.ledger.LedgerRecord;
import counterfoil.yaml.YamlMap;

/** Reads how one column is filled. */
final class ColumnContractReader {

	private static final List<String> OF_FILE = List.of("what it says", "currency of shop", "as-of of file");

	private static final List<String> OF_ROW = List.of("row in group", "each header", "each name", "each value",
			"what it says", "currency of shop", "as-of of file");

	private final Column column;

	private final YamlMap yaml;

	private final ContractNames names;

	private ColumnContractReader(Column column, YamlMap yaml, ContractNames names) {
		this.column = column;
		this.yaml = yaml;
		this.names = names;
	}

	/**
	 * The column under its name: a header or pointer, a list of one and its aliases, or
	 * keys.
	 */
	static ColumnContract read(Column column, YamlMap columns, ContractNames names) {
		String name = column.name();
		if (!columns.isMap(name)) {
			List<String> headers = names.read(columns, name);
			return new ColumnContract(column, new ColumnContract.Header(headers, false), Optional.empty(),
					ColumnContract.Reading.plain(names.notation()));
		}
		YamlMap yaml = columns.map(name).orElseThrow();
		ColumnContract read = new ColumnContractReader(column, yaml, names).read();
		yaml.done();
		return read;
	}

	private ColumnContract read() {
		Optional<String> substitute = this.names.readText(this.yaml, "else");
		ColumnContract.Source source = source();
		boolean numbered = source instanceof ColumnContract.Template || source == ColumnContract.Given.WHAT_IT_SAYS;
		return new ColumnContract(numbered ? LedgerRecord.LINE_ID : this.column, source, substitute, reading());
	}

	private ColumnContract.Source source() {
		List<ColumnContract.Source> sources = new ArrayList<>();
		names(this.names.format().names()).ifPresent((names) -> sources.add(named(names)));
		names("join").ifPresent((names) -> sources.add(new ColumnContract.Join(names)));
		names("sum").ifPresent((names) -> sources.add(sum(names)));
		this.yaml.text("constant").ifPresent((text) -> sources.add(new ColumnContract.Constant(text)));
		this.names.readText(this.yaml, "numbered-by").ifPresent((text) -> sources.add(numberedBy(text)));
		given().ifPresent(sources::add);
		if (sources.size() != 1) {
			this.yaml.problem(this.names.format().names(), "wrong-value",
					"column \"%s\" has %d sources instead of one".formatted(this.column.name(), sources.size()),
					"Write one of: %s, join, sum, numbered-by, constant, from.".formatted(this.names.format().names()));
			return new ColumnContract.Constant("");
		}
		return sources.get(0);
	}

	private ColumnContract.Source named(List<String> names) {
		boolean ofFirst = !this.names.arePointers() && this.yaml.oneOf("of", List.of("first row")).isPresent();
		return new ColumnContract.Header(names, ofFirst);
	}

	private ColumnContract.Source sum(List<String> names) {
		onlyFor("sum", !is(ColumnType.AMOUNT), "amounts");
		return new ColumnContract.Sum(names);
	}

	private ColumnContract.Source numberedBy(String text) {
		onlyFor("numbered-by", !isNumberOfLine(), "the numbers of lines");
		return new ColumnContract.Template(text);
	}

	private boolean isNumberOfLine() {
		return this.column.name().endsWith("_no") && this.column.required();
	}

	private Optional<ColumnContract.Source> given() {
		return this.yaml.oneOf("from", this.names.arePointers() ? OF_FILE : OF_ROW).map((word) -> switch (word) {
			case "row in group" -> ColumnContract.Given.ORDINAL;
			case "each header" -> ColumnContract.Given.EACH_HEADER;
			case "each name" -> ColumnContract.Given.EACH_NAME;
			case "each value" -> ColumnContract.Given.EACH_VALUE;
			case "what it says" -> whatItSays();
			case "currency of shop" -> ColumnContract.Given.SHOP_CURRENCY;
			default -> ColumnContract.Given.AS_OF;
		});
	}

	private ColumnContract.Given whatItSays() {
		onlyFor("from: what it says", !isNumberOfLine(), "the numbers of lines");
		return ColumnContract.Given.WHAT_IT_SAYS;
	}

	private Optional<List<String>> names(String key) {
		List<String> names = this.names.read(this.yaml, key);
		return names.isEmpty() ? Optional.empty() : Optional.of(names);
	}

	private ColumnContract.Reading reading() {
		boolean number = is(ColumnType.AMOUNT) || is(ColumnType.QUANTITY);
		boolean time = is(ColumnType.INSTANT);
		Sign sign = sign();
		onlyFor((sign == Sign.TURNED) ? "negate" : "absolute", sign != Sign.KEPT && !number, "amounts and quantities");
		Notation own = Notation.of(this.yaml);
		onlyFor("zone", own.shopZone() && !time, "times");
		onlyFor("decimal", own.decimal().isPresent() && !is(ColumnType.AMOUNT), "amounts");
		onlyFor("dates", own.dates().isPresent() && !time && !is(ColumnType.DATE), "times and dates");
		Optional<String> format = this.yaml.value("format", "a pattern such as \"d/M/yyyy HH:mm\"",
				(pattern) -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).toString());
		onlyFor("format", format.isPresent() && !time && !is(ColumnType.DATE), "times and dates");
		return new ColumnContract.Reading(this.yaml.texts("blank"), values(), this.yaml.text("otherwise"), sign,
				own.or(this.names.notation()), format.flatMap((read) -> this.yaml.text("format")),
				this.names.arePointers() ? this.yaml.text("type") : Optional.empty(), percentage());
	}

	private Percentage percentage() {
		Percentage percentage = this.yaml.oneOf("percent", Percentage.words())
			.map(Percentage::of)
			.orElse(Percentage.WRITTEN);
		onlyFor("percent", percentage != Percentage.WRITTEN && !is(ColumnType.PERCENT), "percentages");
		return percentage;
	}

	private Sign sign() {
		boolean negate = this.yaml.flag("negate").orElse(false);
		boolean absolute = this.yaml.flag("absolute").orElse(false);
		if (negate && absolute) {
			this.yaml.problem("absolute", "wrong-value", "\"negate\" and \"absolute\" stand together",
					"Keep one of them.");
		}
		return negate ? Sign.TURNED : absolute ? Sign.DROPPED : Sign.KEPT;
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

}
