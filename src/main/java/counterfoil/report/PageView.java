package counterfoil.report;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import counterfoil.intake.Sha256;
import counterfoil.tracking.NightShop;

/** The page: its first screen, the sections below it, and its foot. */
record PageView(String style, Wording words, Head head, VerdictView verdict, List<Section> sections, FootView foot) {

	private static final String STYLE = HtmlReport.resource("report.css");

	static PageView of(NightContents contents, Gathered gathered) {
		Wording words = contents.words();
		Rows rows = new Rows(new Titles(contents.checks(), words), contents.rules(), gathered.life().said(words));
		return new PageView(STYLE, words, Head.of(contents),
				VerdictView.of(contents, gathered, rows.of(gathered.listed().fresh())),
				new Sections(contents, gathered, rows).list(), FootView.of(words, contents.rules()));
	}

	/** What the page's policy knows its style sheet by. */
	String styleHash() {
		byte[] digest = HexFormat.of().parseHex(Sha256.of(this.style));
		return "sha256-" + Base64.getEncoder().encodeToString(digest);
	}

	/** Which night this is. */
	record Head(String title, String date, String day, String job, List<String> shops, List<String> revision) {

		static Head of(NightContents contents) {
			Wording words = contents.words();
			int revision = contents.night().revision();
			String date = contents.night().businessDate().toString();
			return new Head(words.text("head-title", date, contents.night().job()), date,
					words.dates().longDay(contents.night().businessDate()), contents.night().job(),
					shops(words, contents.rules().shops()),
					(revision > 1) ? List.of(words.text("head-revision", Integer.toString(revision))) : List.of());
		}

		private static List<String> shops(Wording words, List<NightShop> shops) {
			return shops.isEmpty() ? List.of() : List.of(words.text("head-shops", shops.size(),
					shops.stream().map(NightShop::name).collect(Collectors.joining(", "))));
		}

	}

}
