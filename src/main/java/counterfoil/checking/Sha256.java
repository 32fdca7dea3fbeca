package counterfoil.checking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash a check, and the set of them, is known by. */
final class Sha256 {

	private Sha256() {
	}

	/** Over the texts, each with its end. */
	static String of(String... texts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String text : texts) {
				digest.update(text.getBytes(StandardCharsets.UTF_8));
				digest.update((byte) 0);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
