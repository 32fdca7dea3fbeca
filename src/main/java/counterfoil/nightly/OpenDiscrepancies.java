package counterfoil.nightly;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import counterfoil.ledger.Night;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.Discrepancy.State;
import counterfoil.tracking.StoredNight;
import org.springframework.stereotype.Component;

/** Answers {@code --fail-on}: is anything open at the end of a night? */
@Component
class OpenDiscrepancies {

	private final StoredNight stored;

	OpenDiscrepancies(StoredNight stored) {
		this.stored = stored;
	}

	boolean any(Night night) {
		return exists(night, (discrepancy) -> true);
	}

	boolean material(Night night) {
		return exists(night, Discrepancy::isMaterial);
	}

	private boolean exists(Night night, Predicate<Discrepancy> asked) {
		AtomicBoolean found = new AtomicBoolean();
		this.stored.discrepancies(night, (discrepancy) -> {
			if (discrepancy.state() == State.OPEN && asked.test(discrepancy)) {
				found.set(true);
			}
		});
		return found.get();
	}

}
