package counterfoil.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BadInputTest {

	private static final String ORDERS = """
			order_id,order_name,placed_at,currency,total,refunded,financial_status
			2,#1002,2026-01-21T10:00:00Z,USD,80.00,120.00,refunded
			""";

	@Test
	void badFilesAreProblemsOfTheNightAndNeverItsEnd(@TempDir Path folder) throws IOException {
		try (NightFixture night = new NightFixture(folder, "  alder: {tax-included: no}\n")) {
			Path shop = folder.resolve("inbox/alder/2026-01-31");
			night.drop("alder/2026-01-31/orders.csv", ORDERS)
				.drop("alder/2026-01-31/notes.txt", "call the bank\n")
				.drop("alder/2026-01-31/empty.csv", "");
			Files.write(shop.resolve("photo.csv"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3 });
			Files.write(shop.resolve("excel.csv"), "order_id,kind\n1,r\n".getBytes(StandardCharsets.UTF_16));
			NightResult result = night.run("2026-01-31", false, FailOn.ANY);
			assertThat(result.problems()).isEmpty();
			assertThat(result.exitCode()).isEqualTo(ExitCode.FOUND);
			assertThat(night.rows("select path, state from ledger.files order by path collate \"C\"")).containsExactly(
					"alder/2026-01-31/empty.csv|refused", "alder/2026-01-31/excel.csv|refused",
					"alder/2026-01-31/notes.txt|refused", "alder/2026-01-31/orders.csv|posted",
					"alder/2026-01-31/photo.csv|refused");
			assertThat(night.rows("select count(*) from ledger.files where state = 'refused' and problem_code is null"))
				.containsExactly("0");
			assertThat(night.report("2026-01-31").get("report.html")).contains("photo.csv");
			String before = night.report("2026-01-31").toString();
			night.run("2026-01-31");
			assertThat(night.report("2026-01-31").toString()).isEqualTo(before);
		}
	}

}
