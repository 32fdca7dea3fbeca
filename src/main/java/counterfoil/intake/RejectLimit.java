package counterfoil.intake;

import java.math.BigDecimal;
import java.util.Optional;

/** How many rejected records a file may have. */
final class RejectLimit {

	static final String CODE = "too-many-rejects";

	private static final long JUDGED_AT_ONCE_FROM = 1000;

	private RejectLimit() {
	}

	static Optional<Complaint> judge(BigDecimal percentMax, long read, long rejected, boolean last) {
		boolean judged = last || rejected >= JUDGED_AT_ONCE_FROM;
		if (!judged || !isExceeded(percentMax, read, rejected)) {
			return Optional.empty();
		}
		return Optional.of(Complaint.ofFile(CODE,
				"%,d of %,d records were rejected, more than %s %%".formatted(rejected, read,
						percentMax.stripTrailingZeros().toPlainString()),
				"Mend the records named in rejects.csv, or raise reject-limit in the job."));
	}

	static boolean isExceeded(BigDecimal percentMax, long read, long rejected) {
		return BigDecimal.valueOf(rejected)
			.movePointRight(2)
			.compareTo(percentMax.multiply(BigDecimal.valueOf(read))) > 0;
	}

}
