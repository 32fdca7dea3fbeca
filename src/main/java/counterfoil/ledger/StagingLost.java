package counterfoil.ledger;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Staging does not hold what the manifest counted: a server crash empties it, for it is
 * unlogged. The files have to be read again, by a new attempt.
 */
public final class StagingLost extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final ArrayList<Long> fileIds;

	StagingLost(List<Long> fileIds) {
		super("staging does not hold the rows counted of files "
				+ fileIds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
		this.fileIds = new ArrayList<>(fileIds);
	}

	/** The files whose rows are gone. */
	public List<Long> fileIds() {
		return List.copyOf(this.fileIds);
	}

}
