package counterfoil.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.tracking.AcceptanceFile.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records the lines of the reviewed file as decisions, each once. A line that does not
 * fit tonight, because its discrepancy is not there or larger than it says, is warned of
 * and tried again by the next night.
 */
@Component
public class ReviewedAcceptances {

	private final JdbcClient database;

	private final KnownDiscrepancies known;

	private final StoredNight stored;

	private final Decisions decisions;

	/** Records in the database of the client. */
	public ReviewedAcceptances(JdbcClient database, KnownDiscrepancies known, StoredNight stored, Decisions decisions) {
		this.database = database;
		this.known = known;
		this.stored = stored;
		this.decisions = decisions;
	}

	/**
	 * Records what is new about the discrepancies of a job, in the transaction of the
	 * caller.
	 * @return why lines were left out tonight
	 */
	public List<Problem> take(AcceptanceFile file, String job, Instant at) {
		List<Problem> warnings = new ArrayList<>();
		Map<String, Line> wanted = wanted(file, job, warnings);
		this.stored.last(job).filter((night) -> !wanted.isEmpty()).ifPresent((night) -> {
			List<Known> standing = new ArrayList<>();
			this.stored.discrepancies(night, (discrepancy) -> {
				if (wanted.containsKey(discrepancy.id()) && discrepancy.state() != Discrepancy.State.CLEARED) {
					standing.add(new Known(night, discrepancy));
				}
			});
			standing.forEach((one) -> record(one, wanted.get(one.discrepancy().id()), at, warnings));
		});
		return warnings;
	}

	// the last line about a discrepancy is the one that counts
	private Map<String, Line> wanted(AcceptanceFile file, String job, List<Problem> warnings) {
		Set<String> recorded = new HashSet<>(this.database.sql("""
				select a.row_sha256 from tracking.acceptances a join ledger.shops s using (shop)
				where a.row_sha256 is not null""").query(String.class).list());
		Map<String, Line> wanted = new LinkedHashMap<>();
		for (Line line : file.lines()) {
			if (!recorded.contains(line.sha256())) {
				found(line, warnings).filter((found) -> found.job().equals(job))
					.ifPresent((found) -> wanted.put(found.id(), line));
			}
		}
		return wanted;
	}

	private Optional<KnownDiscrepancies.Found> found(Line line, List<Problem> warnings) {
		try {
			KnownDiscrepancies.Found found = this.known.found(new Asked(line.at(), line.id(), Optional.empty()));
			if (found.state().equals("cleared")) {
				warnings.add(Problem.warning(line.at(), "discrepancy-cleared",
						"discrepancy \"%s\" was cleared on %s".formatted(found.id(), found.lastEventOn()),
						"Take the line out; nothing was recorded."));
				return Optional.empty();
			}
			return Optional.of(found);
		}
		catch (ProblemsException ex) {
			ex.problems().forEach((problem) -> warnings.add(asWarning(problem)));
			return Optional.empty();
		}
	}

	private void record(Known known, Line line, Instant at, List<Problem> warnings) {
		Asked asked = new Asked(line.at(), line.id(), Optional.empty());
		List<Problem> wrong = line.terms().problems(asked, known);
		if (wrong.isEmpty()) {
			this.decisions.record(known.discrepancy(), line.terms(), new Decided(line.preparedBy(), at),
					Optional.of(new Decisions.Reviewed(line.reviewedBy(), line.at().toString(), line.sha256())));
		}
		wrong.forEach((problem) -> warnings.add(asWarning(problem)));
	}

	private static Problem asWarning(Problem problem) {
		return Problem.warning(problem.at(), problem.code(), problem.what(), problem.action());
	}

}
