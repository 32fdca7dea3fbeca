package counterfoil.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import counterfoil.ledger.LedgerRecord;
import counterfoil.ledger.Policy;
import counterfoil.ledger.PolicyEntry;
import counterfoil.ledger.Shop;
import counterfoil.ledger.Shop.TaxIncluded;
import counterfoil.money.Currencies;
import counterfoil.problem.Nearest;
import counterfoil.problem.Shown;
import counterfoil.yaml.YamlMap;

/** Reads the part of a job file that names its shops and what is promised there. */
final class ShopsReader {

	private ShopsReader() {
	}

	/** The shops in the order of the file; what is wrong is noted in the document. */
	static List<Shop> read(YamlMap job, ZoneId zone) {
		List<PolicyEntry> policy = PolicyReader.read(job);
		List<Shop> shops = new ArrayList<>();
		Optional<YamlMap> declared = job.map("shops");
		declared.ifPresent((map) -> map.keys()
			.forEach((name) -> map.map(name).ifPresent((yaml) -> shops.add(shop(name, yaml, zone, policy)))));
		if (shops.isEmpty()) {
			job.problem("shops", "missing-key", "no shop is named", "Name each folder of the inbox under \"shops\".");
		}
		return List.copyOf(shops);
	}

	private static Shop shop(String name, YamlMap yaml, ZoneId zoneOfJob, List<PolicyEntry> policyOfJob) {
		ZoneId zone = yaml.value("zone", "a time zone such as Europe/Berlin", ZoneId::of).orElse(zoneOfJob);
		TaxIncluded taxIncluded = yaml.oneOf("tax-included", List.of("yes", "no", "by order"))
			.map((word) -> TaxIncluded.valueOf(word.replace(' ', '_').toUpperCase(Locale.ROOT)))
			.orElse(TaxIncluded.BY_ORDER);
		boolean complete = yaml.oneOf("movements", List.of("complete", "partial"))
			.filter("complete"::equals)
			.isPresent();
		Map<LedgerRecord, Instant> covers = yaml.map("covers").map((map) -> covers(map, zone)).orElse(Map.of());
		List<LedgerRecord> full = records(yaml, "full");
		List<LedgerRecord> nightly = records(yaml, "nightly");
		Optional<String> currency = yaml.value("currency", "a currency code such as EUR", ShopsReader::currency);
		List<PolicyEntry> policy = new ArrayList<>(policyOfJob);
		policy.addAll(PolicyReader.read(yaml));
		yaml.done();
		return new Shop(name, zone, taxIncluded, complete, Policy.of(policy), covers, full, nightly, currency);
	}

	private static Map<LedgerRecord, Instant> covers(YamlMap yaml, ZoneId zone) {
		Map<LedgerRecord, Instant> covers = new TreeMap<>();
		for (String name : yaml.keys()) {
			Optional<LocalDate> from = yaml.value(name, "a date such as 2025-01-01", LocalDate::parse);
			Optional<LedgerRecord> record = record(yaml, name, name);
			if (record.isPresent()) {
				from.ifPresent((date) -> covers.put(record.get(), date.atStartOfDay(zone).toInstant()));
			}
		}
		return covers;
	}

	private static String currency(String code) {
		Currencies.fractionDigits(code).orElseThrow(() -> new IllegalArgumentException(code));
		return code;
	}

	private static List<LedgerRecord> records(YamlMap yaml, String key) {
		Set<LedgerRecord> records = new TreeSet<>();
		yaml.texts(key).forEach((name) -> record(yaml, key, name).ifPresent(records::add));
		return List.copyOf(records);
	}

	private static Optional<LedgerRecord> record(YamlMap yaml, String key, String name) {
		Optional<LedgerRecord> record = LedgerRecord.named(name);
		if (record.isEmpty()) {
			yaml.problem(key, "unrecognized-key", "%s is no record of the ledger".formatted(Shown.quoted(name)),
					Nearest.advice(name, LedgerRecord.names()));
		}
		return record;
	}

}
