package counterfoil.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Exports as they come out of archives, and archives that are refused. */
class ArchiveTest {

	private static final String ADJUSTMENTS = IntakeFixture.ADJUSTMENTS + "1,1,fee,-4.00\n";

	@TempDir
	private Path inbox;

	private IntakeFixture intake;

	@BeforeEach
	void open() {
		this.intake = new IntakeFixture(this.inbox).rejectLimit("100");
	}

	@AfterEach
	void close() {
		this.intake.close();
	}

	@Test
	void everyEntryIsAFileOfItsOwn() throws IOException {
		put("alder/2026-01-30/exports_2026-01-29.zip", zip("__MACOSX/._a.csv", "x", "b/adjustments_2026-01-28.csv",
				ADJUSTMENTS, "README.txt", "x", "refund_adjustments.csv", ADJUSTMENTS + "2,1,fee,1\n"));
		this.intake.night();
		assertThat(this.intake.rows("""
				select path, as_of_source, (as_of at time zone 'America/New_York')::date, state, records_read
				from ledger.files order by path collate "C\"""")).containsExactly(
				"(alder/2026-01-30/exports_2026-01-29.zip!/b/adjustments_2026-01-28.csv,name,2026-01-28,posted,1)",
				"(alder/2026-01-30/exports_2026-01-29.zip!/refund_adjustments.csv,name,2026-01-29,posted,2)");
		assertThat(this.intake.unseen()).isEmpty();
	}

	@Test
	void whatWasPackedIsTheSameAsWhatWasNot() throws IOException {
		this.intake.put("alder/refund_adjustments_2026-01-28.csv", ADJUSTMENTS);
		this.intake.night();
		put("alder/refund_adjustments_2026-01-28.csv.gz", gzip(ADJUSTMENTS));
		put("alder/later.zip", zip("refund_adjustments_2026-01-28.csv", ADJUSTMENTS));
		assertThat(this.intake.unseen()).isEmpty();
	}

	@Test
	void aCompressedFileIsReadAsWhatItHolds() throws IOException {
		put("alder/refund_adjustments_2026-01-28.csv.gz", gzip(ADJUSTMENTS));
		this.intake.night();
		assertThat(this.intake.rows("select path, contract, state, records_read from ledger.files"))
			.containsExactly("(alder/refund_adjustments_2026-01-28.csv.gz,\"plain refund_adjustments\",posted,1)");
	}

	@Test
	void aRestartGoesOnInsideAnEntry() throws IOException {
		StringBuilder many = new StringBuilder(IntakeFixture.ADJUSTMENTS);
		for (int i = 0; i < 2 * BlockAssembly.RECORDS_MAX; i++) {
			many.append(i).append(",1,fee,").append(7919L * i % 10_000).append(".00\n");
		}
		put("alder/exports_2026-01-28.zip", zip("refund_adjustments.csv", many.toString()));
		FileToLoad file = this.intake.register().get(0);
		assertThat(this.intake.load(file, 1)).isEqualTo(FileState.LOADING);
		FileToLoad left = this.intake.manifest.toLoad(this.intake.settings(), file.fileId()).orElseThrow();
		assertThat(left.recordsDone()).isEqualTo(BlockAssembly.RECORDS_MAX);
		assertThat(this.intake.load(left, Integer.MAX_VALUE)).isEqualTo(FileState.LOADED);
		assertThat(this.intake.rows("select count(*), count(distinct refund_id) from staging.refund_adjustments"))
			.containsExactly("(40000,40000)");
	}

	@Test
	void archivesThatCannotBeUsedAreRefusedEachForItsReason() throws IOException {
		byte[] sound = zip("a.csv", ADJUSTMENTS);
		put("alder/cut_2026-01-28.zip", Arrays.copyOf(sound, sound.length - 30));
		put("alder/cut_2026-01-28.csv.gz", Arrays.copyOf(gzip(ADJUSTMENTS), 30));
		put("alder/empty_2026-01-28.zip", zip("README.md", "x"));
		put("alder/encrypted_2026-01-28.zip", encrypted(sound));
		put("alder/many_2026-01-28.zip", manyEntries());
		put("alder/name_2026-01-28.zip", zip("../../adjustments.csv", ADJUSTMENTS));
		put("alder/nested_2026-01-28.zip", zip("a.zip", new String(sound, StandardCharsets.ISO_8859_1)));
		put("alder/not_2026-01-28.csv.gz", ADJUSTMENTS.getBytes(StandardCharsets.UTF_8));
		put("alder/not_2026-01-28.zip", ADJUSTMENTS.getBytes(StandardCharsets.UTF_8));
		put("alder/ratio_2026-01-28.zip", zip("a.csv", IntakeFixture.ADJUSTMENTS + "1,1,fee,1\n".repeat(300_000)));
		put("alder/repeated_2026-01-28.zip", replaced(zip("a.csv", "x", "b.csv", "y"), "b.csv", "a.csv"));
		this.intake.night();
		assertThat(this.intake.rows("""
				select substr(path, 7), state, problem_code from ledger.files order by path collate "C\""""))
			.containsExactly("(cut_2026-01-28.csv.gz,refused,archive-damaged)",
					"(cut_2026-01-28.zip,refused,archive-damaged)", "(empty_2026-01-28.zip,refused,archive-empty)",
					"(encrypted_2026-01-28.zip,refused,archive-encrypted)",
					"(many_2026-01-28.zip,refused,archive-too-many-entries)",
					"(name_2026-01-28.zip,refused,archive-entry-name)",
					"(nested_2026-01-28.zip!/a.zip,refused,file-compressed)",
					"(not_2026-01-28.csv.gz,refused,archive-damaged)", "(not_2026-01-28.zip,refused,archive-damaged)",
					"(ratio_2026-01-28.zip!/a.csv,refused,archive-ratio-too-high)",
					"(repeated_2026-01-28.zip,refused,archive-entry-repeated)");
		assertThat(this.intake.unseen()).isEmpty();
		try (var outside = Files.list(this.inbox)) {
			assertThat(outside.map((path) -> path.getFileName().toString())).containsExactly("alder");
		}
	}

	@Test
	void moreBytesThanAllowedAreNotUnpacked() {
		byte[] bytes = new byte[11];
		assertThatExceptionOfType(ArchiveException.class)
			.isThrownBy(() -> new UnpackedStream(new ByteArrayInputStream(bytes), 11, 10).readAllBytes())
			.satisfies((ex) -> assertThat(ex.complaint().of("a.csv.gz")).hasToString("""
					a.csv.gz: error: more than 10 bytes come out of it (archive-too-large)
					  do: Split the export, or deliver it unpacked."""));
	}

	@Test
	void inspectTakesArchivesAndFolders() throws IOException {
		put("alder/exports_2026-01-28.zip", zip("a.csv", ADJUSTMENTS, "b.csv", "x\n"));
		put("alder/refund_adjustments_2026-01-28.csv.gz", gzip(ADJUSTMENTS));
		Inspection inspection = Inspection.of(List.of(this.inbox.resolve("alder")), this.intake.contracts(),
				ReturnReasons.load(Path.of("jobs")), false);
		assertThat(inspection.wouldLoad()).isFalse();
		assertThat(inspection.text().lines().filter((line) -> line.startsWith(this.inbox.toString()))).hasSize(4)
			.anyMatch((line) -> line.endsWith("exports_2026-01-28.zip!/a.csv"))
			.anyMatch((line) -> line.endsWith("exports_2026-01-28.zip!/b.csv"));
		assertThat(inspection.text()).endsWith("2 of 3 files would load, 1 would be refused.\n");
	}

	private void put(String path, byte[] bytes) throws IOException {
		Path file = this.inbox.resolve(path);
		Files.createDirectories(file.getParent());
		Files.write(file, bytes);
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static byte[] zip(String... namesAndTexts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndTexts.length; i += 2) {
				out.putNextEntry(new ZipEntry(namesAndTexts[i]));
				out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] manyEntries() throws IOException {
		List<String> entries = new ArrayList<>();
		for (int i = 0; i <= ArchiveDirectory.ENTRIES_MAX; i++) {
			entries.addAll(List.of(i + ".csv", ""));
		}
		return zip(entries.toArray(String[]::new));
	}

	// the flag stands 6 bytes into the header of the entry, and 8 into that of the
	// directory
	private static byte[] encrypted(byte[] zip) {
		byte[] marked = zip.clone();
		marked[6] |= 1;
		int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		marked[directory + 8] |= 1;
		return marked;
	}

	private static byte[] replaced(byte[] zip, String name, String by) {
		return new String(zip, StandardCharsets.ISO_8859_1).replace(name, by).getBytes(StandardCharsets.ISO_8859_1);
	}

}
