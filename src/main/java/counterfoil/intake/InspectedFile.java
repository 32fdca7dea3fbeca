package counterfoil.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.ledger.LedgerRecord;

/**
 * One file as intake would read it.
 *
 * @param path as it was given, with the entry of an archive
 * @param recognition what it was taken for
 * @param asOf up to which moment it tells, and where that comes from
 * @param found what is in it
 * @param refusal why it would not load
 */
record InspectedFile(String path, Recognition recognition, Optional<AsOf> asOf, Found found,
		Optional<Complaint> refusal) {

	static final int REJECTS_KEPT_MAX = 20;

	/**
	 * Up to which moment a file tells.
	 *
	 * @param moment in UTC
	 * @param source where it comes from
	 */
	record AsOf(Instant moment, AsOfSource source) {

	}

	/**
	 * What is in a file, over all its blocks.
	 *
	 * @param read records
	 * @param rejected records
	 * @param withoutRow accepted records that the contract makes nothing of
	 * @param lines physical lines
	 * @param records rows by ledger record
	 * @param rejects the first of them
	 * @param orders which orders its rows are or name, by ledger record
	 * @param reasons why its goods came back
	 * @param notice what is worth knowing about it
	 */
	record Found(long read, long rejected, long withoutRow, Block.Lines lines, Map<String, RecordFound> records,
			List<Reject> rejects, Map<LedgerRecord, OrderReferences> orders, ReasonsFound reasons,
			Optional<Complaint> notice) {

		static final Found NOTHING = new Found(0, 0, 0, Block.Lines.NONE, Map.of(), List.of(), Map.of(),
				new ReasonsFound(), Optional.empty());

	}

	/**
	 * Rows of one ledger record.
	 *
	 * @param rows how many
	 * @param first the earliest time in them
	 * @param last the latest time in them
	 * @param totals sums by column and currency
	 */
	record RecordFound(long rows, Optional<Instant> first, Optional<Instant> last, Map<String, BigDecimal> totals) {

		RecordFound plus(Block.Staged staged) {
			Map<String, BigDecimal> sums = new LinkedHashMap<>(this.totals);
			staged.totals()
				.forEach((total) -> sums.merge(total.column() + " " + total.currency(), total.amount(),
						BigDecimal::add));
			return new RecordFound(this.rows + staged.count(), earlier(this.first, staged.firstEvent()),
					later(this.last, staged.lastEvent()), sums);
		}

		private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
			return (a.isEmpty() || b.isPresent() && b.get().isBefore(a.get())) ? b : a;
		}

		private static Optional<Instant> later(Optional<Instant> a, Optional<Instant> b) {
			return (a.isEmpty() || b.isPresent() && b.get().isAfter(a.get())) ? b : a;
		}

	}

	static InspectedFile read(Path path, Contracts contracts, BigDecimal rejectLimitPercent) {
		return read(ExportSource.of(path), contracts, rejectLimitPercent);
	}

	static InspectedFile read(ExportSource source, Contracts contracts, BigDecimal rejectLimitPercent) {
		Path path = source.file();
		String shown = source.path(path.toString());
		Recognition recognition = contracts.recognise(source);
		if (recognition.contract().isEmpty()) {
			return new InspectedFile(shown, recognition, Optional.empty(), Found.NOTHING, recognition.complaint());
		}
		try {
			BasicFileAttributes stat = Files.readAttributes(path, BasicFileAttributes.class);
			Instant modifiedAt = stat.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
			DatedPath dated = DatedPath.of("shop/" + shown.replace('\\', '/'));
			Instant asOf = dated.date().map((date) -> Inbox.endOf(date, ZoneOffset.UTC)).orElse(modifiedAt);
			FileToLoad file = new FileToLoad(0, "", ZoneOffset.UTC, Optional.of(Mapping.Setting.NO_CURRENCY), shown,
					path, new FileToLoad.Stat(stat.size(), modifiedAt), asOf, recognition.contract().get().name(), 0,
					rejectLimitPercent);
			return read(file, recognition, new AsOf(asOf, dated.source()));
		}
		catch (IOException ex) {
			return new InspectedFile(shown, recognition, Optional.empty(), Found.NOTHING,
					Optional.of(ExportFile.notReadable(ex)));
		}
	}

	private static InspectedFile read(FileToLoad file, Recognition recognition, AsOf asOf) {
		Collected collected = new Collected();
		try (FileBlocks blocks = FileBlocks.open(file, recognition.contract().orElseThrow(), 0)) {
			while (blocks.hasNext()) {
				collected.add(blocks.next());
			}
		}
		Optional<Complaint> refusal = collected.refusal
			.or(() -> RejectLimit.judge(file.rejectLimitPercent(), collected.read, collected.rejected, true));
		return new InspectedFile(file.path(), recognition, Optional.of(asOf), collected.found(), refusal);
	}

	private static final class Collected {

		private long read;

		private long rejected;

		private long withoutRow;

		private Block.Lines lines = Block.Lines.NONE;

		private final Map<String, RecordFound> records = new LinkedHashMap<>();

		private final List<Reject> rejects = new ArrayList<>();

		private final Map<LedgerRecord, OrderReferences> orders = new EnumMap<>(LedgerRecord.class);

		private final ReasonsFound reasons = new ReasonsFound();

		private Optional<Complaint> notice = Optional.empty();

		private Optional<Complaint> refusal = Optional.empty();

		void add(Block block) {
			this.read += block.counts().recordsRead();
			this.rejected += block.counts().recordsRejected();
			this.withoutRow += block.counts().recordsWithoutRow();
			this.lines = this.lines.plus(block.counts().lines());
			for (Block.Staged staged : block.staged()) {
				RecordFound before = this.records.getOrDefault(staged.record().recordName(),
						new RecordFound(0, Optional.empty(), Optional.empty(), Map.of()));
				this.records.put(staged.record().recordName(), before.plus(staged));
				if (staged.record() == LedgerRecord.ORDERS || OrderReferences.LINKED.contains(staged.record())) {
					this.orders.computeIfAbsent(staged.record(), (added) -> new OrderReferences()).add(staged);
				}
				if (staged.record() == LedgerRecord.RETURN_LINES) {
					this.reasons.add(staged);
				}
			}
			block.rejects().stream().limit(REJECTS_KEPT_MAX - this.rejects.size()).forEach(this.rejects::add);
			this.notice = this.notice.or(block::notice);
			this.refusal = block.refusal();
		}

		Found found() {
			return new Found(this.read, this.rejected, this.withoutRow, this.lines, this.records, this.rejects,
					this.orders, this.reasons, this.notice);
		}

	}

}
