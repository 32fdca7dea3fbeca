package counterfoil.intake;

import java.util.List;
import java.util.Optional;

/**
 * What a file was taken for by its headers.
 *
 * @param contract absent where it cannot be read
 * @param complaint why it cannot be read, or what of it cannot
 * @param used headers something is taken from
 * @param ignored headers nothing is taken from
 * @param missing headers the contract would have used
 * @param records names of the ledger records it can give
 * @param nearest which other contract comes next, and how near
 */
public record Recognition(Optional<Contract> contract, Optional<Complaint> complaint, List<String> used,
		List<String> ignored, List<String> missing, List<String> records, Optional<String> nearest) {

	Recognition(Optional<Contract> contract, Optional<Complaint> complaint, List<String> used, List<String> ignored,
			List<String> missing, List<String> records) {
		this(contract, complaint, used, ignored, missing, records, Optional.empty());
	}

	/** The same, with what it might have been taken for otherwise. */
	Recognition next(Optional<String> other) {
		return new Recognition(this.contract, this.complaint, this.used, this.ignored, this.missing, this.records,
				other);
	}

	static Recognition refused(Complaint complaint) {
		return new Recognition(Optional.empty(), Optional.of(complaint), List.of(), List.of(), List.of(), List.of());
	}

}
