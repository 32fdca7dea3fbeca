package counterfoil.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A language the page and the workbook can be written in. */
public enum Language {

	/** Of the files, the summary and the messages as well. */
	ENGLISH("en", Locale.ENGLISH) {

		@Override
		String typeset(String text) {
			return text;
		}

	},

	/** With a blank that never breaks before its tall signs, and inside its quotes. */
	FRENCH("fr", Locale.FRENCH) {

		@Override
		String typeset(String text) {
			return text.replaceAll(" (?=[:»])", "\u00a0")
				.replaceAll("(?<=«) ", "\u00a0")
				.replaceAll(" (?=[;?!%])", "\u202f");
		}

	};

	private final String code;

	private final Locale locale;

	Language(String code, Locale locale) {
		this.code = code;
		this.locale = locale;
	}

	/** As a job file and the database write it, and a page says of itself. */
	public String code() {
		return this.code;
	}

	/** What a job file may name. */
	public static List<String> codes() {
		return Arrays.stream(values()).map(Language::code).toList();
	}

	/** The language of a code. */
	public static Language of(String code) {
		return Arrays.stream(values())
			.filter((language) -> language.code.equals(code))
			.findAny()
			.orElseThrow(() -> new IllegalArgumentException("no language " + code));
	}

	Locale locale() {
		return this.locale;
	}

	/**
	 * A text of a bundle, written with plain blanks, as its readers are used to see it.
	 */
	abstract String typeset(String text);

}
