package counterfoil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import counterfoil.tracking.Discrepancy;
import org.jspecify.annotations.Nullable;

/**
 * What a report says to people, in its language: sentences, the words the night stored,
 * and figures. The CSV and JSON files and the summary are public interface, and English.
 */
final class Wording {

	private static final Map<Language, Wording> ALL = new EnumMap<>(Language.class);

	static {
		for (Language language : Language.values()) {
			ALL.put(language, new Wording(language));
		}
	}

	/** What is not of a report in another language. */
	static final Wording ENGLISH = in(Language.ENGLISH);

	// a person reads no quotient to its twentieth digit; the files have them all
	private static final int DECIMALS_SHOWN_MAX = 6;

	private final Language language;

	private final Bundle bundle;

	private final StoredWords words;

	private final DecimalFormatSymbols symbols;

	private final Dates dates;

	private Wording(Language language) {
		this.language = language;
		this.bundle = Bundle.of("report", language);
		this.symbols = DecimalFormatSymbols.getInstance(language.locale());
		this.words = new StoredWords(Bundle.of("report", Language.ENGLISH), this.bundle,
				this.symbols.getDecimalSeparator());
		this.dates = new Dates(this.bundle, language.locale());
	}

	static Wording in(Language language) {
		return ALL.get(language);
	}

	Language language() {
		return this.language;
	}

	/** Every text as it stands, for the templates. */
	Map<String, String> texts() {
		return this.bundle.texts();
	}

	/** A text with its places filled: counts as numbers, all else as text. */
	String text(String key, Object... values) {
		return this.bundle.text(key, values);
	}

	/** A word or phrase that the night stored. */
	String word(String stored) {
		return (this.language == Language.ENGLISH) ? stored : this.words.of(stored);
	}

	/** A name of our tables as a person says it. */
	String name(String name) {
		return word(spaced(name));
	}

	/** Days, months and moments. */
	Dates dates() {
		return this.dates;
	}

	/**
	 * Digits for a person, thousands apart; what is below zero has a true minus sign.
	 */
	String shown(String unit, BigDecimal amount) {
		int digits = Math.max(amount.stripTrailingZeros().scale(), 0);
		return decimal(amount, Math.max(Figures.decimals(unit), Math.min(digits, DECIMALS_SHOWN_MAX)));
	}

	/** A count, thousands apart. */
	String shown(long number) {
		return shown(Figures.ITEMS, BigDecimal.valueOf(number));
	}

	/** A number with so many decimals. */
	String decimal(BigDecimal number, int decimals) {
		DecimalFormat format = new DecimalFormat("#,##0", this.symbols);
		format.setMinimumFractionDigits(decimals);
		return format.format(number.setScale(decimals, RoundingMode.HALF_UP)).replace('-', '\u2212');
	}

	/** A number with the decimals it has, nothing between its thousands. */
	String number(BigDecimal number) {
		return number.toPlainString().replace('.', this.symbols.getDecimalSeparator());
	}

	/** A text such as {@code 0.01, JPY 1} with its figures as they are written here. */
	String figures(String text) {
		return text.replaceAll("(?<=\\d)\\.(?=\\d)", Character.toString(this.symbols.getDecimalSeparator()));
	}

	/** {@code USD 412.50}, {@code 1 item}. */
	String withUnit(String unit, BigDecimal amount) {
		String shown = shown(unit, amount);
		if (Figures.isMoney(unit)) {
			return text("figure-money", unit, shown);
		}
		boolean isItems = unit.equals(Figures.ITEMS);
		return text(isItems ? "figure-items" : "figure-records", amount.abs(), shown);
	}

	/** {@code 12.3 %} of a share of 1; a dash where there is none. */
	String percent(@Nullable BigDecimal share) {
		return (share != null) ? text("figure-percent", decimal(share.movePointRight(2), 1)) : "–";
	}

	/**
	 * What the sign of a difference means to the reader. A question that is answered by
	 * yes or no expects 0, and the money it finds is at stake, not overpaid.
	 */
	String sign(Discrepancy discrepancy, String expectedMeans) {
		String unit = discrepancy.of().unit();
		boolean isOver = discrepancy.sides().difference().signum() > 0;
		if (unit.equals(Figures.ITEMS)) {
			return text(isOver ? "sign-too-many" : "sign-too-few");
		}
		if (unit.equals(Figures.RECORDS)) {
			return text(isOver ? "sign-more" : "sign-fewer");
		}
		if (discrepancy.of().check().startsWith("money/") && !expectedMeans.equals("0")) {
			return text(isOver ? "sign-paid-too-much" : "sign-paid-too-little");
		}
		return text(isOver ? "sign-over" : "sign-short");
	}

	/** A name of our tables, its words apart. */
	static String spaced(String name) {
		return name.replace('_', ' ');
	}

	/** Text laid out for a file, as one running line. */
	static String running(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	/** The same, beginning like a sentence. */
	static String sentence(String text) {
		String running = running(text);
		return running.isEmpty() ? running : running.substring(0, 1).toUpperCase(Locale.ROOT) + running.substring(1);
	}

	/** Control characters, which HTML may not hold, as the pictures of them. */
	static String visible(String text) {
		StringBuilder shown = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' && c != '\n' && c != '\t') {
				shown.append((char) ('\u2400' + c));
			}
			else {
				shown.append((c >= '\u007f' && c < '\u00a0') ? '\ufffd' : c);
			}
		}
		return shown.toString();
	}

}
