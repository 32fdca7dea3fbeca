package counterfoil.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest {

	private static final Pattern TAG = Pattern.compile("<([a-zA-Z!/][^\\s>]*)([^>]*)>");

	private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"]+)=\"[^\"]*\"");

	private static String page;

	@TempDir
	static Path reports;

	@BeforeAll
	static void render() throws IOException {
		try (FixtureNight night = FixtureNight.full()) {
			page = Files.readString(night.reports().publish(night.night(), reports).folder().resolve("report.html"));
		}
	}

	@Test
	void textOfTheExportsIsShownAndNeverBecomesMarkup() {
		assertThat(page).contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
			.contains("&lt;svg onload&#x3D;alert(1)&gt;")
			.contains("&lt;a href&#x3D;&quot;javascript:alert(1)&quot;&gt;click&lt;/a&gt;");
		assertThat(tags()).isSubsetOf("!DOCTYPE", "html", "head", "meta", "title", "link", "style", "body", "a",
				"header", "h1", "h2", "h3", "p", "bdi", "b", "code", "time", "nav", "ul", "li", "span", "main",
				"section", "dl", "div", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "small",
				"details", "summary", "footer", "figure", "svg", "desc", "text", "rect/", "rect", "h4");
		assertThat(attributes()).isSubsetOf("lang", "charset", "http-equiv", "content", "name", "rel", "href", "class",
				"id", "datetime", "aria-label", "aria-labelledby", "role", "scope", "colspan", "rowspan", "tabindex",
				"data-label", "width", "height", "x", "y");
	}

	@Test
	void pageAsksForNothing() {
		assertThat(page).doesNotContain("http:", "https:").doesNotContain("url(", "@import");
		Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(page);
		assertThat(links.results().map((link) -> link.group(1)).filter((to) -> !to.startsWith("#")))
			.containsExactly("data:,");
	}

	@Test
	void policyAllowsNothingButTheOneStyleSheet() throws Exception {
		String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
		String policy = "default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'"
			.formatted(Base64.getEncoder().encodeToString(hash));
		assertThat(page.replace("&#x3D;", "=")).contains("content=\"" + policy + "\"");
	}

	@Test
	void everyLinkOfThePageLeadsSomewhereAndEveryAnchorIsOne() {
		Set<String> anchors = new TreeSet<>();
		Pattern.compile(" id=\"([^\"]*)\"")
			.matcher(page)
			.results()
			.map((id) -> id.group(1))
			.forEach((id) -> assertThat(anchors.add(id)).as(id).isTrue());
		Pattern.compile("href=\"#([^\"]*)\"")
			.matcher(page)
			.results()
			.forEach((link) -> assertThat(anchors).contains(link.group(1)));
	}

	@Test
	void differenceIsToldInPlainWordsBySign() {
		assertThat(page).contains("USD 412.50<small>paid too much</small>")
			.contains("EUR 61.20<small>paid too little</small>")
			.contains("2 items<small>too many</small><small>EUR 64.00 at stake</small>")
			.contains("3 items<small>too few</small>")
			.contains("EUR 1,234,567.89<small>over</small>")
			.contains("USD 64.00<small>over</small>");
	}

	@Test
	void controlCharactersShowAndDoNotBreakThePage() {
		assertThat(page).contains("\u2401 bell").doesNotContain("\u0001");
	}

	private static Set<String> tags() {
		Set<String> tags = new TreeSet<>();
		TAG.matcher(markup()).results().forEach((tag) -> tags.add(tag.group(1).replace("/", "")));
		return tags;
	}

	private static Set<String> attributes() {
		Set<String> attributes = new TreeSet<>();
		TAG.matcher(markup())
			.results()
			.forEach((tag) -> ATTRIBUTE.matcher(tag.group(2))
				.results()
				.forEach((attribute) -> attributes.add(attribute.group(1))));
		return attributes;
	}

	private static String markup() {
		return page.replaceAll("(?s)<style>.*</style>", "<style></style>");
	}

}
