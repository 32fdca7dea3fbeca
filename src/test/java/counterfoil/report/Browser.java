package counterfoil.report;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser without a window, where this machine has one. */
final class Browser implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	// held, or its level would be forgotten: it warns of a protocol version that nothing
	// here uses
	private static final Logger DRIVER_LOG = Logger.getLogger("org.openqa.selenium");

	private final ChromeDriver driver;

	private Browser(Path chromium, Path chromedriver) {
		ChromeOptions options = new ChromeOptions();
		options.setBinary(chromium.toString());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
				"--hide-scrollbars", "--force-device-scale-factor=1", "--lang=en-GB");
		LoggingPreferences logs = new LoggingPreferences();
		logs.enable(LogType.BROWSER, Level.ALL);
		logs.enable(LogType.PERFORMANCE, Level.ALL);
		options.setCapability("goog:loggingPrefs", logs);
		this.driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile())
			.usingAnyFreePort()
			.build(), options);
	}

	/** Starts it. */
	static Optional<Browser> start() {
		DRIVER_LOG.setLevel(Level.SEVERE);
		Optional<Path> chromium = onPath("chromium");
		Optional<Path> chromedriver = onPath("chromedriver");
		return (chromium.isPresent() && chromedriver.isPresent())
				? Optional.of(new Browser(chromium.get(), chromedriver.get())) : Optional.empty();
	}

	/** Opens a file, at an anchor if it is not empty. */
	void open(Path file, String anchor) {
		this.driver.get("about:blank");
		this.driver.get(file.toUri() + (anchor.isEmpty() ? "" : "#" + anchor));
	}

	/**
	 * Shows pages as on a screen of that width, in a theme: {@code light} or
	 * {@code dark}.
	 */
	void look(int width, int height, String theme) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
		this.driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
	}

	/**
	 * What a script returns; scripts of the page itself may be forbidden all the same.
	 */
	Object ask(String script, Object... arguments) {
		return this.driver.executeScript(script, arguments);
	}

	/** What a script hands to its last argument, a function. */
	Object askLater(String script) {
		return this.driver.executeAsyncScript(script);
	}

	/** What the page complained of since it was last asked. */
	List<String> complaints() {
		return this.driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
	}

	/**
	 * Addresses that were asked for since it was last asked, without what is in the page
	 * itself.
	 */
	List<String> requests() {
		List<String> requests = new ArrayList<>();
		for (LogEntry entry : this.driver.manage().logs().get(LogType.PERFORMANCE)) {
			JsonNode message = JSON.readTree(entry.getMessage()).path("message");
			String url = message.path("params").path("request").path("url").asString("");
			if (message.path("method").asString("").equals("Network.requestWillBeSent") && !url.startsWith("data:")
					&& !url.equals("about:blank")) {
				requests.add(url);
			}
		}
		return requests;
	}

	/** What an accessibility engine finds serious or critical, as rule and place. */
	List<String> barriers() {
		this.driver.executeScript(axe());
		Object found = this.driver.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				axe.run(document, { resultTypes: ['violations'] }).then(found => done(JSON.stringify(found.violations
					.filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
					.flatMap(violation => violation.nodes.map(node => violation.id + ': ' + node.html)))));""");
		List<String> barriers = new ArrayList<>();
		JSON.readTree((String) found).forEach((barrier) -> barriers.add(barrier.asString()));
		return barriers;
	}

	/** The page on paper, in inches. */
	byte[] print(String width, String height) {
		Map<String, Object> pdf = this.driver.executeCdpCommand("Page.printToPDF", Map.of("paperWidth",
				Double.valueOf(width), "paperHeight", Double.valueOf(height), "preferCSSPageSize", false));
		return Base64.getDecoder().decode((String) pdf.get("data"));
	}

	/** What is on the screen. */
	void screenshot(Path file) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
	}

	private static String axe() {
		try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<Path> onPath(String program) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, program))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
