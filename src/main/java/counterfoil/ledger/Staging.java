package counterfoil.ledger;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tonight's rows between intake and the ledger. */
final class Staging {

	private final PostingSql sql;

	Staging(PostingSql sql) {
		this.sql = sql;
	}

	/**
	 * Notes tonight's files and asserts that what the manifest counted is there.
	 * @throws StagingLost if it is not
	 */
	void open(Night night) {
		this.sql.run("posting-tables.sql");
		this.sql.run("posting-files.sql", Map.of(), Map.of("job", night.job()));
		noteCoverage(night, "before");
		List<Long> lost = Arrays.stream(LedgerRecord.values())
			.map((record) -> this.sql.numbers("staging-lost.sql", new RecordNames(record).all(),
					Map.of("job", night.job())))
			.flatMap(List::stream)
			.distinct()
			.sorted()
			.toList();
		if (!lost.isEmpty()) {
			throw new StagingLost(lost);
		}
	}

	/**
	 * The records of which files hold rows tonight, in the order of the documentation.
	 */
	List<LedgerRecord> delivered() {
		List<String> names = this.sql.jdbc()
			.sql("select record from posting_file where staged > 0 group by record")
			.query(String.class)
			.list();
		return Arrays.stream(LedgerRecord.values()).filter((record) -> names.contains(record.recordName())).toList();
	}

	void analyze(LedgerRecord record) {
		this.sql.analyze("staging." + record.recordName());
	}

	/**
	 * Asserts that every row was accounted for, marks the files posted and empties
	 * staging.
	 */
	void close(Night night) {
		int unbalanced = this.sql.jdbc().sql("""
				select count(*) from posting_file f join ledger.file_records r using (file_id, record)
				where r.staged <> r.inserted + r.changed + r.identical + r.superseded""").query(Integer.class).single();
		if (unbalanced > 0) {
			throw new IllegalStateException(
					"staged = inserted + changed + identical + superseded does not hold for %d records of files"
						.formatted(unbalanced));
		}
		this.sql.run("mark-posted.sql", Map.of(), Map.of("job", night.job()));
		noteCoverage(night, "after");
		this.sql.jdbc()
			.sql("truncate " + Arrays.stream(LedgerRecord.values())
				.map((record) -> "staging." + record.recordName())
				.collect(Collectors.joining(", ")))
			.update();
	}

	void reset(Collection<Long> fileIds) {
		if (fileIds.isEmpty()) {
			return;
		}
		Map<String, Object> files = Map.of("fileIds", fileIds);
		for (LedgerRecord record : LedgerRecord.values()) {
			this.sql.run("reset-rows.sql", new RecordNames(record).all(), files);
		}
		this.sql.run("reset-counts.sql", Map.of(), files);
		this.sql.run("reset-totals.sql", Map.of(), files);
		this.sql.run("reset-rejects.sql", Map.of(), files);
		this.sql.run("reset-files.sql", Map.of(), files);
	}

	private void noteCoverage(Night night, String moment) {
		this.sql.run("posting-coverage.sql", Map.of(), Map.of("job", night.job(), "moment", moment));
	}

}
