package counterfoil.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import counterfoil.problem.Shown;

/** Takes a JSON Lines file for an export by its first records. */
final class JsonRecogniser {

	static final int RECORDS_MAX = 1000;

	private static final int BYTES_MAX = 4 << 20;

	private static final int POINTERS_NAMED_MAX = 5;

	private final List<JsonCandidate> candidates;

	private int lines;

	private int whole;

	JsonRecogniser(List<Contract> contracts) {
		this.candidates = contracts.stream()
			.filter((contract) -> contract.format() == Contract.Format.JSON_LINES)
			.map(JsonCandidate::new)
			.toList();
	}

	/** The file is read from its first line, as far as it takes. */
	Recognition recognise(JsonLineFramer framer) throws IOException {
		look(framer);
		if (this.whole == 0) {
			return Recognition.refused(new Complaint(1, "json-not-lines",
					"none of the first %d lines is a whole JSON object".formatted(this.lines),
					"Export it as JSON Lines: one object on each line."));
		}
		return this.candidates.stream()
			.filter(JsonCandidate::fits)
			.min(Comparator.comparingInt((JsonCandidate candidate) -> -candidate.asked())
				.thenComparing((candidate) -> candidate.contract().name()))
			.map(JsonCandidate::recognition)
			.orElseGet(() -> Recognition.refused(unrecognised()));
	}

	private void look(JsonLineFramer framer) throws IOException {
		JsonBounds bounds = new JsonBounds();
		int bytes = 0;
		while (this.lines < RECORDS_MAX && bytes < BYTES_MAX && framer.next()) {
			int length = framer.end() - framer.start();
			bytes += length;
			this.lines += (length > 0) ? 1 : 0;
			if (length > 0 && !framer.isTooLong()
					&& bounds.damage(framer.bytes(), framer.start(), framer.end()) == null) {
				look(framer.bytes(), framer.start(), framer.end());
			}
		}
	}

	private void look(byte[] line, int from, int to) {
		Set<String> paths = JsonPaths.of(line, from, to);
		this.whole += paths.isEmpty() ? 0 : 1;
		this.candidates.forEach((candidate) -> candidate.look(line, from, to, paths));
	}

	private Complaint unrecognised() {
		List<String> parts = new ArrayList<>();
		this.candidates.stream()
			.filter((candidate) -> !candidate.lacking().isEmpty() && candidate.isNear())
			.min(Comparator.comparingInt((JsonCandidate candidate) -> candidate.lacking().size())
				.thenComparing((candidate) -> candidate.contract().name()))
			.ifPresent((nearest) -> parts.add("; the nearest is \"%s\", which also needs %s"
				.formatted(nearest.contract().name(), listed(nearest.lacking()))));
		return new Complaint(1, "file-not-recognised", "no contract recognises the records" + String.join("", parts),
				"Export it again with all fields, or add a contract in jobs/exports.");
	}

	private static String listed(List<String> pointers) {
		List<String> shown = pointers.stream().limit(POINTERS_NAMED_MAX).map(Shown::quoted).toList();
		int more = pointers.size() - shown.size();
		return String.join(", ", shown) + ((more > 0) ? " and %d more".formatted(more) : "");
	}

}
