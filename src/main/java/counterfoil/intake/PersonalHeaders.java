package counterfoil.intake;

import java.util.List;
import java.util.Locale;

/**
 * Headers under which exports tell of persons: contracts cannot read them, so that what
 * stands there ends in the parser.
 */
final class PersonalHeaders {

	private static final List<String> WORDS = List.of("email", "e-mail", "phone", "street", "address", "address1",
			"address2", "zip", "postcode", "city", "company", "birthday", "notes", "note", "employee");

	private static final List<String> OWNERS = List.of("billing ", "shipping ", "customer ");

	private static final List<String> PERSONS = List.of("customer", "staff", "user", "firstname", "lastname");

	private static final List<String> NAMES = List.of("name", "first name", "last name", "id");

	private PersonalHeaders() {
	}

	/** Whether any of the names on the way of a JSON pointer is one. */
	static boolean containPointer(String pointer) {
		String words = pointer.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replaceAll("[/_.*~]+", " ").strip();
		String plain = words.toLowerCase(Locale.ROOT);
		return contain(plain) || List.of(plain.split(" ")).stream().anyMatch(PERSONS::contains);
	}

	static boolean contain(String header) {
		String plain = header.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
		if (List.of(plain.split(" ")).stream().anyMatch(WORDS::contains)) {
			return true;
		}
		return OWNERS.stream()
			.anyMatch((owner) -> plain.startsWith(owner) && NAMES.contains(plain.substring(owner.length())));
	}

}
