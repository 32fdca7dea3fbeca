package counterfoil.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import counterfoil.tracking.DeliveredFile;

/**
 * {@code manifest.json}: what went into the report and what came out, each with its hash.
 */
final class ManifestFile {

	static final String NAME = "manifest.json";

	private ManifestFile() {
	}

	static void write(JsonFile json, NightContents contents, List<Path> outputs) throws IOException {
		JsonReport.night(json, contents);
		JsonReport.list(json, "inputs", contents.files(), ManifestFile::input);
		json.list("outputs");
		for (Path output : outputs) {
			json.element(output(output));
		}
		json.endList();
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
		map.put("state", file.state());
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
		map.put("sha256", sha256(file));
		map.put("bytes", Files.size(file));
		return map;
	}

	private static String sha256(Path file) throws IOException {
		try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file),
				MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
