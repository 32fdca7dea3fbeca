package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The JSON files of a report are what their published schemas say. */
class SchemaTest {

	@TempDir
	static Path folder;

	private static Path full;

	private static Path empty;

	private static Path hostile;

	private static FixtureNight night;

	@BeforeAll
	static void render() {
		night = FixtureNight.full();
		full = night.reports().publish(night.night(), folder.resolve("full")).folder();
		HostileNight.fill(night);
		hostile = night.reports().publish(night.night(), folder.resolve("hostile")).folder();
		try (FixtureNight none = FixtureNight.empty()) {
			empty = none.reports().publish(none.night(), folder.resolve("empty")).folder();
		}
	}

	@AfterAll
	static void drop() {
		night.close();
	}

	@Test
	void everyReportIsWhatItsSchemaSays() throws IOException {
		for (Path report : new Path[] { full, hostile, empty }) {
			assertThat(faults("report", Files.readString(report.resolve("report.json")))).isEmpty();
			assertThat(faults("manifest", Files.readString(report.resolve("manifest.json")))).isEmpty();
		}
	}

	@Test
	void schemaKnowsEveryPropertyAndItsForm() throws IOException {
		String report = Files.readString(full.resolve("report.json"));
		assertThat(faults("report", report.replace("\"material\":true", "\"material\":\"yes\""))).contains("material");
		assertThat(faults("report", report.replace("\"412.50\"", "412.50"))).contains("string expected");
		assertThat(faults("report", report.replace("\"job\"", "\"jop\""))).contains("jop", "job");
		assertThat(faults("report", report.replaceFirst("\"opened_on\":\"[^\"]*\",", ""))).contains("opened_on");
		String manifest = Files.readString(full.resolve("manifest.json"));
		assertThat(faults("manifest", manifest.replace("\"previous\": null", "\"previous\": 1"))).contains("previous");
	}

	private static String faults(String schema, String json) throws IOException {
		Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(Path.of("src/docs", schema + ".schema.json")), InputFormat.JSON);
		return String.join("\n", read.validate(json, InputFormat.JSON).stream().map(Object::toString).toList());
	}

}
