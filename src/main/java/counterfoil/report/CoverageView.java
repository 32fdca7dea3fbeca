package counterfoil.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import counterfoil.tracking.CoveredPeriod;

/** For which periods there is evidence, by shop and record. */
record CoverageView(String count, String intro, List<OfShop> shops) {

	// a record with more gaps than this is told in full in coverage.csv
	private static final int PERIODS_MAX = 4;

	static CoverageView of(NightContents contents) {
		Map<String, Map<String, List<CoveredPeriod>>> byShop = new LinkedHashMap<>();
		contents.coverage()
			.forEach((period) -> byShop.computeIfAbsent(period.shop(), (shop) -> new LinkedHashMap<>())
				.computeIfAbsent(period.record(), (record) -> new ArrayList<>())
				.add(period));
		List<OfShop> shops = new ArrayList<>();
		byShop.forEach((shop, records) -> shops.add(
				new OfShop(shop, records.values().stream().map((periods) -> OfRecord.of(contents, periods)).toList())));
		Wording words = contents.words();
		return new CoverageView(words.shown(shops.size()),
				words.text(shops.isEmpty() ? "coverage-none" : "coverage-intro"), shops);
	}

	/** One shop. */
	record OfShop(String shop, List<OfRecord> records) {

	}

	/** One record of a shop. */
	record OfRecord(String record, List<String> periods, String files, String newest) {

		static OfRecord of(NightContents contents, List<CoveredPeriod> periods) {
			Wording words = contents.words();
			CoveredPeriod first = periods.get(0);
			ZoneId zone = contents.rules().zone(first.shop());
			List<String> shown = new ArrayList<>();
			periods.stream()
				.limit(PERIODS_MAX)
				.forEach((period) -> shown.add(words.text("from-to", words.dates().moment(period.from(), zone),
						words.dates().moment(period.to(), zone))));
			if (periods.size() > PERIODS_MAX) {
				shown.add(words.text("coverage-more", periods.size() - PERIODS_MAX));
			}
			return new OfRecord(words.name(first.record()), shown, words.shown(first.files()),
					words.dates().moment(first.newestAsOf(), zone));
		}

	}

}
