package counterfoil.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What makes rows of the ledger out of the rows of one kind of export.
 *
 * @param name the name of its file, or {@code plain} and the name of the record
 * @param title for people
 * @param family decides which export wins where several tell of one record
 * @param sha256 of what it says
 * @param recognise by which headers a file is taken for it
 * @param grouping which rows belong together, where one row is not whole alone
 * @param records what it makes
 * @param aliases what else a header may be called, such as in other languages
 */
public record Contract(String name, String title, String family, String sha256, Recognise recognise,
		Optional<Grouping> grouping, List<RecordContract> records, Map<String, List<String>> aliases) {

	/**
	 * By which headers a file is taken for an export.
	 *
	 * @param present headers that must be there
	 * @param absent headers that must not be there
	 * @param exact whether no other headers than those of its columns may be there
	 */
	record Recognise(List<String> present, List<String> absent, boolean exact) {

	}

	/**
	 * Rows that follow one another and stand for one thing.
	 *
	 * @param by the header whose value they share
	 * @param starts what is true of the first of them alone
	 */
	record Grouping(String by, Condition starts) {

	}

	/**
	 * What must be true of a row.
	 *
	 * @param headers where to look: the first of them that the file has
	 * @param present whether there must be a value, or must not
	 * @param is if not empty, the values that count
	 * @param isNot values that do not count
	 */
	record Condition(List<String> headers, Optional<Boolean> present, List<String> is, List<String> isNot) {

	}

}
