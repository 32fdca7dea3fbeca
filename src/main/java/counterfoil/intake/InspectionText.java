package counterfoil.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import counterfoil.ledger.LedgerRecord;
import counterfoil.money.Money;
import counterfoil.problem.Problem;
import counterfoil.problem.Severity;
import counterfoil.problem.Shown;
import counterfoil.problem.SourcePosition;

/** Writes what was found in a file for a person to read. */
final class InspectionText {

	private static final int WIDTH = 118;

	private static final int LABEL_WIDTH = 20;

	private static final int REASONS_SHOWN_MAX = 20;

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final List<String> lines = new ArrayList<>();

	private final InspectedFile file;

	private InspectionText(InspectedFile file) {
		this.file = file;
	}

	/**
	 * @param links to the orders of the same shop
	 * @param reasons what the reasons of returns mean
	 * @param isExplained whether the contract is told column by column
	 */
	static String of(InspectedFile file, OrderLinks links, ReturnReasons reasons, boolean isExplained) {
		InspectionText text = new InspectionText(file);
		text.lines.add(file.path());
		text.recognition();
		if (file.recognition().contract().isPresent()) {
			text.headers();
			if (isExplained) {
				text.lines.addAll(ContractTable.of(file.recognition()));
			}
			text.records();
			text.links(links);
			text.reasons(reasons);
			text.rejects();
		}
		text.end();
		return String.join("\n", text.lines) + "\n";
	}

	private void recognition() {
		Optional<Contract> contract = this.file.recognition().contract();
		if (contract.isEmpty()) {
			return;
		}
		line("contract", "%s (%s)".formatted(contract.get().title(), contract.get().name()));
		line("how sure", sureness(contract.get())
				+ this.file.recognition().nearest().map("; next comes %s"::formatted).orElse(""));
		this.file.asOf()
			.ifPresent((asOf) -> line("as of",
					"%s UTC (%s)".formatted(MINUTE.format(asOf.moment()), describe(asOf.source()))));
	}

	private static String sureness(Contract contract) {
		Contract.Recognise recognise = contract.recognise();
		if (recognise.exact()) {
			return "every header is a column of it";
		}
		return recognise.present().isEmpty() ? "a record among the first is of it"
				: "all %d %ss that tell it are there".formatted(recognise.present().size(), contract.format().names());
	}

	private static String describe(AsOfSource source) {
		return switch (source) {
			case NAME -> "the date in its name";
			case FOLDER -> "the date of its folder";
			case MODIFIED -> "when it was last modified";
		};
	}

	private void headers() {
		headers("used", this.file.recognition().used());
		headers("ignored", this.file.recognition().ignored());
		headers("missing", this.file.recognition().missing());
	}

	private void headers(String label, List<String> headers) {
		if (!headers.isEmpty()) {
			line(label, "%d: %s".formatted(headers.size(), String.join(", ", headers)));
		}
	}

	private void records() {
		InspectedFile.Found found = this.file.found();
		line("lines",
				"%,d: %,d header, %,d blank, %,d record, %,d continuation, %,d rejected".formatted(
						found.lines().total(), found.lines().header(), found.lines().blank(), found.lines().record(),
						found.lines().continuation(), found.lines().rejected()));
		String without = (found.withoutRow() == 0) ? ""
				: "; %,d of a kind the contract makes nothing of".formatted(found.withoutRow());
		line("records", "%,d read, %,d staged, %,d rejected%s".formatted(found.read(), found.read() - found.rejected(),
				found.rejected(), without));
		// a kind of which nothing shows says nothing, not even that nothing happened
		found.records()
			.entrySet()
			.stream()
			.filter((record) -> record.getValue().rows() > 0
					|| this.file.recognition().records().contains(record.getKey()))
			.forEach((record) -> record(record.getKey(), record.getValue()));
	}

	private void record(String name, InspectedFile.RecordFound found) {
		String period = found.first().isEmpty() ? "" : ", %s to %s UTC".formatted(minute(found.first().get()),
				minute(found.last().orElse(found.first().get())));
		line(name, "%,d %s%s".formatted(found.rows(), (found.rows() == 1) ? "row" : "rows", period));
		for (Map.Entry<String, BigDecimal> total : found.totals().entrySet()) {
			String[] columnAndCurrency = total.getKey().split(" ");
			line("", "%-14s %s".formatted(columnAndCurrency[0], new Money(columnAndCurrency[1], total.getValue())));
		}
	}

	private void links(OrderLinks links) {
		for (LedgerRecord record : OrderReferences.LINKED) {
			OrderReferences references = this.file.found().orders().get(record);
			if (references != null && references.isFull()) {
				line("links to orders", "not told: more than 1,000,000 rows");
			}
			else if (references != null) {
				links.of(record, references)
					.forEach((name, found) -> line("links to orders", "%s: %s".formatted(name, found)));
			}
		}
	}

	private void reasons(ReturnReasons table) {
		ReasonsFound found = this.file.found().reasons();
		Map<String, Long> unlisted = found.unlisted(table);
		if (!unlisted.isEmpty()) {
			String shown = unlisted.entrySet()
				.stream()
				.limit(REASONS_SHOWN_MAX)
				.map((reason) -> "%s %s".formatted(reason(reason.getKey()), lines(reason.getValue())))
				.collect(Collectors.joining("; "));
			int more = unlisted.size() - REASONS_SHOWN_MAX;
			line("reasons not listed", shown + ((more > 0) ? "; and %,d more".formatted(more) : ""));
		}
		if (found.linesLeftOut() > 0) {
			line("reasons not counted", "%,d lines with others than the first %,d".formatted(found.linesLeftOut(),
					ReasonsFound.REASONS_MAX));
		}
	}

	// free text of an app may name a person
	private static String reason(String reason) {
		return (reason.indexOf('@') < 0) ? Shown.quoted(reason) : "one with an @ in it, not shown,";
	}

	private static String lines(long number) {
		return "on %,d %s".formatted(number, (number == 1) ? "line" : "lines");
	}

	private static String minute(Instant instant) {
		return MINUTE.format(instant);
	}

	private void rejects() {
		InspectedFile.Found found = this.file.found();
		for (Reject reject : found.rejects()) {
			this.lines.add(new Problem(SourcePosition.of(this.file.path(), reject.line()), Severity.ERROR,
					reject.code(), reject.what(), reject.action())
				.toString());
		}
		if (found.rejected() > InspectedFile.REJECTS_KEPT_MAX) {
			this.lines.add("  and more: %,d records were rejected".formatted(found.rejected()));
		}
	}

	private void end() {
		String path = this.file.path();
		if (this.file.refusal().isPresent()) {
			this.lines.add(this.file.refusal().get().of(path).toString());
			line("result", "would be refused");
			return;
		}
		this.file.recognition()
			.complaint()
			.or(this.file.found()::notice)
			.ifPresent((complaint) -> this.lines.add(
					Problem
						.warning(SourcePosition.of(path, complaint.line()), complaint.code(), complaint.what(),
								complaint.action())
						.toString()));
		line("result", "would load");
	}

	// A label and its text, broken at blanks to the width of a screen.
	private void line(String label, String text) {
		StringBuilder line = new StringBuilder(("  %-" + LABEL_WIDTH + "s").formatted(label));
		for (String word : text.split(" ")) {
			if (line.length() + word.length() > WIDTH && line.toString().strip().length() > label.length()) {
				this.lines.add(line.toString().stripTrailing());
				line = new StringBuilder(" ".repeat(2 + LABEL_WIDTH));
			}
			line.append(word).append(' ');
		}
		this.lines.add(line.toString().stripTrailing());
	}

}
