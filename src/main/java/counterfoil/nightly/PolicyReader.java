package counterfoil.nightly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.ledger.Days;
import counterfoil.ledger.PolicyEntry;
import counterfoil.ledger.PolicyKey;
import counterfoil.ledger.PolicyKey.By;
import counterfoil.ledger.PolicyKey.Measure;
import counterfoil.ledger.PolicyRule;
import counterfoil.problem.Shown;
import counterfoil.yaml.YamlMap;

/** Reads {@code policy}, of a job or of a shop: one entry, or several with their days. */
final class PolicyReader {

	private static final int WHOLE_MAX = 3650;

	private static final String DATE = "a date such as 2026-01-01";

	private PolicyReader() {
	}

	/** The entries in the order of the file; what is wrong is noted in the document. */
	static List<PolicyEntry> read(YamlMap owner) {
		return owner.maps("policy").stream().map(PolicyReader::entry).toList();
	}

	private static PolicyEntry entry(YamlMap yaml) {
		Days valid = days(yaml);
		Map<PolicyKey, List<PolicyRule>> rules = new EnumMap<>(PolicyKey.class);
		for (PolicyKey key : PolicyKey.values()) {
			List<PolicyRule> written = rules(yaml, key);
			if (!written.isEmpty()) {
				rules.put(key, written);
			}
		}
		// links are made once for every record, whatever its day
		if (rules.containsKey(PolicyKey.LINK_WITHIN) && !valid.equals(Days.ALL)) {
			yaml.problem(PolicyKey.LINK_WITHIN.word(), "wrong-value",
					"key \"link-within\" holds for all days, and stands in an entry with \"from\" or \"to\"",
					"Move it to an entry without them.");
		}
		yaml.done();
		return new PolicyEntry(valid, rules);
	}

	private static Days days(YamlMap yaml) {
		Optional<LocalDate> from = yaml.value("from", DATE, LocalDate::parse);
		Optional<LocalDate> to = yaml.value("to", DATE, LocalDate::parse);
		if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
			yaml.problem("to", "wrong-value", "\"to\" is %s, before \"from\", %s".formatted(to.get(), from.get()),
					"Write the first day behind \"from\" and the last behind \"to\".");
			return Days.ALL;
		}
		return new Days(from.orElse(null), to.orElse(null));
	}

	private static List<PolicyRule> rules(YamlMap yaml, PolicyKey key) {
		if (yaml.isMap(key.word())) {
			return yaml.map(key.word()).map((map) -> rulesOf(map, key)).orElseThrow();
		}
		if (key.measure() == Measure.AMOUNT && yaml.text(key.word()).isPresent()) {
			yaml.problem(key.word(), "wrong-value",
					"key \"%s\" is %s, without a currency".formatted(key.word(),
							Shown.quoted(yaml.text(key.word()).orElseThrow())),
					"Write it by currency, such as {EUR: 5.00}.");
			return List.of();
		}
		if (key.measure() == Measure.MINOR_UNITS && yaml.text(key.word()).isPresent()) {
			yaml.problem(key.word(), "wrong-value",
					"key \"%s\" is %s, without a gateway".formatted(key.word(),
							Shown.quoted(yaml.text(key.word()).orElseThrow())),
					"Write it by gateway, and who says so, such as {gateway: {cash: 2}, source: coins of 0.05}.");
			return List.of();
		}
		return value(yaml, key.word(), key.measure()).map(PolicyRule::ofAll).map(List::of).orElse(List.of());
	}

	private static List<PolicyRule> rulesOf(YamlMap map, PolicyKey key) {
		List<PolicyRule> rules = new ArrayList<>();
		if (key.measure() == Measure.AMOUNT) {
			map.keys().forEach((currency) -> amount(map, currency).ifPresent(rules::add));
			return rules;
		}
		if (key.measure() == Measure.MINOR_UNITS) {
			return explainedBy(map, key);
		}
		if (key.measure() != Measure.FLAG) {
			value(map, "otherwise", key.measure()).map(PolicyRule::ofAll).ifPresent(rules::add);
		}
		key.by().forEach((by) -> rules.addAll(rulesBy(map, by, key.measure())));
		map.done();
		return rules;
	}

	// what explains a difference holds for what it names alone, and says who says so
	private static List<PolicyRule> explainedBy(YamlMap map, PolicyKey key) {
		String source = map.requiredText("source");
		List<PolicyRule> rules = key.by()
			.stream()
			.flatMap((by) -> rulesBy(map, by, key.measure()).stream())
			.map((rule) -> new PolicyRule(rule.by(), rule.name(), rule.value(), source))
			.toList();
		map.done();
		return rules;
	}

	private static Optional<PolicyRule> amount(YamlMap map, String currency) {
		if (!currency.matches("[A-Z]{3}")) {
			map.problem(currency, "wrong-value", "%s is no currency".formatted(Shown.quoted(currency)),
					"Write a currency code such as EUR.");
		}
		return value(map, currency, Measure.AMOUNT).map((value) -> new PolicyRule(By.CURRENCY, currency, value));
	}

	// a flag lists what it is true of; anything else gives each its value
	private static List<PolicyRule> rulesBy(YamlMap map, By by, Measure measure) {
		if (measure == Measure.FLAG) {
			return map.texts(by.word()).stream().map((name) -> new PolicyRule(by, name, BigDecimal.ONE)).toList();
		}
		List<PolicyRule> rules = new ArrayList<>();
		map.map(by.word())
			.ifPresent((names) -> names.keys()
				.forEach((name) -> value(names, name, measure)
					.ifPresent((value) -> rules.add(new PolicyRule(by, name, value)))));
		return rules;
	}

	private static Optional<BigDecimal> value(YamlMap yaml, String key, Measure measure) {
		return switch (measure) {
			case DAYS -> yaml.value(key, "a whole number of days from 0 to " + WHOLE_MAX, PolicyReader::whole);
			case MINUTES -> yaml.value(key, "a whole number of minutes from 0 to " + WHOLE_MAX, PolicyReader::whole);
			case PERCENT -> yaml.value(key, "a number of percent from 0 to 100", PolicyReader::percent);
			case AMOUNT -> yaml.value(key, "an amount such as 5.00", JobFileReader::notNegative);
			case MINOR_UNITS ->
				yaml.value(key, "a whole number of minor units from 0 to " + WHOLE_MAX, PolicyReader::whole);
			case FLAG -> yaml.flag(key).map((flag) -> flag ? BigDecimal.ONE : BigDecimal.ZERO);
		};
	}

	private static BigDecimal whole(String text) {
		if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > WHOLE_MAX) {
			throw new NumberFormatException(text);
		}
		return new BigDecimal(text);
	}

	private static BigDecimal percent(String text) {
		BigDecimal percent = JobFileReader.notNegative(text);
		if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
			throw new NumberFormatException(text);
		}
		return percent;
	}

}
