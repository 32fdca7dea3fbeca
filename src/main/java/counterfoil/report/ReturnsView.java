package counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import counterfoil.report.TablesView.Group;
import counterfoil.statistics.ReasonCount;
import counterfoil.statistics.ReturnStatistics;

/** Why goods come back and what would lower that, for the merchandiser. */
final class ReturnsView {

	private static final List<String> NO_REASON = List.of("other", "not-said", "no reason given");

	private final Wording words;

	private final ReasonsKept kept;

	private final Gathered gathered;

	private final List<CustomersTold> told;

	private ReturnsView(Wording words, Gathered gathered, List<CustomersTold> told) {
		this.words = words;
		this.kept = gathered.reasons();
		this.gathered = gathered;
		this.told = told;
	}

	static TablesView of(Wording words, Gathered gathered, List<CustomersTold> told) {
		ReturnsView view = new ReturnsView(words, gathered, told);
		List<Group> groups = view.shops().map(view::group).toList();
		return new TablesView(words.text("count-shops", groups.size()), groups.isEmpty() ? words.text("returns-none")
				: words.text("returns-intro", ReturnStatistics.SAMPLE_MIN), groups);
	}

	private ReturnsFound found() {
		return this.gathered.returns();
	}

	private Stream<String> shops() {
		Stream<String> said = this.told.stream().filter(CustomersTold::isDelivered).map(CustomersTold::shop);
		return Stream.of(this.kept.shops().stream(), found().unlisted().shops().stream(), said)
			.flatMap((shops) -> shops)
			.distinct()
			.sorted();
	}

	private Group group(String shop) {
		String basis = this.kept.basis(shop);
		FindingTables findings = new FindingTables(this.words, found());
		CountTables counts = new CountTables(this.words, this.kept);
		List<Table> tables = new ArrayList<>(List.of(findings.advice(shop), findings.changes(shop),
				counts.reasons(shop, basis), counts.months(shop), counts.byReturnMonth(shop),
				counts.parts(shop, basis, "product", "returns-by-product", "column-product"),
				counts.parts(shop, basis, "variant", "returns-by-variant", "column-variant"),
				counts.parts(shop, basis, "vendor", "returns-by-vendor", "column-vendor"),
				counts.parts(shop, basis, "product type", "returns-by-product-type", "column-product-type"),
				findings.contradictions(shop), found().unlisted().table(this.words, shop, id(shop, "unlisted")),
				ExpectedTable.of(this.words, id(shop, "expected"),
						found().expected().stream().filter((expected) -> expected.shop().equals(shop)).toList()),
				CohortTable.of(this.words, id(shop, "cohorts"),
						found().cohorts().stream().filter((cohort) -> cohort.shop().equals(shop)).toList())));
		List<String> text = text(shop, basis);
		Optional<CustomersTold> ofShop = this.told.stream().filter((one) -> one.shop().equals(shop)).findFirst();
		ofShop.ifPresent((one) -> text.add(one.sentence(this.words)));
		return new Group(shop, text,
				ofShop.map((one) -> one.ways(this.words, this.gathered.listed())).orElse(List.of()),
				tables.stream().filter((table) -> !table.rows().isEmpty()).toList());
	}

	private List<String> text(String shop, String basis) {
		List<ReasonCount> counts = this.kept.ofShop(shop, basis);
		long all = units(counts, "");
		List<String> text = new ArrayList<>();
		if (basis.equals("open cohorts")) {
			text.add(this.words.text("returns-no-month-closed"));
		}
		if (all > 0) {
			text.add(this.words.text("returns-said-nothing", all, NO_REASON.stream()
				.map((reason) -> this.words.text("returns-say",
						this.words.percent(CountTables.share(units(counts, reason), all)), this.words.word(reason)))
				.collect(Collectors.joining(", "))));
		}
		return text;
	}

	private static long units(List<ReasonCount> counts, String reason) {
		return CountTables.unitsOf(counts.stream().filter((count) -> count.reason().equals(reason)).toList());
	}

	/** The anchor of a table of a shop. */
	static String id(String shop, String table) {
		return "returns-%s-%s".formatted(shop, table).replace(' ', '-');
	}

}
