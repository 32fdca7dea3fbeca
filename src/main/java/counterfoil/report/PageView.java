package counterfoil.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import counterfoil.tracking.NightShop;

/** The page: its first screen, the sections below it, and its foot. */
record PageView(String style, Head head, VerdictView verdict, List<Section> sections, FootView foot) {

	private static final String STYLE = HtmlReport.resource("report.css");

	static PageView of(NightContents contents, Gathered gathered) {
		Rows rows = new Rows(new Titles(contents.checks()), contents.rules(), gathered.life().said());
		return new PageView(STYLE, Head.of(contents),
				VerdictView.of(contents, gathered, rows.of(gathered.listed().fresh())),
				new Sections(contents, gathered, rows).list(), FootView.of(contents.rules()));
	}

	/** What the page's policy knows its style sheet by. */
	String styleHash() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.style.getBytes(StandardCharsets.UTF_8));
			return "sha256-" + Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Which night this is. */
	record Head(String date, String day, String job, List<String> shops, List<String> revision) {

		static Head of(NightContents contents) {
			int revision = contents.night().revision();
			return new Head(contents.night().businessDate().toString(),
					Wording.longDay(contents.night().businessDate()), contents.night().job(),
					shops(contents.rules().shops()), (revision > 1) ? List.of(Integer.toString(revision)) : List.of());
		}

		private static List<String> shops(List<NightShop> shops) {
			return shops.isEmpty() ? List.of() : List.of(((shops.size() == 1) ? "shop " : "shops ")
					+ shops.stream().map(NightShop::name).collect(Collectors.joining(", ")));
		}

	}

}
