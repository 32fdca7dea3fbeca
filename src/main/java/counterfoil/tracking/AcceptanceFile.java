package counterfoil.tracking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import counterfoil.intake.Sha256;
import counterfoil.intake.Table;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.Shown;
import counterfoil.problem.SourcePosition;

/**
 * Acceptances that two people stand for: {@code acceptances.csv} in the folder of jobs.
 *
 * @param lines one acceptance each
 */
public record AcceptanceFile(List<Line> lines) {

	private static final String NAME = "acceptances.csv";

	private static final List<String> HEADERS = List.of("discrepancy", "up_to", "until", "reason", "prepared_by",
			"reviewed_by");

	private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

	public AcceptanceFile {
		lines = List.copyOf(lines);
	}

	/**
	 * Reads the file, where there is one.
	 * @throws ProblemsException with everything that is wrong, each with its line
	 */
	public static AcceptanceFile read(Path jobsFolder) {
		Path path = jobsFolder.resolve(NAME);
		String file = path.toString().replace('\\', '/');
		if (!Files.exists(path)) {
			return new AcceptanceFile(List.of());
		}
		List<Problem> problems = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		try {
			for (Table.Line line : Table.read(file, Files.readAllBytes(path), HEADERS, problems).lines()) {
				line(SourcePosition.of(file, line.line()), line.values(), problems).ifPresent(lines::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems);
		}
		return new AcceptanceFile(lines);
	}

	private static Optional<Line> line(SourcePosition at, List<String> values, List<Problem> problems) {
		List<Problem> wrong = new ArrayList<>();
		if (!KnownDiscrepancies.isId(values.get(0))) {
			wrong
				.add(Problem.error(at, "not-a-discrepancy",
						"discrepancy %s is not 4 to 12 of the digits 0 to 9 and a to f"
							.formatted(Shown.quoted(values.get(0))),
						"Copy the id from the report or from discrepancies.csv."));
		}
		if (!AMOUNT.matcher(values.get(1)).matches()) {
			wrong.add(Problem.error(at, "amount-not-a-number",
					"up_to %s is not a decimal number".formatted(Shown.quoted(values.get(1))),
					"Write the largest difference that is accepted, without its sign, such as 12.50."));
		}
		Optional<LocalDate> until = date(values.get(2));
		if (until.isEmpty()) {
			wrong.add(Problem.error(at, "not-a-date", "until %s is not a date".formatted(Shown.quoted(values.get(2))),
					"Write the last business date on which it is accepted, such as 2026-12-31."));
		}
		for (int place = 3; place < HEADERS.size(); place++) {
			Words.problem(at, HEADERS.get(place), values.get(place)).ifPresent(wrong::add);
		}
		if (!values.get(4).isEmpty() && values.get(4).equalsIgnoreCase(values.get(5))) {
			wrong.add(Problem.error(at, "reviewed-by-preparer",
					"%s prepared and reviewed it".formatted(Shown.quoted(values.get(4))),
					"Let a second person review it and put their name into reviewed_by."));
		}
		problems.addAll(wrong);
		return wrong.isEmpty() ? Optional.of(new Line(at, values.get(0),
				new Terms(new BigDecimal(values.get(1)), until.orElseThrow(), values.get(3)), values.get(4),
				values.get(5))) : Optional.empty();
	}

	private static Optional<LocalDate> date(String text) {
		try {
			return Optional.of(LocalDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * One acceptance.
	 *
	 * @param at where it stands
	 * @param id the discrepancy it is about
	 * @param terms what it is bound to
	 * @param preparedBy who decided
	 * @param reviewedBy who reviewed the decision
	 */
	public record Line(SourcePosition at, String id, Terms terms, String preparedBy, String reviewedBy) {

		/** What the line says, wherever it stands. */
		String sha256() {
			String said = String.join("|", this.id, this.terms.upTo().stripTrailingZeros().toPlainString(),
					this.terms.untilOn().toString(), this.terms.reason(), this.preparedBy, this.reviewedBy);
			return Sha256.of(said);
		}

	}

}
