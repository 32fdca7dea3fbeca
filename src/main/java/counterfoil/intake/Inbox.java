package counterfoil.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import counterfoil.ledger.Shop;
import counterfoil.problem.Problem;

/** The folder exports are dropped into, one folder a shop. It is never changed. */
public final class Inbox {

	private Inbox() {
	}

	/**
	 * The files of all shops that tell of the business date or an earlier day, in the
	 * order of their paths.
	 */
	public static List<Delivery> deliveries(Path inbox, List<Shop> shops, LocalDate businessDate) {
		throw new UnsupportedOperationException();
	}

	/** What lies in the inbox and is not read although somebody may think so. */
	public static List<Problem> warnings(Path inbox, List<Shop> shops, Contracts contracts) {
		throw new UnsupportedOperationException();
	}

}
