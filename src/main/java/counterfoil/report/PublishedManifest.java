package counterfoil.report;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import counterfoil.tracking.ManifestChain.Link;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A manifest as it stands in a folder of reports: nothing it says is believed before it
 * is looked at.
 *
 * @param businessDate of its night
 * @param previous the manifest it follows on
 * @param outputs the files of its report
 */
record PublishedManifest(LocalDate businessDate, Optional<Link> previous, List<Output> outputs) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Reads it; empty where it is no manifest. */
	static Optional<PublishedManifest> read(Path file) throws IOException {
		try {
			JsonNode json = JSON.readTree(Files.readString(file));
			List<Output> outputs = new ArrayList<>();
			for (JsonNode output : json.required("outputs").asArray()) {
				outputs.add(new Output(output.required("file").stringValue(), output.required("sha256").stringValue(),
						output.required("bytes").longValue()));
			}
			JsonNode previous = json.required("previous");
			return Optional.of(new PublishedManifest(LocalDate.parse(json.required("business_date").stringValue()),
					previous.isNull() ? Optional.empty() : Optional.of(link(previous)), outputs));
		}
		catch (JacksonException | DateTimeException | IllegalArgumentException | MalformedInputException ex) {
			return Optional.empty();
		}
	}

	private static Link link(JsonNode json) {
		return new Link(LocalDate.parse(json.required("business_date").stringValue()),
				json.required("revision").intValue(), json.required("sha256").stringValue());
	}

	/** A file of the report. */
	record Output(String file, String sha256, long bytes) {

		Output {
			// a name that leads out of the folder is no file of the report
			if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
				throw new IllegalArgumentException("no name of an output");
			}
		}

	}

}
