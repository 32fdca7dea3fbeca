package counterfoil.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import counterfoil.problem.Shown;
import counterfoil.yaml.YamlMap;

/**
 * Reads what a contract names values by: headers of a CSV file, or JSON pointers. A
 * pointer begins with {@code /} and starts at the record, with {@code ./} it starts at
 * the element that gives the row; {@code *} stands for the elements of a list.
 *
 * @param format of the contract
 * @param each the pointer of the elements that give a row each
 * @param notation how the contract as a whole writes numbers and times
 */
record ContractNames(Contract.Format format, Optional<String> each, Notation notation) {

	private static final Pattern IN_TEXT = Pattern.compile("\\{([^}]*)}");

	boolean arePointers() {
		return this.format == Contract.Format.JSON_LINES;
	}

	/** The same for rows that elements of a list give. */
	ContractNames under(Optional<String> elements) {
		return new ContractNames(this.format, elements, this.notation);
	}

	/** The name under a key and its aliases; empty where the key is absent. */
	List<String> read(YamlMap yaml, String key) {
		return yaml.texts(key).stream().map((name) -> checked(yaml, key, name)).toList();
	}

	/** A text with names in braces. */
	Optional<String> readText(YamlMap yaml, String key) {
		return yaml.text(key)
			.map((text) -> IN_TEXT.matcher(text)
				.replaceAll((found) -> Matcher.quoteReplacement("{" + checked(yaml, key, name(found)) + "}")));
	}

	/** The names in braces in a text. */
	static List<String> in(String text) {
		return IN_TEXT.matcher(text).results().map(ContractNames::name).toList();
	}

	private static String name(MatchResult braces) {
		return braces.group(1);
	}

	private String checked(YamlMap yaml, String key, String name) {
		if (arePointers() ? PersonalHeaders.containPointer(name) : PersonalHeaders.contain(name)) {
			yaml.problem(key, "personal-header",
					"%s %s holds personal data".formatted(this.format.names(), Shown.quoted(name)),
					"Leave the column out; nothing about persons is kept.");
		}
		return arePointers() ? absolute(yaml, key, name) : name;
	}

	private String absolute(YamlMap yaml, String key, String pointer) {
		String from = pointer.startsWith(".") ? this.each.orElse("") + pointer.substring(1) : pointer;
		if (!JsonPointers.isPointer(from)) {
			yaml.problem(key, "not-a-pointer", "%s is not a JSON pointer".formatted(Shown.quoted(pointer)),
					"Begin it with \"/\", and separate names by \"/\": /totalPriceSet/shopMoney/amount.");
			return "/";
		}
		return from;
	}

}
