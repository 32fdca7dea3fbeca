package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import counterfoil.ledger.LedgerRecord;

/**
 * A run of records of one file, encoded for COPY, with its counts, sums and rejects.
 *
 * @param recordsDone how many records of the file are done with this block: where a
 * restart goes on
 * @param last whether the file ends here
 * @param counts of records and physical lines
 * @param staged its rows, by ledger record
 * @param rejects its records that were refused
 * @param notice what is worth knowing about the file although it can be used
 * @param refusal why the file as a whole cannot be used, found in this block
 */
public record Block(long recordsDone, boolean last, Counts counts, List<Staged> staged, List<Reject> rejects,
		Optional<Complaint> notice, Optional<Complaint> refusal) {

	/**
	 * Every record and every physical line of a block, by what became of it.
	 *
	 * @param recordsRead records, whole or not
	 * @param recordsAccepted records whose rows are staged
	 * @param recordsRejected records that were refused
	 * @param recordsWithoutRow accepted records that the contract makes nothing of
	 * @param lines where they went
	 */
	public record Counts(long recordsRead, long recordsAccepted, long recordsRejected, long recordsWithoutRow,
			Lines lines) {

	}

	/**
	 * Physical lines.
	 *
	 * @param header lines of the header
	 * @param blank lines with nothing on them
	 * @param record lines an accepted record starts on
	 * @param continuation further lines of accepted records
	 * @param rejected lines of rejected records
	 */
	public record Lines(long header, long blank, long record, long continuation, long rejected) {

		static final Lines NONE = new Lines(0, 0, 0, 0, 0);

		/** All of them. */
		public long total() {
			return this.header + this.blank + this.record + this.continuation + this.rejected;
		}

		Lines plus(Lines other) {
			return new Lines(this.header + other.header, this.blank + other.blank, this.record + other.record,
					this.continuation + other.continuation, this.rejected + other.rejected);
		}

	}

	/**
	 * Rows of one ledger record.
	 *
	 * @param record which record
	 * @param columns of its staging table, as COPY names them
	 * @param bytes the rows
	 * @param length how many of the bytes are rows
	 * @param count how many rows
	 * @param firstEvent the earliest time in them
	 * @param lastEvent the latest time in them
	 * @param totals sums of their amounts
	 */
	record Staged(LedgerRecord record, String columns, byte[] bytes, int length, long count,
			Optional<Instant> firstEvent, Optional<Instant> lastEvent, List<Totals.Total> totals) {

		/** How COPY writes that there is no value. */
		static final String NULL = "\\N";

		/**
		 * The values of some columns, row by row, as COPY writes them; {@link #NULL} also
		 * where these rows have no such column.
		 */
		Stream<String[]> values(String... names) {
			List<String> all = Arrays.asList(this.columns.split(", "));
			int[] places = Arrays.stream(names).mapToInt(all::indexOf).toArray();
			return new String(this.bytes, 0, this.length, StandardCharsets.UTF_8).lines().map((row) -> {
				String[] values = row.split("\t", -1);
				return Arrays.stream(places)
					.mapToObj((place) -> (place < 0) ? NULL : values[place])
					.toArray(String[]::new);
			});
		}

	}

}
