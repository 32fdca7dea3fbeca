package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.intake.Sha256;
import counterfoil.tracking.DeliveredFile;
import counterfoil.tracking.ManifestChain;

/**
 * {@code manifest.json}: what went into the report and what came out, each with its hash.
 */
final class ManifestFile {

	static final String NAME = "manifest.json";

	private ManifestFile() {
	}

	/**
	 * Writes it.
	 * @param follows the manifest of the night before
	 * @param outputs the files of the report
	 */
	static void write(JsonFile json, NightContents contents, Optional<ManifestChain.Link> follows, List<Path> outputs)
			throws IOException {
		JsonReport.night(json, contents);
		json.property("previous", follows.map(ManifestFile::link).orElse(null));
		JsonReport.list(json, "inputs", contents.files(), ManifestFile::input);
		json.list("outputs");
		for (Path output : outputs) {
			json.element(output(output));
		}
		json.endList();
	}

	// the night before, so that the reports are a chain
	private static Map<String, Object> link(ManifestChain.Link link) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("business_date", link.businessDate().toString());
		map.put("revision", link.revision());
		map.put("sha256", link.sha256());
		return map;
	}

	/** A delivered file, and what it added up to. */
	static Map<String, Object> input(DeliveredFile file) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", file.name().shop());
		map.put("path", file.name().path());
		map.put("sha256", file.content().sha256());
		map.put("bytes", file.content().bytes());
		map.put("lines", file.content().lines());
		map.put("records", file.recordsRead());
		map.put("rejected", file.recordsRejected());
		map.put("state", file.state());
		map.put("rows", file.records());
		map.put("sums", file.totals().stream().map(ManifestFile::sum).toList());
		return map;
	}

	private static Map<String, Object> sum(DeliveredFile.Total total) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("record", total.record());
		map.put("column", total.column());
		map.put("currency", total.currency());
		map.put("amount", Figures.plain(total.currency(), total.amount()));
		return map;
	}

	private static Map<String, Object> output(Path file) throws IOException {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("file", file.getFileName().toString());
		map.put("sha256", Sha256.of(file));
		map.put("bytes", Files.size(file));
		return map;
	}

}
