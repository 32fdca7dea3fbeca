package counterfoil.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import counterfoil.tracking.NightCheck;

/** What each check says of itself, also for one that is no longer asked. */
final class Titles {

	private final Map<String, NightCheck> byId;

	private final Wording words;

	Titles(List<NightCheck> checks, Wording words) {
		this.words = words;
		this.byId = checks.stream().collect(Collectors.toMap(NightCheck::id, Function.identity()));
	}

	NightCheck.Text text(String check) {
		NightCheck asked = this.byId.get(check);
		return (asked != null) ? PackagedChecks.in(this.words.language()).text(check, asked.text()) : removed(check);
	}

	String title(String check) {
		return text(check).title();
	}

	/** What they say it in. */
	Wording words() {
		return this.words;
	}

	private NightCheck.Text removed(String check) {
		return new NightCheck.Text(check, "", "", "", "", "", "", 0, this.words.text("check-removed"),
				this.words.text("check-removed-do"));
	}

}
