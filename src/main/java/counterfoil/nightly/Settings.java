package counterfoil.nightly;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import counterfoil.database.SqlFile;
import counterfoil.intake.ReturnReasons;
import counterfoil.intake.Sha256;
import counterfoil.ledger.LedgerRecord;
import counterfoil.ledger.Night;
import counterfoil.ledger.Policy;
import counterfoil.ledger.Shop;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a job says into the tables the stages read it from; what is there already
 * is left alone.
 */
@Component
class Settings {

	private static final SqlFile SHOP = SqlFile.beside(Settings.class, "put-shop.sql");

	private static final SqlFile PUT_REASONS = SqlFile.beside(Settings.class, "put-return-reasons.sql");

	private static final SqlFile REMOVE_REASONS = SqlFile.beside(Settings.class, "remove-return-reasons.sql");

	private static final SqlFile POLICIES = SqlFile.beside(Settings.class, "put-policies.sql");

	private static final String CLAIMED = """
			select shop || ' (' || job || ')' from ledger.shops where shop in (:shops) and job <> :job order by 1""";

	private final NamedParameterJdbcTemplate jdbc;

	Settings(NamedParameterJdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What a change of would change results: nothing that only shows them differently.
	 */
	static String hash(JobFile job) {
		return Sha256.of(job.zone() + "|" + job.rules().precedence() + "|" + job.shops());
	}

	/** What a change of would change the report although every result stays. */
	static String reportHash(JobFile job, ReturnReasons reasons) {
		return Sha256.of(job.rules().materiality() + "|" + job.rules().rejectLimitPercent() + "|" + reasons.sha256()
				+ "|" + job.language().code());
	}

	/**
	 * Writes the shops of a job.
	 * @throws ProblemsException if one of them belongs to another job
	 */
	void putShops(JobFile job) {
		List<String> claimed = this.jdbc.queryForList(CLAIMED, Map.of("shops", job.shopNames(), "job", job.name()),
				String.class);
		if (!claimed.isEmpty()) {
			throw new ProblemsException(Problem.error(SourcePosition.of(job.file()), "shop-of-another-job",
					"shops belong to another job in this database: " + String.join(", ", claimed),
					"Give the job the name it had, or use a database of its own."));
		}
		job.shops().forEach((shop) -> {
			putShop(job.name(), shop);
			putCovers(shop);
			putRecords("ledger.full_records", shop.name(), shop.full());
			putRecords("ledger.nightly_records", shop.name(), shop.nightly());
		});
		putPolicies(job);
	}

	/** Writes what the reasons of returns mean; what is there already is left alone. */
	void putReturnReasons(JobFile job, ReturnReasons reasons) {
		Map<String, Object> table = Map.of("job", job.name(), "sourceValues",
				column(reasons, ReturnReasons.Entry::sourceValue), "reasons",
				column(reasons, ReturnReasons.Entry::reason), "classes",
				column(reasons, ReturnReasons.Entry::reasonClass));
		this.jdbc.update(REMOVE_REASONS.text(), table);
		this.jdbc.update(PUT_REASONS.text(), table);
	}

	private static String[] column(ReturnReasons reasons, Function<ReturnReasons.Entry, String> value) {
		return reasons.entries().stream().map(value).toArray(String[]::new);
	}

	/** Writes from which amount on a discrepancy is material in that night. */
	void putMateriality(Night night, JobFile job) {
		job.rules()
			.materiality()
			.forEach((unit, amount) -> this.jdbc.update(
					"insert into ledger.materiality values (:night, :unit, :amount) on conflict do nothing",
					Map.of("night", night.nightId(), "unit", unit, "amount", amount)));
	}

	private void putShop(String job, Shop shop) {
		this.jdbc.update(SHOP.text(),
				Map.of("shop", shop.name(), "job", job, "zone", shop.zone().getId(), "taxIncluded",
						shop.taxIncluded().word(), "movementsComplete", shop.movementsComplete(), "linkWithin",
						shop.policy().linkWithinDays()));
	}

	private void putPolicies(JobFile job) {
		List<Map<String, Object>> terms = new ArrayList<>();
		job.shops().forEach((shop) -> shop.policy().terms().forEach((term) -> terms.add(columns(shop, term))));
		this.jdbc.update(POLICIES.text(),
				Map.of("shops", job.shopNames(), "terms", JsonMapper.shared().writeValueAsString(terms)));
	}

	private static Map<String, Object> columns(Shop shop, Policy.Term term) {
		Map<String, Object> columns = new HashMap<>();
		columns.put("shop", shop.name());
		columns.put("key", term.key().word());
		columns.put("by", term.rule().by().word());
		columns.put("name", term.rule().name());
		columns.put("valid_from", Objects.toString(term.valid().from(), null));
		columns.put("valid_to", Objects.toString(term.valid().to(), null));
		columns.put("value", term.rule().value());
		columns.put("source", term.rule().source());
		return columns;
	}

	private void putCovers(Shop shop) {
		List<String> records = new ArrayList<>(shop.covers().keySet().stream().map(LedgerRecord::recordName).toList());
		records.add("");
		this.jdbc.update("delete from ledger.covers where shop = :shop and record not in (:records)",
				Map.of("shop", shop.name(), "records", records));
		shop.covers()
			.forEach((record, from) -> this.jdbc.update("""
					insert into ledger.covers values (:shop, :record, :from)
					on conflict (shop, record) do update set covers_from = excluded.covers_from
					where covers.covers_from <> excluded.covers_from""",
					Map.of("shop", shop.name(), "record", record.recordName(), "from", Timestamp.from(from))));
	}

	private void putRecords(String table, String shop, List<LedgerRecord> stated) {
		List<String> records = new ArrayList<>(stated.stream().map(LedgerRecord::recordName).toList());
		records.add("");
		this.jdbc.update("delete from %s where shop = :shop and record not in (:records)".formatted(table),
				Map.of("shop", shop, "records", records));
		stated.forEach((record) -> this.jdbc.update(
				"insert into %s values (:shop, :record) on conflict do nothing".formatted(table),
				Map.of("shop", shop, "record", record.recordName())));
	}

}
