package counterfoil.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import counterfoil.intake.Sha256;

/** What the bytes of a file are known by. */
final class FileHash {

	private FileHash() {
	}

	/** As hex digits. */
	static String sha256(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return Sha256.of(in);
		}
	}

}
