package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import counterfoil.tracking.NightCheck;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PackagedChecksTest {

	private static final Path CHECKS = Path.of("jobs/checks");

	private static final List<String> PARTS = List.of("of", "title", "expected", "actual", "why", "do");

	private final PackagedChecks french = PackagedChecks.in(Language.FRENCH);

	@Test
	void everyCheckIsTranslatedAsItIsWrittenNow() throws IOException {
		assertThat(ids()).hasSizeGreaterThan(50).allSatisfy((id) -> {
			NightCheck.Text written = written(id);
			NightCheck.Text shown = this.french.text(id, written);
			assertThat(shown).as("translate %s, of %s", id, PackagedChecks.hash(written)).isNotEqualTo(written);
			assertThat(shown.title()).isNotEqualTo(written.title());
			assertThat(shown.why()).isNotEqualTo(written.why());
			assertThat(shown.action()).isNotEqualTo(written.action());
			assertThat(shown.tolerance()).isEqualTo(written.tolerance());
		});
	}

	@Test
	void noTranslationIsOfACheckThatIsGoneOrHalf() throws IOException {
		Set<String> keys = Bundle.of("checks", Language.FRENCH).texts().keySet();
		assertThat(keys).containsExactlyInAnyOrderElementsOf(
				ids().stream().flatMap((id) -> PARTS.stream().map((part) -> id + "." + part)).toList());
	}

	@Test
	void whatExpectsNothingExpectsNothingInEveryLanguage() throws IOException {
		assertThat(ids()).allSatisfy((id) -> assertThat(this.french.text(id, written(id)).expectedMeans().equals("0"))
			.isEqualTo(written(id).expectedMeans().equals("0")));
	}

	@Test
	void aCheckThatWasChangedAppearsAsItIsWritten() throws IOException {
		NightCheck.Text written = written("money/refund-failed");
		NightCheck.Text changed = new NightCheck.Text(written.title() + "!", written.asserts(), written.subject(),
				written.expectedMeans(), written.actualMeans(), written.differs(), written.tolerance(),
				written.graceNights(), written.why(), written.action());
		assertThat(this.french.text("money/refund-failed", changed)).isSameAs(changed);
		assertThat(this.french.text("own/refund-failed", written)).isSameAs(written);
		assertThat(PackagedChecks.in(Language.ENGLISH).text("money/refund-failed", written)).isSameAs(written);
	}

	private static List<String> ids() throws IOException {
		try (Stream<Path> files = Files.walk(CHECKS)) {
			return files.map((path) -> CHECKS.relativize(path).toString().replace('\\', '/'))
				.filter((path) -> path.endsWith(".sql"))
				.map((path) -> path.substring(0, path.length() - ".sql".length()))
				.sorted()
				.toList();
		}
	}

	private static NightCheck.Text written(String id) throws IOException {
		String file = Files.readString(CHECKS.resolve(id + ".sql"));
		String comment = file.substring(2, file.indexOf("*/"));
		int why = comment.indexOf("\nWhy:");
		int action = comment.indexOf("\nDo:");
		return new NightCheck.Text(value(comment, "title"), value(comment, "asserts"), value(comment, "subject"),
				value(comment, "expected"), value(comment, "actual"), value(comment, "differs"),
				value(comment, "tolerance"), 0, comment.substring(why + 5, action), comment.substring(action + 4));
	}

	private static String value(String comment, String key) {
		Matcher line = Pattern.compile("(?m)^" + key + ":(.*)$").matcher(comment);
		assertThat(line.find()).as(key).isTrue();
		return line.group(1).strip();
	}

}
