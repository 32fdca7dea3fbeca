package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that say what comes out. {@code mvn test -Dgolden=update} writes them anew, and
 * the difference in version control is the review.
 */
public final class Golden {

	static final boolean IS_UPDATE = "update".equals(System.getProperty("golden"));

	private Golden() {
	}

	/** Fails unless the file says this, to the character. */
	public static void assertMatches(Path golden, String actual) throws IOException {
		if (IS_UPDATE) {
			Files.createDirectories(golden.getParent());
			Files.writeString(golden, actual);
		}
		assertThat(golden).exists();
		assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
	}

}
