package counterfoil.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import counterfoil.ledger.ColumnType;
import counterfoil.ledger.LedgerRecord;

/**
 * How rows of one ledger record are made of a row of one file.
 *
 * @param record which record
 * @param when of which rows
 * @param once of rows of a group with the same value here only the first, or -1
 * @param eachFrom the first of the columns that give a row each, or -1
 * @param eachOf the columns that give a row each, if they are named
 * @param columns those that are filled, the currency first
 * @param placesOfFirst fields of the first row of a group that are used
 */
record RecordMapping(LedgerRecord record, RowTest[] when, int once, int eachFrom, int[] eachOf, ColumnMapping[] columns,
		List<Integer> placesOfFirst) {

	static final int NONE = -1;

	static RecordMapping of(RecordContract contract, Headers headers, Mapping.Setting setting) {
		List<ColumnMapping> columns = new ArrayList<>();
		List<Integer> placesOfFirst = new ArrayList<>();
		for (ColumnContract column : contract.columns()) {
			Optional<Origin> origin = (column.source() == ColumnContract.Given.EACH_NAME)
					? Optional.of(Origin.eachName(contract.rows().eachOf(), headers))
					: Origin.of(column, headers, setting);
			origin.ifPresent((from) -> columns
				.add(ColumnMapping.of(column, from, orderName(contract, column, headers), headers, setting)));
			if (column.source() instanceof ColumnContract.Header header && header.ofFirst()) {
				headers.find(header.headers()).ifPresent(placesOfFirst::add);
			}
		}
		// amounts are read by the decimals of their currency
		columns.sort(Comparator.comparing((ColumnMapping column) -> column.column().type() != ColumnType.CURRENCY));
		RecordContract.Rows rows = contract.rows();
		int eachFrom = rows.each().map((name) -> headers.eachFrom(name)).orElse(NONE);
		int once = rows.once().map((header) -> headers.find(List.of(header)).orElse(NONE)).orElse(NONE);
		int[] eachOf = rows.eachOf().values().stream().map(headers::find).flatMapToInt(OptionalInt::stream).toArray();
		return new RecordMapping(contract.record(), RowTest.of(rows.when(), headers), once, eachFrom, eachOf,
				columns.toArray(ColumnMapping[]::new), placesOfFirst);
	}

	// What the contract says stands for a blank id, else the name of the order beside it.
	private static Optional<String> orderName(RecordContract contract, ColumnContract column, Headers headers) {
		if (!column.column().name().equals("order_id")) {
			return Optional.empty();
		}
		return column.substitute()
			.or(() -> contract.columns()
				.stream()
				.filter((other) -> other.column().name().equals("order_name"))
				.flatMap((other) -> other.source().headers().stream())
				.filter(headers::has)
				.findFirst()
				.map("name:{%s}"::formatted));
	}

	/** The columns of its staging table it fills, as COPY names them. */
	String copyColumns() {
		List<String> names = new ArrayList<>(List.of("shop", "file_id", "line"));
		for (ColumnMapping column : this.columns) {
			names.add(column.column().name());
		}
		return names.stream().collect(Collectors.joining(", "));
	}

	boolean hasCurrency() {
		return this.columns.length > 0 && this.columns[0].column().type() == ColumnType.CURRENCY;
	}

}
