package counterfoil.report;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a check found beside the two sides: label and value, as the check wrote them. */
record Evidence(List<Pair> pairs) {

	private static final int VALUE_LENGTH_MAX = 300;

	// as to_jsonb writes a timestamptz
	private static final Pattern MOMENT = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?[+-]\\d\\d:\\d\\d");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	/** Reads a JSON object; moments are told in that zone. */
	static Evidence of(String json, ZoneId zone, Wording words) {
		List<Pair> pairs = new ArrayList<>();
		for (Map.Entry<String, JsonNode> property : JSON.readTree(json).properties()) {
			pairs.add(new Pair(property.getKey(), words.name(property.getKey()),
					shown(property.getValue(), zone, words)));
		}
		return new Evidence(List.copyOf(pairs));
	}

	/** The value under that label. */
	Optional<String> value(String label) {
		return this.pairs.stream().filter((pair) -> pair.name().equals(label)).map(Pair::value).findFirst();
	}

	/** Everything but what is under that label. */
	List<Pair> without(String label) {
		return this.pairs.stream().filter((pair) -> !pair.name().equals(label)).toList();
	}

	private static String shown(JsonNode value, ZoneId zone, Wording words) {
		if (value.isNull()) {
			return words.text("evidence-not-known");
		}
		if (value.isNumber()) {
			return words.number(value.decimalValue());
		}
		String text = value.isValueNode() ? value.asString() : value.toString();
		if (MOMENT.matcher(text).matches()) {
			return moment(text, zone, words);
		}
		return (text.length() <= VALUE_LENGTH_MAX) ? text : text.substring(0, VALUE_LENGTH_MAX) + "…";
	}

	private static String moment(String text, ZoneId zone, Wording words) {
		try {
			return words.dates().moment(OffsetDateTime.parse(text).toInstant(), zone);
		}
		catch (DateTimeParseException ex) {
			// text that only looks like one
			return text;
		}
	}

	/**
	 * One column of evidence.
	 *
	 * @param name of the column
	 * @param label the same for a person
	 */
	record Pair(String name, String label, String value) {

	}

}
