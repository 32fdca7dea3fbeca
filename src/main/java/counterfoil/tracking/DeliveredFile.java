package counterfoil.tracking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import counterfoil.problem.Problem;

/**
 * A file that came for a night's business date, with its control totals.
 *
 * @param name shop and path
 * @param content what it was when it was read
 * @param asOf the moment it speaks of, and where that was taken from
 * @param contract by which it was recognised
 * @param state {@code posted} or {@code refused}
 * @param recordsRead records of the file
 * @param recordsRejected those refused
 * @param problem why the file was refused
 * @param headersMissing optional headers its contract knows and it does not have
 * @param records ledger rows it gave, by record
 * @param totals sums of its money columns
 * @param brokenSums records of it that do not add up
 */
public record DeliveredFile(Name name, Content content, AsOf asOf, Optional<String> contract, String state,
		long recordsRead, long recordsRejected, Optional<Problem> problem, List<String> headersMissing,
		List<Rows> records, List<Total> totals, List<BrokenSums> brokenSums) {

	/** What it is known by, beside its content. */
	public record Name(String shop, String path) {

	}

	/** Its bytes. */
	public record Content(String sha256, long bytes, long lines) {

	}

	/**
	 * The moment it speaks of; source is {@code name}, {@code folder} or
	 * {@code modified}.
	 */
	public record AsOf(Instant at, String source) {

	}

	/**
	 * Rows of one ledger record: staged is the sum of the other four once it is posted.
	 */
	public record Rows(String record, long staged, long inserted, long changed, long identical, long superseded) {

	}

	/**
	 * Records whose own amounts contradict each other, for one reason; the first few of
	 * their lines.
	 */
	public record BrokenSums(String record, String reason, long count, List<Integer> firstLines) {

	}

	/** Sum of one money column in one currency. */
	public record Total(String record, String column, String currency, BigDecimal amount) {

	}

}
