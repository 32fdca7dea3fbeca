package counterfoil.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import counterfoil.intake.Sha256;
import counterfoil.tracking.NightCheck;

/**
 * What the checks that come with the program say, in another language. A translation
 * names the text it was made of by its hash: a check that was changed, and one of a
 * user's own, appears as it was written.
 */
final class PackagedChecks {

	private static final Map<Language, PackagedChecks> ALL = new EnumMap<>(Language.class);

	static {
		for (Language language : Language.values()) {
			ALL.put(language, new PackagedChecks(
					(language == Language.ENGLISH) ? Optional.empty() : Optional.of(Bundle.of("checks", language))));
		}
	}

	private static final int HASH_LENGTH = 12;

	private final Optional<Bundle> bundle;

	private PackagedChecks(Optional<Bundle> bundle) {
		this.bundle = bundle;
	}

	static PackagedChecks in(Language language) {
		return ALL.get(language);
	}

	/** What a check says of itself. */
	NightCheck.Text text(String check, NightCheck.Text written) {
		return this.bundle.map(Bundle::texts)
			.filter((texts) -> hash(written).equals(texts.get(check + ".of")))
			.map((texts) -> translated(texts, check, written))
			.orElse(written);
	}

	/** What a translation knows the text by that it was made of. */
	static String hash(NightCheck.Text text) {
		return Sha256
			.of(String.join("\n", Wording.running(text.title()), Wording.running(text.expectedMeans()),
					Wording.running(text.actualMeans()), Wording.running(text.why()), Wording.running(text.action())))
			.substring(0, HASH_LENGTH);
	}

	private static NightCheck.Text translated(SortedMap<String, String> texts, String check, NightCheck.Text written) {
		return new NightCheck.Text(texts.get(check + ".title"), written.asserts(), written.subject(),
				texts.get(check + ".expected"), texts.get(check + ".actual"), written.differs(), written.tolerance(),
				written.graceNights(), texts.get(check + ".why"), texts.get(check + ".do"));
	}

}
