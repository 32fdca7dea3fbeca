package counterfoil.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import counterfoil.tracking.NightCheck;

/** What each check says of itself, also for one that is no longer asked. */
final class Titles {

	private final Map<String, NightCheck> byId;

	Titles(List<NightCheck> checks) {
		this.byId = checks.stream().collect(Collectors.toMap(NightCheck::id, Function.identity()));
	}

	NightCheck.Text text(String check) {
		NightCheck asked = this.byId.get(check);
		return (asked != null) ? asked.text() : removed(check);
	}

	String title(String check) {
		return text(check).title();
	}

	private static NightCheck.Text removed(String check) {
		return new NightCheck.Text(check, "", "", "", "", "", "", 0,
				"This check was not asked tonight, so nothing it had open could clear.",
				"Put the check back, or accept what it left open.");
	}

}
