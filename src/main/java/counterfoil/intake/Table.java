package counterfoil.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import counterfoil.problem.Problem;
import counterfoil.problem.Shown;
import counterfoil.problem.SourcePosition;

/**
 * A small CSV table that people keep by hand, with headers that are known beforehand.
 *
 * @param lines its lines, blank ones left out
 */
public record Table(List<Line> lines) {

	private static final int LINES_MAX = 10_000;

	public Table {
		lines = List.copyOf(lines);
	}

	/**
	 * Reads it as far as it can be read.
	 * @param file as messages name it
	 * @param problems takes what is wrong, each with its line
	 */
	public static Table read(String file, byte[] bytes, List<String> headers, List<Problem> problems) {
		List<Line> lines = new ArrayList<>();
		try (CsvFile table = CsvFile.open(FirstBytes.of(new ByteArrayInputStream(bytes)))) {
			Optional<Complaint> complaint = table.complaint().or(() -> headers(table.headers(), headers));
			if (complaint.isPresent()) {
				problems.add(complaint.get().of(file));
			}
			else {
				read(file, table.records(), headers.size(), lines, problems);
			}
		}
		catch (Framer.NotUtf8Exception ex) {
			problems.add(ex.complaint().of(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Table(lines);
	}

	private static Optional<Complaint> headers(Headers found, List<String> headers) {
		return found.names().equals(headers) ? Optional.empty()
				: Optional.of(new Complaint(found.line(), "wrong-headers", "the headers are %s instead of %s"
					.formatted(Shown.quoted(String.join(",", found.names())), Shown.quoted(String.join(",", headers))),
						"Write that line first."));
	}

	private static void read(String file, Records records, int columns, List<Line> lines, List<Problem> problems)
			throws IOException {
		while (records.next()) {
			if (records.isBlank()) {
				continue;
			}
			if (lines.size() == LINES_MAX) {
				problems.add(Problem.error(SourcePosition.of(file, records.line()), "table-too-long",
						"the table has more than 10,000 lines", "Take out lines that are over."));
				return;
			}
			Reject reject = records.reject();
			if (reject != null) {
				problems.add(Problem.error(SourcePosition.of(file, reject.line()), reject.code(), reject.what(),
						reject.action()));
			}
			else {
				lines.add(line(records.row(), columns));
			}
		}
	}

	private static Line line(Row row, int columns) {
		Slice slice = new Slice();
		List<String> values = new ArrayList<>();
		for (int place = 0; place < columns; place++) {
			row.field(place, slice);
			values.add(slice.trim().toString());
		}
		return new Line(row.line(), values);
	}

	/** One line and its values, blanks around them left out. */
	public record Line(int line, List<String> values) {

		public Line {
			values = List.copyOf(values);
		}

	}

}
