package counterfoil.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.Severity;
import counterfoil.problem.SourcePosition;
import counterfoil.yaml.YamlMap;

/**
 * One case of a spec file: what stands in a file, and everything intake makes of it, as
 * text. Under {@code input} stands text, under {@code bytes} hex; {@code contract} adds a
 * contract of its own; {@code {{9 x 1000}}} stands for a thousand nines.
 */
record IntakeSpec(String file, byte[] input, Optional<String> contract, String expected) {

	private static final Instant AS_OF = Instant.parse("2026-01-31T22:59:59.999999Z");

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	static IntakeSpec of(YamlMap yaml) {
		byte[] bytes = yaml.text("bytes")
			.map((hex) -> HexFormat.of().parseHex(hex.replaceAll("\\s", "")))
			.orElseGet(() -> expanded(yaml.text("input").orElse("")).getBytes(StandardCharsets.UTF_8));
		IntakeSpec spec = new IntakeSpec(yaml.text("file").orElse("export.csv"), bytes, yaml.text("contract"),
				yaml.requiredText("expected"));
		yaml.done();
		return spec;
	}

	/** What is made of it: rows, rejects, refusal, headers, lines. */
	String outcome(Path folder) throws IOException {
		try {
			Path path = Files.write(folder.resolve(this.file), this.input);
			Contracts contracts = contracts(folder);
			Recognition recognition = contracts.recognise(path);
			List<String> lines = new ArrayList<>();
			if (recognition.contract().isEmpty()) {
				lines.add(recognition.complaint().orElseThrow().of(this.file).toString());
				return joined(lines);
			}
			lines.add("contract " + recognition.contract().get().name());
			recognition.complaint().ifPresent((complaint) -> lines.add(warning(complaint)));
			FileToLoad file = new FileToLoad(7, "alder", ZONE, Optional.of("EUR"), this.file, path,
					new FileToLoad.Stat(Files.size(path),
							Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MICROS)),
					AS_OF, "", 0, BigDecimal.ONE);
			try (FileBlocks blocks = FileBlocks.open(file, recognition.contract().get(), 0)) {
				while (blocks.hasNext()) {
					describe(blocks.next(), lines);
				}
			}
			return joined(lines);
		}
		catch (ProblemsException ex) {
			return ex.getMessage().replace(folder.toString(), "") + "\n";
		}
	}

	// {{9 x 1000000}} is a million nines
	private static String expanded(String input) {
		return Pattern.compile("(?s)\\{\\{(.+?) x (\\d+)}}")
			.matcher(input)
			.replaceAll((found) -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
	}

	private Contracts contracts(Path folder) throws IOException {
		if (this.contract.isEmpty()) {
			return Contracts.load(Path.of("jobs"));
		}
		Files.createDirectories(folder.resolve("exports"));
		Files.writeString(folder.resolve("exports/own.yml"), this.contract.get());
		return Contracts.load(folder);
	}

	private void describe(Block block, List<String> lines) {
		for (Block.Staged staged : block.staged()) {
			lines.addAll(rows(staged));
			staged.totals()
				.forEach((total) -> lines.add("sum of %s.%s: %s %s".formatted(staged.record().recordName(),
						total.column(), total.currency(), total.amount())));
			staged.firstEvent()
				.ifPresent((first) -> lines.add("%s from %s to %s".formatted(staged.record().recordName(), first,
						staged.lastEvent().orElseThrow())));
		}
		for (Reject reject : block.rejects()) {
			lines.add(new Problem(SourcePosition.of(this.file, reject.line()), Severity.ERROR, reject.code(),
					reject.what(), reject.action())
				.toString());
		}
		block.notice().ifPresent((notice) -> lines.add(warning(notice)));
		block.refusal().ifPresent((refusal) -> lines.add("refused " + refusal.of(this.file)));
		Block.Lines counted = block.counts().lines();
		lines.add("lines: %d header, %d blank, %d record, %d continuation, %d rejected".formatted(counted.header(),
				counted.blank(), counted.record(), counted.continuation(), counted.rejected()));
	}

	private String warning(Complaint complaint) {
		return Problem
			.warning(SourcePosition.of(this.file, complaint.line()), complaint.code(), complaint.what(),
					complaint.action())
			.toString();
	}

	/** Rows as PostgreSQL will read them, columns that are null left out. */
	static List<String> rows(Block.Staged staged) {
		String text = new String(staged.bytes(), 0, staged.length(), StandardCharsets.UTF_8);
		String[] columns = staged.columns().split(", ");
		List<String> rows = new ArrayList<>();
		for (String row : text.split("\n")) {
			if (!row.isEmpty()) {
				String[] values = row.split("\t", -1);
				StringBuilder shown = new StringBuilder(staged.record().recordName() + " at line " + values[2] + ":");
				for (int i = 3; i < values.length; i++) {
					if (!values[i].equals("\\N")) {
						shown.append(' ').append(columns[i]).append('=').append(values[i]);
					}
				}
				rows.add(shown.toString());
			}
		}
		return rows;
	}

	private static String joined(List<String> lines) {
		return String.join("\n", lines) + "\n";
	}

}
