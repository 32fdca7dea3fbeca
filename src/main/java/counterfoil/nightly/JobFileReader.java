package counterfoil.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.Shown;
import counterfoil.problem.SourcePosition;
import counterfoil.report.Language;
import counterfoil.yaml.YamlDocument;
import counterfoil.yaml.YamlMap;
import org.springframework.core.env.PropertyResolver;
import org.springframework.scheduling.support.CronExpression;

/**
 * Reads job files. Everything that is wrong with one is reported at once, each with its
 * line. {@code ${NAME:default}} stands for a setting of the environment.
 */
public final class JobFileReader {

	private static final List<String> FAMILIES = List.of("bulk", "matrixify", "plain", "admin", "app");

	private static final BigDecimal REJECT_LIMIT_PERCENT = BigDecimal.ONE;

	private final PropertyResolver environment;

	/**
	 * @param environment resolves placeholders
	 */
	public JobFileReader(PropertyResolver environment) {
		this.environment = environment;
	}

	/**
	 * Reads one job: from the folder it names, else from those packaged with the program.
	 * @throws ProblemsException with everything that is wrong
	 */
	public JobFile read(Path path) {
		YamlMap yaml = YamlDocument.parse(path.toString(), this.environment.resolvePlaceholders(text(path)));
		ZoneId zone = yaml.value("zone", "a time zone such as Europe/Berlin", ZoneId::of).orElse(ZoneId.of("Z"));
		JobFile job = new JobFile(path.toString(), yaml.requiredText("name"), folders(yaml), zone,
				yaml.value("business-date", "a date such as 2026-01-31", LocalDate::parse), yaml.value("schedule",
						"a cron expression of six fields such as \"0 15 3 * * *\"", CronExpression::parse),
				rules(yaml), language(yaml), ShopsReader.read(yaml, zone));
		yaml.done();
		yaml.throwProblems();
		return job;
	}

	private static String text(Path path) {
		try {
			if (Files.exists(path)) {
				return Files.readString(path, StandardCharsets.UTF_8);
			}
			String resource = "/" + path.toString().replace('\\', '/');
			try (InputStream in = JobFileReader.class.getResourceAsStream(resource)) {
				if (in != null) {
					return new String(in.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		catch (IOException ex) {
			throw new ProblemsException(Problem.error(SourcePosition.of(path.toString()), "job-not-readable",
					"could not read the job file", "Check that it is UTF-8 text and may be read."));
		}
		throw new ProblemsException(Problem.error(SourcePosition.of(path.toString()), "job-not-found",
				"there is no such job file", "Name a job file, such as jobs/nightly.yml."));
	}

	private static JobFile.Folders folders(YamlMap yaml) {
		Path inbox = Path.of(yaml.requiredText("inbox"));
		if (!Files.isDirectory(inbox) && !inbox.toString().isEmpty()) {
			yaml.problem("inbox", "no-such-folder", "there is no folder %s".formatted(Shown.quoted(inbox.toString())),
					"Create it, or name the folder that holds one folder of exports for each shop.");
		}
		return new JobFile.Folders(inbox, Path.of(yaml.text("reports").orElse("reports")));
	}

	private static JobFile.Rules rules(YamlMap yaml) {
		return new JobFile.Rules(
				yaml.value("reject-limit", "a number of percent such as 1", JobFileReader::notNegative)
					.orElse(REJECT_LIMIT_PERCENT),
				precedence(yaml), yaml.map("materiality").map(JobFileReader::amounts).orElse(Map.of()),
				tolerance(yaml));
	}

	private static Language language(YamlMap yaml) {
		Optional<YamlMap> report = yaml.map("report");
		Language language = report.flatMap((keys) -> keys.oneOf("language", Language.codes()))
			.map(Language::of)
			.orElse(Language.ENGLISH);
		report.ifPresent(YamlMap::done);
		return language;
	}

	private static List<String> precedence(YamlMap yaml) {
		List<String> written = yaml.texts("precedence");
		for (String family : written) {
			if (!FAMILIES.contains(family)) {
				yaml.problem("precedence", "wrong-value", "%s is no family of exports".formatted(Shown.quoted(family)),
						"Use each of: %s.".formatted(String.join(", ", FAMILIES)));
			}
		}
		List<String> precedence = new ArrayList<>(written);
		FAMILIES.stream().filter((family) -> !written.contains(family)).forEach(precedence::add);
		return List.copyOf(precedence);
	}

	private static Map<String, Map<String, BigDecimal>> tolerance(YamlMap yaml) {
		Map<String, Map<String, BigDecimal>> byCheck = new TreeMap<>();
		yaml.map("tolerance")
			.ifPresent((checks) -> checks.keys()
				.forEach((check) -> checks.map(check).ifPresent((units) -> byCheck.put(check, amounts(units)))));
		return byCheck;
	}

	private static Map<String, BigDecimal> amounts(YamlMap units) {
		Map<String, BigDecimal> amounts = new TreeMap<>();
		for (String unit : units.keys()) {
			if (!unit.matches("[A-Z]{3}|items|records")) {
				units.problem(unit, "wrong-value", "%s is no unit".formatted(Shown.quoted(unit)),
						"Write a currency code such as EUR, items, or records.");
			}
			units.value(unit, "an amount such as 50.00", JobFileReader::notNegative)
				.ifPresent((amount) -> amounts.put(unit, amount));
		}
		return amounts;
	}

	static BigDecimal notNegative(String text) {
		if (!text.matches("\\d{1,15}(\\.\\d{1,6})?")) {
			throw new NumberFormatException(text);
		}
		return new BigDecimal(text);
	}

}
