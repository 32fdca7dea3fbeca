package counterfoil.intake;

import java.io.IOException;
import java.io.Serial;

/** A compressed file or an archive that cannot be used; what is wrong with it. */
final class ArchiveException extends IOException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient Complaint complaint;

	ArchiveException(String code, String what, String action) {
		super(what);
		this.complaint = Complaint.ofFile(code, what, action);
	}

	Complaint complaint() {
		return this.complaint;
	}

}
