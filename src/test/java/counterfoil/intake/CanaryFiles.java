package counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file for every contract, whole and damaged in every way, with a canary wherever an
 * export tells of persons. What is not of persons is valid, so that it goes all the way.
 */
public final class CanaryFiles {

	/** What must be found nowhere, in any case. */
	public static final String CANARY = "canary";

	private static final String MAIL = "canary.jane@example.com";

	/** Headers of persons, of all exports that were ever seen. */
	private static final List<String> PERSONAL = List.of("Email", "Phone", "Notes", "Note Attributes", "Note",
			"Billing Name", "Billing Street", "Billing Address1", "Billing Address2", "Billing Company", "Billing City",
			"Billing Zip", "Billing Phone", "Shipping Name", "Shipping Street", "Shipping Address1",
			"Shipping Address2", "Shipping Company", "Shipping City", "Shipping Zip", "Shipping Phone", "Customer Name",
			"customer_name", "customer_email", "Customer ID", "Employee", "Customer: Email", "Customer: Phone",
			"Customer: First Name", "Customer: Note", "Billing: First Name", "Billing: Address 1", "Billing: Phone",
			"Shipping: Last Name", "Shipping: City", "Refund: Note", "Line: Properties", "Transaction: Message",
			"Customer", "Staff", "Tags", "Card Type", "Body (HTML)", "Return Note");

	private static final Path JSON = Path.of("sample-data/every-export/jsonl/2026-01-31");

	private CanaryFiles() {
	}

	/** The files by name, and the contract each was made for. */
	public static Map<String, String> files(Contracts contracts) {
		Map<String, String> files = new LinkedHashMap<>();
		for (Contract contract : contracts.all()) {
			if (contract.format() == Contract.Format.CSV && !contract.recognise().exact()) {
				files.put(contract.name() + ".csv", csv(contract));
			}
		}
		try (Stream<Path> lines = Files.list(JSON)) {
			lines.sorted().forEach((file) -> files.put(file.getFileName().toString(), json(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	/** The contracts they are made for: all but those of plain exports. */
	public static List<String> contracts(Contracts contracts) {
		return contracts.all()
			.stream()
			.filter((contract) -> !contract.recognise().exact())
			.map(Contract::name)
			.sorted()
			.toList();
	}

	private static String csv(Contract contract) {
		Map<String, String> values = values(contract);
		Set<String> headers = new LinkedHashSet<>(PERSONAL);
		headers.removeIf((header) -> values.keySet().stream().anyMatch(header::equalsIgnoreCase));
		int personal = headers.size();
		headers.addAll(values.keySet());
		List<String> whole = new ArrayList<>();
		for (String header : headers) {
			whole.add(whole.size() < personal ? "\"Canary, " + MAIL + "\"" : values.get(header));
		}
		String row = String.join(",", whole);
		String head = headers.stream()
			.map((header) -> "\"" + header + "\"")
			.reduce((a, b) -> a + "," + b)
			.orElseThrow();
		return String.join("\n", head, row, row + ",canary", row + "\"canary", "\"canary\"canary", "canary",
				row.replace("5.00", "five"), "\"canary open" + row) + "\n";
	}

	// One value for each header, such as the first column that reads it wants.
	private static Map<String, String> values(Contract contract) {
		Map<String, String> values = new LinkedHashMap<>();
		contract.recognise().present().forEach((header) -> values.put(header, "x"));
		contract.recognise().any().stream().limit(1).forEach((header) -> values.put(header, "x"));
		for (RecordContract record : contract.records()) {
			record.columns()
				.forEach((column) -> column.source()
					.headers()
					.stream()
					.limit(1)
					.forEach((header) -> values.merge(header, value(column), (a, b) -> a.equals("x") ? b : a)));
			record.rows().when().forEach((when) -> meet(when, values));
		}
		contract.grouping().flatMap(Contract.Grouping::starts).ifPresent((starts) -> meet(starts, values));
		return values;
	}

	private static void meet(Contract.Condition condition, Map<String, String> values) {
		String header = condition.headers().get(0);
		if (!header.equals(RecordContract.EACH) && !condition.is().isEmpty()) {
			values.put(header, condition.is().get(0));
		}
	}

	private static String value(ColumnContract column) {
		if (!column.reading().values().isEmpty()) {
			return column.reading().values().keySet().iterator().next();
		}
		OffsetDateTime moment = OffsetDateTime.parse("2026-01-02T09:00:00Z");
		return switch (column.column().type()) {
			case ID -> "501";
			case TEXT -> "#1001";
			case CODE -> "open";
			case FLAG -> "yes";
			case CURRENCY -> "USD";
			case AMOUNT -> "5.00";
			case PERCENT -> "5";
			case QUANTITY -> "1";
			case INSTANT,
					DATE ->
				column.reading()
					.format()
					.map((format) -> moment.format(DateTimeFormatter.ofPattern(format, Locale.ENGLISH)))
					.orElse(column.column().type() == counterfoil.ledger.ColumnType.DATE ? "2026-01-02"
							: moment.toString());
		};
	}

	// In every object of every line, and then the same lines broken off in the middle.
	private static String json(Path file) {
		try {
			StringBuilder text = new StringBuilder();
			for (String line : Files.readAllLines(file)) {
				String told = line.replace("{\"",
						"{\"email\":\"" + MAIL + "\",\"note\":\"Canary\",\"customer\":\"Canary\",\"");
				text.append(told).append('\n').append(told, 0, 120).append('\n');
			}
			return text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
