package counterfoil.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a check found beside the two sides: label and value, as the check wrote them. */
record Evidence(List<Pair> pairs) {

	private static final int VALUE_LENGTH_MAX = 300;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	static Evidence of(String json) {
		List<Pair> pairs = new ArrayList<>();
		for (Map.Entry<String, JsonNode> property : JSON.readTree(json).properties()) {
			pairs.add(new Pair(property.getKey(), shown(property.getValue())));
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

	private static String shown(JsonNode value) {
		if (value.isNull()) {
			return "not known";
		}
		if (value.isNumber()) {
			BigDecimal number = value.decimalValue();
			return number.toPlainString();
		}
		String text = value.isValueNode() ? value.asString() : value.toString();
		return (text.length() <= VALUE_LENGTH_MAX) ? text : text.substring(0, VALUE_LENGTH_MAX) + "…";
	}

	/** One column of evidence. */
	record Pair(String name, String value) {

		String label() {
			return Wording.spaced(this.name);
		}

	}

}
