package counterfoil.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import counterfoil.problem.Shown;

/** Takes a file for an export by its headers. */
final class Recogniser {

	private static final int HEADERS_NAMED_MAX = 5;

	private Recogniser() {
	}

	static Recognition recognise(List<Contract> contracts, String fileName, Headers headers) {
		List<Contract> csv = contracts.stream().filter((contract) -> contract.format() == Contract.Format.CSV).toList();
		List<Contract> fitting = csv.stream().filter((contract) -> fits(contract, headers)).toList();
		if (fitting.isEmpty()) {
			return Recognition.refused(unrecognised(csv, headers));
		}
		Contract chosen = choose(fitting, fileName);
		return Mapping.recognition(chosen, headers).next(nearestBut(chosen, csv, headers));
	}

	// The most telling contract: the one named by the file, else the one that asks for
	// most headers.
	private static Contract choose(List<Contract> fitting, String fileName) {
		String plainName = fileName.toLowerCase(Locale.ROOT).replace('-', '_');
		return fitting.stream()
			.min(Comparator.comparing((Contract contract) -> contract.recognise().exact())
				.thenComparing((contract) -> !isNamed(contract, plainName))
				.thenComparing((contract) -> -contract.recognise().present().size())
				.thenComparing(Contract::name))
			.orElseThrow();
	}

	// How sure it is: which other contract the headers come nearest to.
	private static Optional<String> nearestBut(Contract chosen, List<Contract> contracts, Headers headers) {
		return contracts.stream()
			.filter((contract) -> contract != chosen && likeness(contract, headers) > 0)
			.min(Comparator.comparingInt((Contract contract) -> -likeness(contract, headers))
				.thenComparing(Contract::name))
			.map((contract) -> {
				int asked = contract.recognise().present().size();
				return "%s, %d of %d".formatted(contract.name(), asked - missing(contract, headers).size(), asked);
			});
	}

	private static boolean isNamed(Contract contract, String fileName) {
		return contract.recognise().exact()
				&& fileName.startsWith(contract.name().substring(PlainExports.PREFIX.length()));
	}

	private static boolean fits(Contract contract, Headers headers) {
		return missing(contract, headers).isEmpty() && unwanted(contract, headers).isEmpty();
	}

	// Of headers that mean the same, the first stands for all where none is there.
	private static List<String> missing(Contract contract, Headers headers) {
		Headers known = headers.with(contract.aliases());
		List<String> missing = new ArrayList<>(
				contract.recognise().present().stream().filter((header) -> !known.has(header)).toList());
		List<String> any = contract.recognise().any();
		if (!any.isEmpty() && any.stream().noneMatch(known::has)) {
			missing.add(any.get(0));
		}
		return missing;
	}

	private static List<String> unwanted(Contract contract, Headers headers) {
		if (contract.recognise().exact()) {
			List<String> known = contract.records()
				.get(0)
				.columns()
				.stream()
				.map((column) -> column.column().name())
				.toList();
			return headers.names().stream().filter((header) -> !known.contains(header)).toList();
		}
		return contract.recognise().absent().stream().filter(headers.with(contract.aliases())::has).toList();
	}

	private static Complaint unrecognised(List<Contract> contracts, Headers headers) {
		Optional<String> separator = otherSeparator(headers);
		if (separator.isPresent()) {
			return new Complaint(headers.line(), "fields-not-separated-by-commas",
					"fields are separated by %s instead of commas".formatted(separator.get()),
					"Export it again as CSV with commas.");
		}
		Contract nearest = contracts.stream()
			.min(Comparator.comparingInt((Contract contract) -> -likeness(contract, headers))
				.thenComparing(Contract::name))
			.orElseThrow();
		if (likeness(nearest, headers) == 0) {
			return new Complaint(headers.line(), "file-not-recognised", "no contract recognises the headers",
					"Check that the first line holds the headers as exported, or add a contract in jobs/exports.");
		}
		return new Complaint(headers.line(), "file-not-recognised",
				"no contract recognises the headers; the nearest is \"%s\", %s".formatted(nearest.name(),
						difference(nearest, headers)),
				unwanted(nearest, headers).isEmpty()
						? "Export it again with all columns, or add a contract in jobs/exports."
						: "Remove the columns it does not have, or add a contract in jobs/exports.");
	}

	private static Optional<String> otherSeparator(Headers headers) {
		if (headers.count() != 1) {
			return Optional.empty();
		}
		String only = headers.name(0);
		if (only.contains("\t")) {
			return Optional.of("tabs");
		}
		return only.contains(";") ? Optional.of("semicolons") : Optional.empty();
	}

	// Share, per mille, of what a contract asks for that is there; what may not be there
	// counts
	// against it.
	private static int likeness(Contract contract, Headers headers) {
		int asked = contract.recognise().present().size() + (contract.recognise().any().isEmpty() ? 0 : 1);
		int present = asked - missing(contract, headers).size();
		return 1000 * present / (asked + unwanted(contract, headers).size());
	}

	private static String difference(Contract nearest, Headers headers) {
		List<String> parts = new ArrayList<>();
		if (!missing(nearest, headers).isEmpty()) {
			parts.add("which also needs " + listed(missing(nearest, headers)));
		}
		if (!unwanted(nearest, headers).isEmpty()) {
			parts.add("which has no " + listed(unwanted(nearest, headers)));
		}
		return String.join(" and ", parts);
	}

	private static String listed(List<String> headers) {
		List<String> shown = headers.stream().limit(HEADERS_NAMED_MAX).map(Shown::quoted).toList();
		int more = headers.size() - shown.size();
		return String.join(", ", shown) + ((more > 0) ? " and %d more".formatted(more) : "");
	}

}
