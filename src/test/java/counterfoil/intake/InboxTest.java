package counterfoil.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import counterfoil.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Which files are deliveries of a night, and up to when they tell. */
class InboxTest {

	@TempDir
	private Path inbox;

	@TempDir
	private Path elsewhere;

	@Test
	void theDayIsInTheNameElseInTheFolderElseTheTimeItWasModified() throws IOException {
		put("alder/orders_2026-01-30.csv");
		put("alder/orders_20260129.csv");
		put("alder/2026-01-20/orders_2026_01_28.csv");
		put("alder/2026-01-27/deep/orders.csv");
		put("alder/orders 2026-01-01 to 2026-01-26.csv");
		put("alder/orders_2026-13-01.csv");
		put("alder/order_5375182003001.csv");
		assertThat(deliveries()).containsExactly(
				"alder/2026-01-20/orders_2026_01_28.csv 2026-01-29T04:59:59.999999Z name",
				"alder/2026-01-27/deep/orders.csv 2026-01-28T04:59:59.999999Z folder",
				"alder/order_5375182003001.csv 2026-01-15T12:00:00Z modified",
				"alder/orders 2026-01-01 to 2026-01-26.csv 2026-01-27T04:59:59.999999Z name",
				"alder/orders_2026-01-30.csv 2026-01-31T04:59:59.999999Z name",
				"alder/orders_2026-13-01.csv 2026-01-15T12:00:00Z modified",
				"alder/orders_20260129.csv 2026-01-30T04:59:59.999999Z name");
	}

	@Test
	void whatTellsOfLaterDaysIsNotReadYet() throws IOException {
		put("alder/2026-01-31/a.csv");
		put("alder/2026-02-01/b.csv");
		put("alder/c_2026-02-01.csv");
		Files.setLastModifiedTime(put("alder/d.csv"), FileTime.from(Instant.parse("2026-02-01T04:59:59Z")));
		Files.setLastModifiedTime(put("alder/e.csv"), FileTime.from(Instant.parse("2026-02-01T05:00:00Z")));
		assertThat(deliveries()).containsExactly("alder/2026-01-31/a.csv 2026-02-01T04:59:59.999999Z folder",
				"alder/d.csv 2026-02-01T04:59:59Z modified");
	}

	@Test
	void notesHiddenFilesAndFilesOnTheirWayAreNone() throws IOException {
		for (String name : List.of("README", "readme.txt", "notes.md", ".hidden.csv", ".trash/a.csv", "~$a.xlsx",
				"a.csv.part", "a.csv.tmp", "Thumbs.db")) {
			put("alder/" + name);
		}
		put("other/a.csv");
		assertThat(deliveries()).isEmpty();
	}

	@Test
	void linksOutOfTheInboxAreNotFollowed() throws IOException {
		Path secret = Files.writeString(this.elsewhere.resolve("secret.csv"), "x");
		Path real = put("alder/real_2026-01-30.csv");
		Files.createSymbolicLink(this.inbox.resolve("alder/out_2026-01-30.csv"), secret);
		Files.createSymbolicLink(this.inbox.resolve("alder/folder"), this.elsewhere);
		Files.createSymbolicLink(this.inbox.resolve("alder/within_2026-01-30.csv"), real);
		Files.createSymbolicLink(this.inbox.resolve("alder/loop"), this.inbox.resolve("alder"));
		assertThat(deliveries()).extracting((text) -> text.split(" ")[0])
			.containsExactly("alder/real_2026-01-30.csv", "alder/within_2026-01-30.csv");
		assertThat(warnings()).contains(this.inbox.resolve("alder/out_2026-01-30.csv")
				+ ": warning: the link leads out of the inbox and is not followed (link-out-of-inbox)\n"
				+ "  do: Deliver the file itself, or name its folder as the inbox.");
	}

	@Test
	void anExportInNoShopsFolderIsWarnedOf() throws IOException {
		put("job.yml");
		put("planted.csv");
		Files.writeString(this.inbox.resolve("adjustments.csv"), IntakeFixture.ADJUSTMENTS);
		assertThat(warnings()).containsExactly(
				this.inbox.resolve("adjustments.csv")
						+ ": warning: the file lies in no shop's folder and is not read (file-in-no-shop)\n"
						+ "  do: Move it into the folder of its shop.",
				this.inbox.resolve("alder") + ": warning: there is no folder for shop \"alder\" (no-shop-folder)\n"
						+ "  do: Create it, and deliver the shop's exports there.");
	}

	private Path put(String path) throws IOException {
		Path file = this.inbox.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, "x");
		return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-15T12:00:00Z")));
	}

	private List<String> deliveries() {
		return Inbox.deliveries(this.inbox, List.of(IntakeFixture.ALDER), LocalDate.of(2026, 1, 31))
			.stream()
			.map((one) -> "%s %s %s".formatted(one.path(), one.asOf(), one.asOfSource().word()))
			.toList();
	}

	private List<String> warnings() {
		return Inbox.warnings(this.inbox, List.of(IntakeFixture.ALDER), Contracts.load(Path.of("jobs")))
			.stream()
			.map(Problem::toString)
			.toList();
	}

}
