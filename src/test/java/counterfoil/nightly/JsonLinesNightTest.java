package counterfoil.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import counterfoil.ledger.Column;
import counterfoil.ledger.LedgerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A bulk file and refund documents tell the same as plain exports, however their lines
 * are sorted.
 */
class JsonLinesNightTest {

	private static final Path SAMPLE = Path.of("sample-data/every-export/jsonl/2026-01-31");

	private static final Path PLAIN = Path.of("src/test/resources/json-lines");

	private static final List<String> POSITIONS = List.of("orders", "order_lines", "order_tenders", "refunds",
			"returns");

	@TempDir
	private Path folder;

	@Test
	void bulkFileAndPlainExportsMakeTheSameLedgerAndPositionsHoweverItsLinesAreSorted() {
		Map<String, List<String>> told;
		try (NightFixture plain = night("plain")) {
			files(PLAIN).forEach((name, text) -> plain.drop("jsonl/2026-01-31/" + name, text));
			plain.run("2026-01-31");
			told = told(plain);
			assertThat(told).hasSize(15).doesNotContainValue(List.of());
		}
		try (NightFixture bulk = night("bulk")) {
			files(SAMPLE).forEach((name, text) -> bulk.drop("jsonl/2026-01-31/" + name, text));
			bulk.run("2026-01-31");
			assertThat(bulk.rows("select path, contract, state from ledger.files order by path")).containsExactly(
					"jsonl/2026-01-31/bulk-orders.jsonl|shopify-bulk|posted",
					"jsonl/2026-01-31/refund-documents.jsonl|shopify-refunds-json|posted");
			assertThat(bulk.rows("select sum(inserted), sum(changed) from ledger.file_records"))
				.containsExactly("44|0");
			assertThat(told(bulk)).isEqualTo(told);
			assertThat(bulk.rows("""
					select refund_id, shipping, pending, set_by_hand, unexplained from position.refunds
					where refund_id in ('7002', '7003') order by refund_id""")).as("shipping told twice; pending")
				.containsExactly("7002|5.40|0|0|0.00", "7003|0|-32.40|0|0.00");
			long seed = 40;
			files(SAMPLE).forEach((name, text) -> bulk.drop("jsonl/2026-02-01/" + name, shuffled(text, seed)));
			bulk.run("2026-02-01");
			assertThat(bulk.rows("select sum(inserted), sum(changed) from ledger.file_records")).as("seed %d", seed)
				.containsExactly("44|0");
		}
	}

	private static String shuffled(String text, long seed) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		Collections.shuffle(lines, new Random(seed));
		return String.join("\n", lines) + "\n";
	}

	private NightFixture night(String name) {
		return new NightFixture(this.folder.resolve(name), "  jsonl: {zone: UTC, tax-included: no}\n");
	}

	// Everything but which file told it and how that file ranks.
	private static Map<String, List<String>> told(NightFixture night) {
		Map<String, List<String>> told = new TreeMap<>();
		for (LedgerRecord record : LedgerRecord.values()) {
			if (Files.exists(PLAIN.resolve(record.recordName() + ".csv"))) {
				List<String> columns = record.columns().stream().map(Column::name).toList();
				told.put(record.recordName(), night.rows("select shop, %s from ledger.%s order by %s"
					.formatted(String.join(", ", columns), record.recordName(), String.join(", ", record.key()))));
			}
		}
		for (String position : POSITIONS) {
			told.put("position " + position,
					night.rows("select to_jsonb(p) from position.%s p order by 1".formatted(position)));
		}
		return told;
	}

	private static Map<String, String> files(Path folder) {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> all = Files.list(folder)) {
			for (Path file : all.toList()) {
				files.put(file.getFileName().toString(), Files.readString(file));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
