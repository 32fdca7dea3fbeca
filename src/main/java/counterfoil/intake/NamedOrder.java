package counterfoil.intake;

import java.nio.charset.StandardCharsets;

/**
 * An order that is known by its name, because its id is not there or of no use.
 *
 * @param key what stands for the id
 * @param isRounded whether there was an id that lost its last digits
 */
record NamedOrder(byte[] key, boolean isRounded) {

	private static final String PREFIX = "name:";

	/** What people call it. */
	String name() {
		String text = new String(this.key, StandardCharsets.UTF_8);
		return text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
	}

}
