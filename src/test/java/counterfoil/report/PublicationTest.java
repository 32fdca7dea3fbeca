package counterfoil.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationTest {

	private static final String NAME = "2026-01-31";

	@TempDir
	Path reports;

	@Test
	void nothingIsVisibleBeforeItIsWhole() throws IOException {
		Publication publication = Publication.begin(this.reports, NAME);
		write(publication, "page", "new");
		assertThat(this.reports.resolve(NAME)).doesNotExist();
		publication.publish();
		assertThat(this.reports.resolve(NAME).resolve("page")).hasContent("new");
	}

	@Test
	void oldReportStandsUntilTheNewOneTakesItsPlace() throws IOException {
		publish("old");
		Publication publication = Publication.begin(this.reports, NAME);
		write(publication, "page", "new");
		assertThat(this.reports.resolve(NAME).resolve("page")).hasContent("old");
		publication.publish();
		assertThat(this.reports.resolve(NAME).resolve("page")).hasContent("new");
		assertThat(this.reports.toFile().list()).containsExactly(NAME);
	}

	@Test
	void draftOfAKilledPublicationIsClearedAwayWhateverItsDate() throws IOException {
		write(Publication.begin(this.reports, "2026-01-30"), "page", "half");
		publish("new");
		assertThat(this.reports.toFile().list()).containsExactly(NAME);
	}

	@Test
	void reportThatAKillLeftAsideComesBack() throws IOException {
		publish("old");
		Files.move(this.reports.resolve(NAME), this.reports.resolve("." + NAME + ".old"));
		Publication.begin(this.reports, NAME);
		assertThat(this.reports.resolve(NAME).resolve("page")).hasContent("old");
	}

	@Test
	void oldReportThatAKillLeftBesideTheNewOneGoes() throws IOException {
		publish("new");
		Files.createDirectory(this.reports.resolve("." + NAME + ".old"));
		Publication.begin(this.reports, NAME).publish();
		assertThat(this.reports.toFile().list()).containsExactly(NAME);
	}

	@Test
	void notesOfAReaderStayInTheFolder() throws IOException {
		publish("old");
		Path notes = Files.createDirectory(this.reports.resolve(NAME).resolve("notes"));
		Files.writeString(notes.resolve("mine.txt"), "agreed with the warehouse");
		publish("new");
		assertThat(this.reports.resolve(NAME).resolve("page")).hasContent("new");
		assertThat(notes.resolve("mine.txt")).hasContent("agreed with the warehouse");
	}

	@Test
	void foldersOfOtherNamesAreNoneOfItsBusiness() throws IOException {
		Files.createDirectory(this.reports.resolve(".hidden.old"));
		publish("new");
		assertThat(this.reports.toFile().list()).containsExactlyInAnyOrder(NAME, ".hidden.old");
	}

	private void publish(String content) throws IOException {
		Publication publication = Publication.begin(this.reports, NAME);
		write(publication, "page", content);
		publication.publish();
	}

	private static void write(Publication publication, String file, String content) throws IOException {
		try (Writer out = publication.writer(file)) {
			out.write(content);
		}
	}

}
