package counterfoil.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

import counterfoil.money.Currencies;
import org.jspecify.annotations.Nullable;

/** Text, ids, codes, currencies and flags. */
final class TextValues {

	static final Value TEXT = TextValues::text;

	static final Value ID = TextValues::id;

	static final Value CODE = TextValues::code;

	static final Value FLAG = TextValues::flag;

	/** The currency of a shop, which its job was read with. */
	static final Value SHOP_CURRENCY = TextValues::shopCurrency;

	private static final int TEXT_BYTES_MAX = 1000;

	private static final int ID_BYTES_MAX = 255;

	private static final int CODE_BYTES_MAX = 100;

	private static final Map<String, Byte> FLAGS = flags();

	private TextValues() {
	}

	/** Currencies of one file; the last one is remembered, for most files have one. */
	static Value currency() {
		return new CurrencyValue();
	}

	private static @Nullable Fault text(Slice text, CopyBuffer out, RowFacts row) {
		if (text.length() > TEXT_BYTES_MAX) {
			return Fault.TEXT_TOO_LONG;
		}
		out.escaped(text.bytes(), text.from(), text.to());
		return null;
	}

	// A gid keeps what follows its last slash, less its parameters.
	private static @Nullable Fault id(Slice text, CopyBuffer out, RowFacts row) {
		if (text.length() > ID_BYTES_MAX) {
			return Fault.ID_TOO_LONG;
		}
		int from = text.from();
		int to = text.to();
		if (Gid.is(text)) {
			for (int i = to - 1; i >= text.from(); i--) {
				if (text.bytes()[i] == '?') {
					to = i;
				}
				else if (text.bytes()[i] == '/') {
					from = i + 1;
					break;
				}
			}
		}
		if (isRounded(text)) {
			return Fault.ID_ROUNDED;
		}
		out.escaped(text.bytes(), from, to);
		return (from < to) ? null : Fault.VALUE_MISSING;
	}

	// 5.37518E+12, 5,37518E+12
	private static boolean isRounded(Slice text) {
		int place = 0;
		while (place < text.length() && (isDigit(text.at(place)) || text.at(place) == '.' || text.at(place) == ',')) {
			place++;
		}
		if (place == 0 || place + 2 >= text.length() || (text.at(place) | 0x20) != 'e' || text.at(place + 1) != '+') {
			return false;
		}
		for (int i = place + 2; i < text.length(); i++) {
			if (!isDigit(text.at(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isDigit(byte b) {
		return b >= '0' && b <= '9';
	}

	private static @Nullable Fault code(Slice text, CopyBuffer out, RowFacts row) {
		if (text.length() > CODE_BYTES_MAX) {
			return Fault.CODE_TOO_LONG;
		}
		byte[] plain = text.copy();
		for (int i = 0; i < plain.length; i++) {
			byte b = plain[i];
			if (b >= 'A' && b <= 'Z') {
				plain[i] = (byte) (b + 'a' - 'A');
			}
			else if (b == ' ') {
				plain[i] = '_';
			}
		}
		out.escaped(plain, 0, plain.length);
		return null;
	}

	private static @Nullable Fault shopCurrency(Slice text, CopyBuffer out, RowFacts row) {
		String code = text.toString();
		row.currency(code, Currencies.fractionDigits(code).orElse(RowFacts.DIGITS_UNKNOWN));
		out.put(code);
		return null;
	}

	private static @Nullable Fault flag(Slice text, CopyBuffer out, RowFacts row) {
		Byte flag = (text.length() <= 5) ? FLAGS.get(text.toString().toLowerCase(java.util.Locale.ROOT)) : null;
		if (flag == null) {
			return Fault.FLAG_NOT_YES_OR_NO;
		}
		out.put(flag);
		return null;
	}

	private static Map<String, Byte> flags() {
		Map<String, Byte> flags = new HashMap<>();
		for (String yes : new String[] { "yes", "true", "t", "1" }) {
			flags.put(yes, (byte) 't');
		}
		for (String no : new String[] { "no", "false", "f", "0" }) {
			flags.put(no, (byte) 'f');
		}
		return Map.copyOf(flags);
	}

	private static final class CurrencyValue implements Value {

		private byte[] lastBytes = {};

		private String lastCode = "";

		private int lastDigits;

		@Override
		public @Nullable Fault write(Slice text, CopyBuffer out, RowFacts row) {
			if (!text.is(this.lastBytes)) {
				String code = (text.length() == 3) ? text.toString().toUpperCase(java.util.Locale.ROOT) : "";
				OptionalInt digits = Currencies.fractionDigits(code);
				if (digits.isEmpty()) {
					return Fault.CURRENCY_NOT_KNOWN;
				}
				this.lastBytes = text.copy();
				this.lastCode = code;
				this.lastDigits = digits.getAsInt();
			}
			row.currency(this.lastCode, this.lastDigits);
			out.put(this.lastCode);
			return null;
		}

	}

}
