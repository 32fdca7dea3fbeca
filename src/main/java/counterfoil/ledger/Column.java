package counterfoil.ledger;

import java.util.Locale;

/**
 * One public column of a ledger record.
 *
 * @param name the name in plain exports, SQL and contracts
 * @param type how it is read and stored
 * @param required whether a row without it is rejected
 */
public record Column(String name, ColumnType type, boolean required) {

	/** Reads the notation of {@link LedgerRecord}: {@code order_id* id}. */
	static Column parse(String notation) {
		String[] words = notation.strip().split(" ");
		boolean required = words[0].endsWith("*");
		String name = required ? words[0].substring(0, words[0].length() - 1) : words[0];
		return new Column(name, ColumnType.valueOf(words[1].toUpperCase(Locale.ROOT)), required);
	}

}
