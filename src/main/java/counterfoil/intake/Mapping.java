package counterfoil.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import counterfoil.ledger.LedgerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A contract bound to the headers of one file: everything by place.
 *
 * @param headers of the file
 * @param records what is made of a row
 * @param grouping which rows belong together
 * @param keptOfFirst places whose value in the first row of a group later rows use
 */
record Mapping(Headers headers, List<RecordMapping> records, @Nullable GroupMapping grouping, int[] keptOfFirst) {

	/**
	 * What a file is besides its headers.
	 *
	 * @param zone of its shop
	 * @param asOf up to which moment it tells
	 * @param currency of its shop, where the job states it
	 */
	record Setting(ZoneId zone, Instant asOf, Optional<String> currency) {

		/** ISO 4217's code for no currency, where no job was read. */
		static final String NO_CURRENCY = "XXX";

	}

	/**
	 * Which rows belong together, by place.
	 *
	 * @param by the field whose value they share
	 * @param starts true of the first of them; absent where another value starts a group
	 * @param blankContinues whether a blank field belongs to the group before
	 */
	record GroupMapping(int by, @Nullable RowTest starts, boolean blankContinues) {

	}

	static Mapping of(Contract contract, Headers ofFile, Setting setting) {
		Headers headers = ofFile.with(contract.aliases());
		List<RecordMapping> records = loadable(contract, headers).stream()
			.map((record) -> RecordMapping.of(record, headers, setting))
			.toList();
		GroupMapping grouping = contract.grouping()
			.map((group) -> new GroupMapping(headers.find(List.of(group.by())).orElseThrow(),
					group.starts().map((starts) -> RowTest.of(starts, headers)).orElse(null), group.blankContinues()))
			.orElse(null);
		Set<Integer> kept = new TreeSet<>();
		records.forEach((record) -> kept.addAll(record.placesOfFirst()));
		return new Mapping(headers, records, grouping, kept.stream().mapToInt(Integer::intValue).toArray());
	}

	/** What the contract can make of a file with these headers. */
	static Recognition recognition(Contract contract, Headers ofFile) {
		Headers headers = ofFile.with(contract.aliases());
		Use use = use(contract, headers);
		List<LedgerRecord> loadable = loadable(contract, headers).stream()
			.map(RecordContract::record)
			.distinct()
			.toList();
		Optional<Complaint> complaint = complaint(contract, headers, use, loadable);
		Optional<Contract> usable = (loadable.isEmpty() || use.repeated() != null) ? Optional.empty()
				: Optional.of(contract);
		List<String> used = use.used().stream().map(headers::name).toList();
		List<String> ignored = new ArrayList<>();
		for (int place = 0; place < headers.count(); place++) {
			if (!use.used().contains(place)) {
				ignored.add(headers.name(place));
			}
		}
		return new Recognition(usable, complaint, used, ignored, use.missing(),
				loadable.stream().map(LedgerRecord::recordName).toList());
	}

	private static Optional<Complaint> complaint(Contract contract, Headers headers, Use use,
			List<LedgerRecord> loadable) {
		if (use.repeated() != null) {
			return Optional.of(new Complaint(headers.line(), "header-repeated",
					"header \"%s\" stands twice".formatted(use.repeated()),
					"Remove or rename one of the two columns."));
		}
		List<String> parts = new ArrayList<>();
		for (RecordContract record : records(contract, headers)) {
			List<String> lacking = lacking(record, headers);
			if (!lacking.isEmpty()) {
				parts.add("%s cannot be loaded without header \"%s\"".formatted(record.record().recordName(),
						String.join("\" and \"", lacking)));
			}
		}
		if (parts.isEmpty()) {
			return Optional.empty();
		}
		String rest = loadable.isEmpty() ? "" : "; only %s loaded"
			.formatted(String.join(", ", loadable.stream().map(LedgerRecord::recordName).toList()) + " can be");
		return Optional.of(new Complaint(headers.line(), "header-missing", String.join("; ", parts) + rest,
				"Export the file again with all columns."));
	}

	private static List<RecordContract> loadable(Contract contract, Headers headers) {
		return records(contract, headers).stream().filter((record) -> lacking(record, headers).isEmpty()).toList();
	}

	// Of numbered columns a file has as many as it has: none is missing.
	private static List<RecordContract> records(Contract contract, Headers headers) {
		return contract.records().stream().flatMap((record) -> record.in(headers).stream()).toList();
	}

	// Headers without which a required column of the record cannot be filled.
	private static List<String> lacking(RecordContract record, Headers headers) {
		return record.byNumber()
			.get(0)
			.columns()
			.stream()
			.filter((column) -> column.column().required() && !canBeFilled(column, headers))
			.map((column) -> column.source().headers().get(0))
			.toList();
	}

	private static boolean canBeFilled(ColumnContract column, Headers headers) {
		List<String> sources = column.source().headers();
		return sources.isEmpty() || headers.find(sources).isPresent()
				|| column.substitute()
					.filter((text) -> ContractNames.in(text).stream().allMatch(headers::has))
					.isPresent();
	}

	private static Use use(Contract contract, Headers headers) {
		Set<Integer> used = new TreeSet<>();
		Set<String> missing = new java.util.LinkedHashSet<>();
		contract.grouping().ifPresent((group) -> {
			headers.find(List.of(group.by())).ifPresent(used::add);
			group.starts().ifPresent((starts) -> headers.find(starts.headers()).ifPresent(used::add));
		});
		for (RecordContract record : records(contract, headers)) {
			for (RecordContract part : record.byNumber()) {
				use(part.rows(), headers, used);
				part.columns().forEach((column) -> use(column, headers, used, missing));
			}
		}
		Optional<String> repeated = used.stream().filter(headers::isRepeated).map(headers::name).findFirst();
		return new Use(used, List.copyOf(missing), repeated.orElse(null));
	}

	private static void use(RecordContract.Rows rows, Headers headers, Set<Integer> used) {
		rows.each().ifPresent((header) -> {
			for (int place = headers.find(List.of(header)).orElse(headers.count()) + 1; place < headers
				.count(); place++) {
				used.add(place);
			}
		});
		rows.eachOf().values().forEach((aliases) -> headers.find(aliases).ifPresent(used::add));
		rows.once().ifPresent((header) -> headers.find(List.of(header)).ifPresent(used::add));
		rows.when().forEach((when) -> headers.find(when.headers()).ifPresent(used::add));
	}

	private static void use(ColumnContract column, Headers headers, Set<Integer> used, Set<String> missing) {
		boolean all = column.source() instanceof ColumnContract.Join || column.source() instanceof ColumnContract.Sum;
		List<String> sources = column.source().headers();
		for (List<String> alternative : all ? sources.stream().map(List::of).toList() : List.of(sources)) {
			OptionalInt place = headers.find(alternative);
			if (place.isPresent()) {
				used.add(place.getAsInt());
			}
			else if (!alternative.isEmpty()) {
				missing.add(alternative.get(0));
			}
		}
		column.substitute()
			.ifPresent((text) -> ContractNames.in(text)
				.forEach((header) -> headers.find(List.of(header)).ifPresent(used::add)));
	}

	private record Use(Set<Integer> used, List<String> missing, @Nullable String repeated) {

	}

}
