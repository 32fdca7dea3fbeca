package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Times how a browser opens the page of a night with very many open discrepancies. Run it
 * from the repository after
 * {@code mvn -o test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt},
 * with Chromium and its driver on the path:
 *
 * <pre>
 * java -cp target/test-classes:target/classes:$(cat target/cp.txt) counterfoil.report.PageBenchmark 10000
 * </pre>
 *
 * It prints, for each opening, how long until the page was loaded, and until it was laid
 * out and drawn with every section unfolded.
 */
final class PageBenchmark {

	private static final int OPENINGS = 5;

	private static final String DRAWN = """
			const done = arguments[arguments.length - 1];
			requestAnimationFrame(() => setTimeout(() => done([
				performance.getEntriesByType('navigation')[0].loadEventEnd,
				performance.now(),
				document.querySelectorAll('*').length].map(Math.round).join(' ')), 0));""";

	private PageBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		int number = (args.length > 0) ? Integer.parseInt(args[0]) : 10_000;
		Path reports = Files.createTempDirectory("reports");
		try (FixtureNight night = FixtureNight.full(); Browser browser = Browser.start().orElseThrow()) {
			night.manyOpen(number);
			Path page = night.reports().publish(night.night(), reports).folder().resolve(Reports.PAGE);
			System.out.printf("%,d discrepancies, page of %,d bytes%n", number, Files.size(page));
			for (int width : new int[] { 1200, 360 }) {
				browser.look(width, 900, "light");
				for (int opening = 1; opening <= OPENINGS; opening++) {
					browser.open(page, "");
					String[] told = ((String) browser.askLater(DRAWN)).split(" ");
					System.out.printf("%d pixels wide: loaded %s ms, drawn %s ms, %s elements%n", width, told[0],
							told[1], told[2]);
				}
			}
		}
		System.exit(0);
	}

}
