package counterfoil.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of an embedded database, made once and kept in a file that only the owner
 * of the folder may read.
 *
 * @param owner of the role that everything belongs to
 * @param checks of the role that users' own checks log in as
 */
record Passwords(String owner, String checks) {

	private static final int BYTES = 24;

	static Passwords in(Path home) throws IOException {
		Path file = home.resolve("passwords.properties");
		Properties kept = new Properties();
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				kept.load(reader);
			}
		}
		else {
			SecureRandom random = new SecureRandom();
			kept.setProperty("owner", password(random));
			kept.setProperty("checks", password(random));
			write(home, file, kept);
		}
		return new Passwords(kept.getProperty("owner"), kept.getProperty("checks"));
	}

	// whole or not at all: half a file would lock the database
	private static void write(Path home, Path file, Properties passwords) throws IOException {
		Path part = Files.createTempFile(home, "passwords", ".part", ownersOnly());
		try (Writer writer = Files.newBufferedWriter(part)) {
			passwords.store(writer, null);
		}
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static FileAttribute<?>[] ownersOnly() {
		return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	private static String password(SecureRandom random) {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
