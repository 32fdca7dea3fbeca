package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class GoldenReportTest {

	private static final Path GOLDEN = FixtureNight.RESOURCES.resolve("golden");

	@TempDir
	Path reports;

	@Test
	void nightWithDiscrepanciesOfEveryStateLooksAsItDid() throws IOException {
		try (FixtureNight night = FixtureNight.full()) {
			assertMatches(night, GOLDEN.resolve("night"));
		}
	}

	@Test
	void nightWithoutAnythingLooksAsItDid() throws IOException {
		try (FixtureNight night = FixtureNight.empty()) {
			assertMatches(night, GOLDEN.resolve("empty-night"));
		}
	}

	private void assertMatches(FixtureNight night, Path golden) throws IOException {
		Path folder = night.reports().publish(night.night(), this.reports).folder();
		String[] files = folder.toFile().list();
		assertThat(files).hasSize(18).contains("report.xlsx");
		Arrays.sort(files);
		for (String file : files) {
			if (!file.equals("report.xlsx")) {
				Golden.assertMatches(golden.resolve(file), withoutWorkbook(Files.readString(folder.resolve(file))));
			}
		}
		Golden.assertMatches(golden.resolve("summary.txt"), night.summary(Path.of("reports/2026-01-31")));
	}

	// how a workbook is compressed is up to the JDK; what it says has tests of its own
	private static String withoutWorkbook(String text) {
		return text.replaceAll("\\{\"file\":\"report.xlsx\"[^}]*}", "{\"file\":\"report.xlsx\"}");
	}

}
