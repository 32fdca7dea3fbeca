package counterfoil.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that files, contracts and what people say are known by, as hex digits. */
public final class Sha256 {

	private static final int BUFFER_BYTES = 1 << 17;

	private Sha256() {
	}

	/** Of a text, in UTF-8. */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Of several texts, each with its end: {@code ab, c} is not {@code a, bc}. */
	public static String ofAll(String... texts) {
		return of(String.join("\0", texts) + "\0");
	}

	/** Of a file. */
	public static String of(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return of(in);
		}
	}

	private static String of(InputStream in) throws IOException {
		MessageDigest digest = digest();
		byte[] buffer = new byte[BUFFER_BYTES];
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			digest.update(buffer, 0, read);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	static String of(byte[] bytes) {
		return HexFormat.of().formatHex(digest().digest(bytes));
	}

	static String of(ExportSource source) throws IOException {
		try (InputStream in = source.open()) {
			return of(in);
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
