package counterfoil.intake;

import java.nio.charset.StandardCharsets;

/**
 * A type of Shopify's global ids, as {@code Order} in
 * {@code gid://shopify/Order/123?shop=1}.
 */
final class Gid {

	private static final byte[] START = "gid://".getBytes(StandardCharsets.US_ASCII);

	private final byte[] type;

	Gid(String type) {
		this.type = ("/" + type + "/").getBytes(StandardCharsets.UTF_8);
	}

	/** Whether an id begins as all global ids do. */
	static boolean is(Slice id) {
		if (id.length() < START.length) {
			return false;
		}
		for (int i = 0; i < START.length; i++) {
			if (id.at(i) != START[i]) {
				return false;
			}
		}
		return true;
	}

	/** Whether an id is a global one of this type. */
	boolean isTypeOf(Slice id) {
		if (!is(id)) {
			return false;
		}
		// the type stands behind the first slash after the owner
		int from = START.length;
		while (from < id.length() && id.at(from) != '/') {
			from++;
		}
		if (id.length() - from < this.type.length) {
			return false;
		}
		for (int i = 0; i < this.type.length; i++) {
			if (id.at(from + i) != this.type[i]) {
				return false;
			}
		}
		return true;
	}

}
