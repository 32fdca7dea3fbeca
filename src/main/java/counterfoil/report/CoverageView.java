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
		byShop.forEach((shop,
				records) -> shops.add(new OfShop(shop,
						records.values()
							.stream()
							.map((periods) -> OfRecord.of(periods, contents.rules().zone(shop)))
							.toList())));
		return new CoverageView(Figures.shown(shops.size()), intro(shops), shops);
	}

	private static String intro(List<OfShop> shops) {
		return shops.isEmpty() ? "No file of any record has been posted yet, so nothing could be judged." : """
				The periods for which files were delivered. Inside a period, what is in no file did not happen; \
				outside, nothing is known and nothing is judged.""";
	}

	/** One shop. */
	record OfShop(String shop, List<OfRecord> records) {

	}

	/** One record of a shop. */
	record OfRecord(String record, List<String> periods, String files, String newest) {

		static OfRecord of(List<CoveredPeriod> periods, ZoneId zone) {
			List<String> shown = new ArrayList<>();
			periods.stream().limit(PERIODS_MAX).forEach((period) -> shown.add(words(period, zone)));
			if (periods.size() > PERIODS_MAX) {
				shown.add(Figures.count(periods.size() - PERIODS_MAX, "more period") + " in coverage.csv");
			}
			CoveredPeriod first = periods.get(0);
			return new OfRecord(Wording.spaced(first.record()), shown, Figures.shown(first.files()),
					Wording.moment(first.newestAsOf(), zone));
		}

		private static String words(CoveredPeriod period, ZoneId zone) {
			return Wording.moment(period.from(), zone) + " to " + Wording.moment(period.to(), zone);
		}

	}

}
