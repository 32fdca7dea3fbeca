package counterfoil.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import counterfoil.database.SqlFile;
import counterfoil.ledger.LedgerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells new deliveries from those the manifest holds. */
final class Unseen {

	private static final SqlFile KNOWN_PATHS = SqlFile.beside(Unseen.class, "known-paths.sql");

	private static final SqlFile KNOWN_BYTES = SqlFile.beside(Unseen.class, "known-bytes.sql");

	/** What is as it is at a moment; everything else happened at one. */
	private static final Set<LedgerRecord> STATES = Set.of(LedgerRecord.STOCK_COUNTS, LedgerRecord.PRODUCTS);

	private final JdbcClient database;

	private final Contracts contracts;

	private final BigDecimal rejectLimitPercent;

	Unseen(JdbcClient database, Contracts contracts, BigDecimal rejectLimitPercent) {
		this.database = database;
		this.contracts = contracts;
		this.rejectLimitPercent = rejectLimitPercent;
	}

	List<UnseenFile> of(List<Delivery> deliveries) {
		Map<Delivery, Complaint> unreadable = new HashMap<>();
		Map<Delivery, String> hashes = hashes(deliveries, unreadable);
		Map<String, List<Known>> knownBySha = knownBytes(hashes.values());
		Map<String, UnseenFile> unseen = new TreeMap<>();
		for (Delivery delivery : deliveries) {
			String sha256 = hashes.getOrDefault(delivery, "");
			List<Known> known = knownBySha.getOrDefault(delivery.shop().name() + " " + sha256, List.of());
			Delivery dated = delivery.asOfSource() == AsOfSource.MODIFIED ? dated(delivery, known) : delivery;
			if (known.stream().noneMatch((file) -> isSame(file, dated))) {
				// of two files with the same bytes and as-of the greater path wins, and
				// one
				// is enough
				unseen.put(
						"%s %s %s".formatted(dated.shop().name(), sha256.isEmpty() ? dated.path() : sha256,
								dated.asOf()),
						recognise(dated, sha256, unreadable.getOrDefault(delivery, ExportFile.notReadable())));
			}
		}
		return unseen.values().stream().sorted((a, b) -> a.delivery().path().compareTo(b.delivery().path())).toList();
	}

	private boolean isSame(Known known, Delivery delivery) {
		if (!known.asOf().equals(delivery.asOf())
				|| (known.sha256().isEmpty() && !known.path().equals(delivery.path()))) {
			return false;
		}
		if (ShopCurrency.CODE.equals(known.problem()) && delivery.shop().currency().isPresent()) {
			return false;
		}
		if (RejectLimit.CODE.equals(known.problem())
				&& !RejectLimit.isExceeded(this.rejectLimitPercent, known.read(), known.rejected())) {
			return false;
		}
		return (known.contract() == null) ? known.contractSha256().equals(this.contracts.sha256())
				: this.contracts.find(known.contract())
					.map(Contract::sha256)
					.filter(known.contractSha256()::equals)
					.isPresent();
	}

	// Touching a file says nothing new, and its as-of stays what it was. A count or a
	// header alone that was written anew on a later day says that nothing changed until
	// then; but not where a newer file of its kind came in between, for then an old one
	// was
	// put back.
	private Delivery dated(Delivery delivery, List<Known> known) {
		List<Known> before = known.stream()
			.filter((file) -> file.path().equals(delivery.path()) && file.source() == AsOfSource.MODIFIED)
			.toList();
		boolean isAgain = before.stream()
			.max(Comparator.comparing(Known::asOf))
			.filter((file) -> isOnLaterDay(delivery, file) && !file.isOvertaken() && isWhole(file))
			.isPresent();
		return isAgain ? delivery : firstSeen(delivery, before);
	}

	private static boolean isOnLaterDay(Delivery delivery, Known known) {
		ZoneId zone = delivery.shop().zone();
		return delivery.asOf().atZone(zone).toLocalDate().isAfter(known.asOf().atZone(zone).toLocalDate());
	}

	// says all there is, however little
	private boolean isWhole(Known known) {
		return known.problem() == null && (known.read() == 0 || this.contracts
			.find(Objects.requireNonNull(known.contract()))
			.filter((contract) -> contract.records().stream().allMatch((record) -> STATES.contains(record.record())))
			.isPresent());
	}

	private static Delivery firstSeen(Delivery delivery, List<Known> before) {
		return before.stream().map(Known::asOf).min(Instant::compareTo).map(delivery::asOf).orElse(delivery);
	}

	private UnseenFile recognise(Delivery delivery, String sha256, Complaint unreadable) {
		Recognition recognition = sha256.isEmpty() ? Recognition.refused(unreadable)
				: ShopCurrency.require(this.contracts.recognise(delivery.source()), delivery.shop());
		String contractSha256 = recognition.contract().map(Contract::sha256).orElse(this.contracts.sha256());
		return new UnseenFile(delivery, sha256, contractSha256, recognition);
	}

	private Map<Delivery, String> hashes(List<Delivery> deliveries, Map<Delivery, Complaint> unreadable) {
		List<Stat> known = this.database.sql(KNOWN_PATHS.text())
			.param("paths", deliveries.stream().map(Delivery::path).toArray(String[]::new))
			.query(Unseen::stat)
			.list();
		Map<String, Stat> byPath = known.stream()
			.collect(Collectors.toMap(Stat::path, Function.identity(), (a, b) -> b));
		Map<Delivery, String> hashes = new HashMap<>();
		for (Delivery delivery : deliveries) {
			Stat stat = byPath.get(delivery.path());
			Optional<String> sha256 = (stat != null && stat.is(delivery)) ? Optional.of(stat.sha256())
					: hash(delivery, unreadable);
			sha256.ifPresent((hash) -> hashes.put(delivery, hash));
		}
		return hashes;
	}

	private static Optional<String> hash(Delivery delivery, Map<Delivery, Complaint> unreadable) {
		try {
			return Optional.of(Sha256.of(delivery.source()));
		}
		catch (IOException ex) {
			unreadable.put(delivery, ExportFile.notReadable(ex));
			return Optional.empty();
		}
	}

	private Map<String, List<Known>> knownBytes(Collection<String> hashes) {
		List<String> all = new ArrayList<>(hashes);
		all.add("");
		return this.database.sql(KNOWN_BYTES.text())
			.param("sha256", all.toArray(String[]::new))
			.query(Unseen::known)
			.list()
			.stream()
			.collect(Collectors.groupingBy((known) -> known.shop() + " " + known.sha256()));
	}

	private static Stat stat(ResultSet row, int number) throws SQLException {
		return new Stat(row.getString("path"), row.getLong("bytes"), Manifest.instant(row, "modified_at"),
				row.getString("sha256"));
	}

	private static Known known(ResultSet row, int number) throws SQLException {
		return new Known(row.getString("shop"), row.getString("path"), row.getString("sha256"),
				Manifest.instant(row, "as_of"), AsOfSource.ofWord(row.getString("as_of_source")),
				row.getString("contract"), row.getString("contract_sha256"), row.getString("problem_code"),
				row.getLong("records_read"), row.getLong("records_rejected"), row.getBoolean("overtaken"));
	}

	private record Stat(String path, long bytes, Instant modifiedAt, String sha256) {

		boolean is(Delivery delivery) {
			return !this.sha256.isEmpty() && this.bytes == delivery.bytes()
					&& this.modifiedAt.equals(delivery.modifiedAt());
		}

	}

	private record Known(String shop, String path, String sha256, Instant asOf, AsOfSource source,
			@Nullable String contract, String contractSha256, @Nullable String problem, long read, long rejected,
			boolean isOvertaken) {

	}

}
