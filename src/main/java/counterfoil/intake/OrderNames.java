package counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import counterfoil.ledger.LedgerRecord;
import counterfoil.problem.Shown;

/**
 * The names of the orders of one file. They are read, in a pass of their own, only for a
 * file in which an order is known by its name alone: then two orders of one name cannot
 * be told apart.
 */
final class OrderNames {

	static final int NAMES_MAX = 1_000_000;

	private final FileToLoad file;

	private final Contract contract;

	private long @Nullable [] sorted;

	private final int namesMax;

	OrderNames(FileToLoad file, Contract contract) {
		this(file, contract, NAMES_MAX);
	}

	/** Tells so many orders apart. */
	OrderNames(FileToLoad file, Contract contract, int namesMax) {
		this.file = file;
		this.contract = contract;
		this.namesMax = namesMax;
	}

	/** What is wrong with an order that is known by its name alone, if anything. */
	Optional<Reject> judge(NamedOrder order, int line) {
		long[] names = names();
		if (names.length > this.namesMax) {
			return Optional.of(
					Reject
						.ofRecord(line, "too-many-orders-by-name",
								"the file has more than %,d orders, too many to tell whether a name is unique"
									.formatted(this.namesMax),
								"Split the file, or export it again with the ids of its orders."));
		}
		int place = Arrays.binarySearch(names, hash(order.key()));
		boolean isUnique = place < 0 || (place == 0 || names[place - 1] != names[place])
				&& (place == names.length - 1 || names[place + 1] != names[place]);
		return isUnique ? Optional.empty() : Optional.of(notUnique(order, line));
	}

	private static Reject notUnique(NamedOrder order, int line) {
		String name = Shown.quoted(order.name());
		return order.isRounded()
				? Reject.ofRecord(line, Fault.ID_ROUNDED.code(),
						"the id lost its last digits to a spreadsheet, and order name %s is not unique in the file"
							.formatted(name),
						Fault.ID_ROUNDED.action())
				: Reject.ofRecord(line, "order-name-not-unique",
						"order name %s is not unique in the file, and no id tells the orders apart".formatted(name),
						"Export the file again with the ids of its orders.");
	}

	private long[] names() {
		if (this.sorted == null) {
			try (ExportFile export = ExportFile.open(this.file.source())) {
				this.sorted = export.complaint().isPresent() ? new long[0] : read(export);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return this.sorted;
	}

	private long[] read(ExportFile export) throws IOException {
		Mapping mapping = export.mapping(this.contract, this.file.setting());
		Optional<Origin> name = mapping.records()
			.stream()
			.filter((record) -> record.record() == LedgerRecord.ORDERS || record.record() == LedgerRecord.ORDER_LINES)
			.flatMap((record) -> Arrays.stream(record.columns()))
			.flatMap((column) -> column.orderName().stream())
			.findFirst();
		return name.isEmpty() ? new long[0] : read(export.records(mapping), mapping, name.get(), this.namesMax);
	}

	private static long[] read(Records records, Mapping mapping, Origin name, int namesMax) throws IOException {
		long[] found = new long[1024];
		int count = 0;
		Slice slice = new Slice();
		try {
			while (count <= namesMax && records.next()) {
				if (!records.isBlank() && records.reject() == null && starts(mapping, records.row())) {
					name.read(records.row(), slice);
					found = (count == found.length) ? Arrays.copyOf(found, 2 * count) : found;
					found[count++] = hash(slice.trim().copy());
				}
			}
		}
		catch (Framer.NotUtf8Exception ex) {
			// the file will be refused for it where it is read in earnest
		}
		long[] sorted = Arrays.copyOf(found, count);
		Arrays.sort(sorted);
		return sorted;
	}

	private static boolean starts(Mapping mapping, Row row) {
		return mapping.grouping() == null || mapping.grouping().starts().isTrueOf(row);
	}

	// FNV-1a; among a million names two share a hash about once in thirty million files
	static long hash(byte[] name) {
		long hash = 0xcbf29ce484222325L;
		for (byte b : name) {
			hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
		}
		return hash;
	}

}
