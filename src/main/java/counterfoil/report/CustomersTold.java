package counterfoil.report;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import counterfoil.report.TablesView.Way;
import counterfoil.tracking.CheckCount;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.Discrepancy.State;
import counterfoil.tracking.NightShop;
import org.jspecify.annotations.Nullable;

/**
 * Of how many refunds the customers of a shop were not told, as its check counts them.
 *
 * @param refunds those whose export says whether anybody was told; none where no export
 * carries it
 * @param notTold how many of them nobody was told of
 */
record CustomersTold(String shop, long refunds, long notTold) {

	static final String NAME = "customers-told.csv";

	private static final String CHECK = "policy/customer-not-notified";

	/**
	 * One for each shop of the job; none at all where nobody asks, for then nothing can
	 * be said.
	 */
	static List<CustomersTold> of(NightContents contents) {
		if (contents.checks().stream().noneMatch((check) -> check.id().equals(CHECK))) {
			return List.of();
		}
		return contents.rules().shops().stream().map(NightShop::name).map((shop) -> of(shop, contents)).toList();
	}

	private static CustomersTold of(String shop, NightContents contents) {
		List<CheckCount.Outcomes> counts = contents.counts()
			.stream()
			.filter((count) -> count.check().equals(CHECK) && count.shop().equals(shop))
			.map(CheckCount::subjects)
			.toList();
		return new CustomersTold(shop, counts.stream().mapToLong((count) -> count.judged().longValueExact()).sum(),
				counts.stream().mapToLong((count) -> count.differs().longValueExact()).sum());
	}

	boolean isDelivered() {
		return this.refunds > 0;
	}

	String sentence(Wording words) {
		return isDelivered() ? words.text("returns-customers-told", this.notTold, this.refunds)
				: words.text("returns-customers-told-not-delivered");
	}

	/** The way to those nobody was told of, wherever the page lists them. */
	List<Way> ways(Wording words, Listed listed) {
		List<Way> ways = new ArrayList<>();
		if (this.notTold > 0) {
			if (isAny(listed.of(State.OPEN))) {
				ways.add(new Way(OpenView.anchor(CHECK), words.text("returns-customers-told-open")));
			}
			if (isAny(listed.of(State.ACCEPTED))) {
				ways.add(new Way(ListView.ACCEPTED, words.text("returns-customers-told-accepted")));
			}
		}
		return ways;
	}

	private boolean isAny(List<Discrepancy> discrepancies) {
		return discrepancies.stream()
			.map(Discrepancy::of)
			.anyMatch((of) -> of.check().equals(CHECK) && of.shop().equals(this.shop));
	}

	/** Writes the file, whose name and columns are public interface. */
	static void write(Writer out, List<CustomersTold> shops) {
		try (CsvFile csv = new CsvFile(out, "shop", "status", "refunds", "not_told")) {
			shops.forEach((told) -> csv.text(told.shop())
				.value(told.isDelivered() ? "delivered" : "not delivered")
				.value(told.refundsKnown().orElse(null))
				.value(told.notToldKnown().orElse(null))
				.end());
		}
	}

	/** The same as a sheet of the workbook. */
	static SheetTable sheet(Wording words, List<CustomersTold> shops) {
		Heads heads = new Heads(words);
		List<List<@Nullable Object>> rows = new ArrayList<>();
		shops.forEach((told) -> rows
			.add(WorkbookTables.row(told.shop(), words.word(told.isDelivered() ? "delivered" : "not delivered"),
					told.refundsKnown().orElse(null), told.notToldKnown().orElse(null))));
		return new SheetTable(words.text("sheet-customers-told"), List.of(heads.medium("column-shop"),
				heads.medium("column-status"), heads.medium("column-refunds"), heads.medium("column-not-told")), rows);
	}

	private Optional<Long> refundsKnown() {
		return isDelivered() ? Optional.of(this.refunds) : Optional.empty();
	}

	private Optional<Long> notToldKnown() {
		return isDelivered() ? Optional.of(this.notTold) : Optional.empty();
	}

}
