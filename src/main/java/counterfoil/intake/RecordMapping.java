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
 * @param parts what a row of the file may give a row by; more than one where numbers do
 * @param once of rows of a group with the same value here only the first, or -1
 * @param eachFrom the first of the columns that give a row each, or -1
 * @param eachOf the columns that give a row each, if they are named
 * @param placesOfFirst fields of the first row of a group that are used
 */
record RecordMapping(LedgerRecord record, Part[] parts, int once, int eachFrom, int[] eachOf,
		List<Integer> placesOfFirst) {

	static final int NONE = -1;

	/**
	 * One way in which a row of the file gives a row of the record.
	 *
	 * @param when of which rows
	 * @param columns those that are filled, the currency first
	 */
	record Part(RowTest[] when, ColumnMapping[] columns) {

		static Part of(RecordContract contract, boolean isOneOfMany, Headers headers, Mapping.Setting setting) {
			List<ColumnMapping> columns = new ArrayList<>();
			for (ColumnContract column : contract.columns()) {
				Optional<Origin> origin = (column.source() == ColumnContract.Given.EACH_NAME)
						? Optional.of(Origin.eachName(contract.rows().eachOf(), headers))
						: Origin.of(column, headers, setting);
				// all parts fill the same columns
				origin.or(() -> isOneOfMany ? Optional.of(Origin.constant("")) : Optional.empty())
					.ifPresent((from) -> columns
						.add(ColumnMapping.of(column, from, orderName(contract, column, headers), headers, setting)));
			}
			// amounts are read by the decimals of their currency
			columns.sort(Comparator.comparing((ColumnMapping column) -> column.column().type() != ColumnType.CURRENCY));
			return new Part(RowTest.of(contract.rows().when(), headers), columns.toArray(ColumnMapping[]::new));
		}

	}

	static RecordMapping of(RecordContract contract, Headers headers, Mapping.Setting setting) {
		List<RecordContract> byNumber = contract.byNumber();
		Part[] parts = byNumber.stream()
			.map((part) -> Part.of(part, byNumber.size() > 1, headers, setting))
			.toArray(Part[]::new);
		List<Integer> placesOfFirst = new ArrayList<>();
		for (ColumnContract column : contract.columns()) {
			if (column.source() instanceof ColumnContract.Header header && header.ofFirst()) {
				headers.find(header.headers()).ifPresent(placesOfFirst::add);
			}
		}
		RecordContract.Rows rows = contract.rows();
		int eachFrom = rows.each().map((name) -> headers.eachFrom(name)).orElse(NONE);
		int once = rows.once().map((header) -> headers.find(List.of(header)).orElse(NONE)).orElse(NONE);
		int[] eachOf = rows.eachOf().values().stream().map(headers::find).flatMapToInt(OptionalInt::stream).toArray();
		return new RecordMapping(contract.record(), parts, once, eachFrom, eachOf, placesOfFirst);
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

	/** The columns that are filled, the currency first. */
	ColumnMapping[] columns() {
		return this.parts[0].columns();
	}

	/** The columns of its staging table it fills, as COPY names them. */
	String copyColumns() {
		List<String> names = new ArrayList<>(List.of("shop", "file_id", "line"));
		for (ColumnMapping column : columns()) {
			names.add(column.column().name());
		}
		return names.stream().collect(Collectors.joining(", "));
	}

	boolean hasCurrency() {
		return columns().length > 0 && columns()[0].column().type() == ColumnType.CURRENCY;
	}

}
