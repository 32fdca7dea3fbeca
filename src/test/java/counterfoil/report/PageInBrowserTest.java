package counterfoil.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The page as a person meets it. Pictures of it are kept in {@code target/pictures}. */
class PageInBrowserTest {

	private static final Path PICTURES = Path.of("target/pictures");

	private static final Pattern PDF_PAGE = Pattern.compile("/Type\\s*/Page\\b");

	@TempDir
	static Path reports;

	private static Optional<Browser> started = Optional.empty();

	private static Path page;

	private static Path frenchPage;

	private static Path hostilePage;

	private static Path longPage;

	@BeforeAll
	static void render() {
		started = Browser.start();
		if (started.isEmpty()) {
			System.err.println("SKIPPED, for chromium and chromedriver are not both on the path: "
					+ "the page was NOT opened in a browser");
			return;
		}
		try (FixtureNight night = FixtureNight.full()) {
			page = publish(night, "plain");
			night.run("many-discrepancies.sql");
			longPage = publish(night, "long");
		}
		try (FixtureNight night = FixtureNight.french()) {
			frenchPage = publish(night, "french");
		}
		try (FixtureNight night = FixtureNight.full()) {
			HostileNight.fill(night);
			hostilePage = publish(night, "hostile");
		}
	}

	@AfterAll
	static void end() {
		started.ifPresent(Browser::close);
	}

	@BeforeEach
	void requireBrowser() {
		assumeThat(started).as("a browser").isPresent();
		browser().complaints();
		browser().requests();
	}

	@ParameterizedTest
	@CsvSource({ "1200, light", "1200, dark", "360, light", "360, dark" })
	void pageIsDrawnInFullWithoutAComplaintARequestOrABarrier(int width, String theme) {
		assertIsSound(page, "report", width, theme);
	}

	@ParameterizedTest
	@CsvSource({ "1200, light", "1200, dark", "360, light", "360, dark" })
	void frenchPageIsAsSound(int width, String theme) {
		assertIsSound(frenchPage, "french", width, theme);
		assertThat(browser().ask("return document.documentElement.lang")).isEqualTo("fr");
	}

	private static void assertIsSound(Path shown, String name, int width, String theme) {
		browser().look(width, 900, theme);
		browser().open(shown, "");
		browser().screenshot(PICTURES.resolve("%s-%d-%s.png".formatted(name, width, theme)));
		assertThat(browser().complaints()).isEmpty();
		assertThat(browser().requests()).containsExactly(shown.toUri().toString());
		assertThat(browser().ask("return document.documentElement.scrollWidth")).isEqualTo((long) width);
		openSections();
		assertThat(browser().barriers()).isEmpty();
	}

	@Test
	void whatIsWrongWithAPageIsFound(@TempDir Path folder) throws IOException {
		Path wrong = Files.writeString(folder.resolve("wrong.html"),
				"""
						<!DOCTYPE html><title>x</title><img src="missing.png"><p style="color:#eee;background:#fff">hardly to be read</p>
						<script>throw new Error('x')</script>""");
		browser().look(1200, 900, "light");
		browser().open(wrong, "");
		assertThat(browser().complaints()).isNotEmpty();
		assertThat(browser().requests()).hasSize(2);
		assertThat(browser().barriers()).anyMatch((barrier) -> barrier.startsWith("color-contrast: "))
			.anyMatch((barrier) -> barrier.startsWith("image-alt: "));
	}

	@Test
	void sectionsFold() {
		browser().look(1200, 900, "light");
		browser().open(page, "");
		String isOpen = "return document.querySelector('#files').closest('details').open";
		assertThat(browser().ask(isOpen)).isEqualTo(true);
		browser().ask("document.querySelector('#files').click()");
		assertThat(browser().ask(isOpen)).isEqualTo(false);
		assertThat(browser().ask("""
				return [...document.querySelectorAll('summary')].every(summary => summary.tabIndex === 0)"""))
			.isEqualTo(true);
	}

	@Test
	void linkToADiscrepancyShowsItAlsoWhereItsSectionIsFolded() {
		browser().look(1200, 900, "light");
		browser().open(page, "");
		String id = (String) browser().ask("return document.querySelector('[id^=\"d-\"]').id");
		browser().open(page, id);
		assertThat(browser().ask("return document.querySelector(':target').id")).isEqualTo(id);
		assertThat(browser().ask("""
				const place = document.querySelector(':target').getBoundingClientRect();
				return place.top >= 0 && place.top < window.innerHeight""")).isEqualTo(true);
		browser().ask("document.querySelector('a[href=\"#rejects\"]').click()");
		assertThat(browser().ask("return location.hash")).isEqualTo("#rejects");
		assertThat(browser().ask("""
				const place = document.querySelector('#rejects').getBoundingClientRect();
				return place.top >= 0 && place.top < window.innerHeight""")).isEqualTo(true);
	}

	@ParameterizedTest
	@CsvSource({ "A4, 8.27, 11.69", "Letter, 8.5, 11" })
	void pagePrints(String paper, String width, String height) throws IOException {
		browser().look(1200, 900, "light");
		browser().open(page, "");
		byte[] pdf = browser().print(width, height);
		Files.createDirectories(PICTURES);
		Files.write(PICTURES.resolve("report-%s.pdf".formatted(paper)), pdf);
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		assertThat(text).startsWith("%PDF");
		assertThat(PDF_PAGE.matcher(text).results()).hasSizeBetween(3, 20);
	}

	@Test
	void textOfTheExportsShowsAsItWasAndDoesNothing() {
		browser().look(1200, 900, "light");
		browser().open(hostilePage, "");
		assertThat(browser().complaints()).isEmpty();
		assertThat(browser().requests()).containsExactly(hostilePage.toUri().toString());
		assertThat(browser()
			.ask("""
					return document.querySelectorAll('script, iframe, object, embed, img, form, input, base, math, animate').length
						+ [...document.querySelectorAll('*')].filter(element => [...element.attributes]
							.some(attribute => attribute.name.startsWith('on') || /javascript:/i.test(attribute.value))).length"""))
			.isEqualTo(0L);
		Object shown = browser().ask("return [...document.querySelectorAll('bdi')].map(text => text.textContent)");
		List<String> texts = ((List<?>) shown).stream().map(Object::toString).toList();
		assertThat(HostileText.all().map(Wording::visible)).isNotEmpty()
			.allSatisfy((text) -> assertThat(texts).contains(text));
	}

	@Test
	void longPageOpensAndSaysWhereTheRestIs() {
		browser().look(1200, 900, "light");
		browser().open(longPage, "");
		assertThat(browser().ask("return document.querySelectorAll('tbody[id^=\"d-\"]').length"))
			.isEqualTo((long) Listed.OPEN_MAX);
		assertThat((String) browser().ask("return document.body.innerText"))
			.contains("more stand in the workbook, report.xlsx");
		assertThat(browser().complaints()).isEmpty();
	}

	@Test
	void pictureOfTheReadmeShowsThePageAsItIs() throws IOException {
		browser().look(1200, 1250, "light");
		browser().open(page, "");
		Path picture = PICTURES.resolve("report.png");
		browser().screenshot(picture);
		if (Golden.IS_UPDATE) {
			Files.copy(picture, Path.of("src/docs/report.png"), StandardCopyOption.REPLACE_EXISTING);
		}
		assertThat(Path.of("src/docs/report.png")).isNotEmptyFile();
		assertThat(picture).isNotEmptyFile();
	}

	private static void openSections() {
		browser().ask("document.querySelectorAll('details').forEach(section => section.open = true)");
	}

	private static Path publish(FixtureNight night, String name) {
		return night.reports().publish(night.night(), reports.resolve(name)).folder().resolve(Reports.PAGE);
	}

	private static Browser browser() {
		return started.orElseThrow();
	}

}
