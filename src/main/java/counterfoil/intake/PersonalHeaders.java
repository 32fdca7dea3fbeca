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

	private static final List<String> NAMES = List.of("name", "first name", "last name", "id");

	private PersonalHeaders() {
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
