package counterfoil.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.problem.Nearest;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.Shown;
import counterfoil.problem.SourcePosition;

/**
 * Reads the table of return reasons. Everything that is wrong with it is reported at
 * once, each with its line.
 */
final class ReturnReasonsReader {

	static final int ENTRIES_MAX = 10_000;

	private static final int VALUE_BYTES_MAX = 255;

	private static final List<String> HEADERS = List.of("source_value", "reason", "class");

	private static final List<String> CLASSES = List.of("size", "quality", "description", "logistics", "customer",
			"unknown");

	private final String file;

	private final List<Problem> problems = new ArrayList<>();

	private final List<ReturnReasons.Entry> entries = new ArrayList<>();

	private final Map<String, Integer> lines = new HashMap<>();

	private ReturnReasonsReader(String file) {
		this.file = file;
	}

	static ReturnReasons read(String file, byte[] bytes) {
		ReturnReasonsReader reader = new ReturnReasonsReader(file);
		try (CsvFile table = CsvFile.open(FirstBytes.of(new ByteArrayInputStream(bytes)))) {
			Optional<Complaint> complaint = table.complaint().or(() -> headers(table.headers()));
			if (complaint.isPresent()) {
				throw new ProblemsException(complaint.get().of(file));
			}
			reader.read(table.records());
		}
		catch (Framer.NotUtf8Exception ex) {
			throw new ProblemsException(ex.complaint().of(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (!reader.problems.isEmpty()) {
			throw new ProblemsException(reader.problems);
		}
		return new ReturnReasons(List.copyOf(reader.entries), Sha256.of(bytes));
	}

	private static Optional<Complaint> headers(Headers headers) {
		return headers.names().equals(HEADERS) ? Optional.empty()
				: Optional.of(new Complaint(headers.line(), "wrong-headers",
						"the headers are %s instead of %s".formatted(Shown.quoted(String.join(",", headers.names())),
								Shown.quoted(String.join(",", HEADERS))),
						"Write that line first."));
	}

	private void read(Records records) throws IOException {
		while (records.next()) {
			if (records.isBlank()) {
				continue;
			}
			if (this.entries.size() + this.problems.size() == ENTRIES_MAX) {
				problem(records.line(), "table-too-long", "the table has more than 10,000 lines",
						"Leave out reasons no export holds.");
				return;
			}
			Reject reject = records.reject();
			if (reject != null) {
				problem(reject.line(), reject.code(), reject.what(), reject.action());
			}
			else {
				entry(records.row());
			}
		}
	}

	private void entry(Row row) {
		Slice slice = new Slice();
		List<String> values = new ArrayList<>();
		for (int place = 0; place < HEADERS.size(); place++) {
			row.field(place, slice);
			String value = slice.trim().toString();
			if (value.isEmpty()) {
				problem(row.line(), "value-missing", "%s is blank".formatted(HEADERS.get(place)), "Fill it in.");
				return;
			}
			if (slice.length() > VALUE_BYTES_MAX) {
				problem(row.line(), "text-too-long",
						"%s is longer than %d bytes".formatted(HEADERS.get(place), VALUE_BYTES_MAX), "Shorten it.");
				return;
			}
			values.add(value);
		}
		if (!CLASSES.contains(values.get(2))) {
			problem(row.line(), "wrong-value", "%s is no class of reasons".formatted(Shown.quoted(values.get(2))),
					Nearest.advice(values.get(2), CLASSES));
			return;
		}
		Integer before = this.lines.putIfAbsent(ReturnReasons.key(values.get(0)), row.line());
		if (before != null) {
			problem(row.line(), "reason-repeated",
					"reason %s stands on line %d already".formatted(Shown.quoted(values.get(0)), before),
					"Keep one of them; case, blanks, underscores and hyphens do not tell reasons apart.");
			return;
		}
		this.entries.add(new ReturnReasons.Entry(values.get(0), values.get(1), values.get(2)));
	}

	private void problem(int line, String code, String what, String action) {
		this.problems.add(Problem.error(SourcePosition.of(this.file, line), code, what, action));
	}

}
