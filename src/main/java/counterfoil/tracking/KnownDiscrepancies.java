package counterfoil.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import counterfoil.database.SqlFile;
import counterfoil.ledger.Night;
import counterfoil.problem.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the one discrepancy that somebody names by the first digits of its id. */
@Component
public class KnownDiscrepancies {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{4,12}");

	private static final int SHOWN_MAX = 5;

	private static final SqlFile FIND = SqlFile.beside(KnownDiscrepancies.class, "find-discrepancy.sql");

	private final JdbcClient database;

	private final StoredNight stored;

	/** Looks into the database of the client. */
	public KnownDiscrepancies(JdbcClient database, StoredNight stored) {
		this.database = database;
		this.stored = stored;
	}

	/**
	 * One that still stands: open, in grace or accepted.
	 * @throws counterfoil.problem.ProblemsException if there is none such
	 */
	@Transactional(readOnly = true)
	public Known standing(Asked asked) {
		Found found = found(asked);
		if (found.state().equals("cleared")) {
			throw asked.problem("discrepancy-cleared",
					"discrepancy \"%s\" was cleared on %s".formatted(found.id(), found.lastEventOn()),
					"Decide nothing: it is gone, and should it come back, it is open again.");
		}
		Night night = this.stored.last(found.job()).orElseThrow();
		AtomicReference<@Nullable Discrepancy> standing = new AtomicReference<>();
		this.stored.discrepancies(night, (discrepancy) -> {
			if (found.is(discrepancy)) {
				standing.set(discrepancy);
			}
		});
		Discrepancy discrepancy = standing.get();
		if (discrepancy == null) {
			throw new IllegalStateException("discrepancy %s stands and is not in its night".formatted(found.id()));
		}
		return new Known(night, discrepancy);
	}

	/** Whether a text is an id, or the first digits of one. */
	static boolean isId(String text) {
		return ID.matcher(text).matches();
	}

	/**
	 * Any, also one that was cleared.
	 * @throws counterfoil.problem.ProblemsException if there is none, or more than one
	 */
	public Found found(Asked asked) {
		if (!isId(asked.id())) {
			throw asked.problem("not-a-discrepancy",
					"%s is not 4 to 12 of the digits 0 to 9 and a to f".formatted(Shown.quoted(asked.id())),
					"Copy the id from the report or from discrepancies.csv; its first digits are enough.");
		}
		List<Found> found = this.database.sql(FIND.text())
			.params(Map.of("id", asked.id(), "most", SHOWN_MAX + 1))
			.query(KnownDiscrepancies::row)
			.list();
		if (found.isEmpty()) {
			throw asked.problem("no-such-discrepancy",
					"no discrepancy has an id that begins with \"%s\"".formatted(asked.id()),
					"Copy the id from the report or from discrepancies.csv, and use the database of that report.");
		}
		if (found.size() > 1) {
			throw asked.problem("ambiguous-discrepancy", "%s%d discrepancies have ids that begin with \"%s\": %s"
				.formatted((found.size() > SHOWN_MAX) ? "more than " : "", Math.min(found.size(), SHOWN_MAX),
						asked.id(), found.stream().limit(SHOWN_MAX).map(Found::id).collect(Collectors.joining(", "))),
					"Give more digits of the one that is meant.");
		}
		return ofJob(asked, found.get(0));
	}

	private static Found ofJob(Asked asked, Found found) {
		asked.job().filter((job) -> !job.equals(found.job())).ifPresent((job) -> {
			throw asked.problem("discrepancy-of-another-job",
					"discrepancy \"%s\" belongs to job \"%s\", not to \"%s\"".formatted(found.id(), found.job(), job),
					"Name the job file of \"%s\" with --job, or leave --job out.".formatted(found.job()));
		});
		return found;
	}

	private static Found row(ResultSet row, int number) throws SQLException {
		return new Found(row.getString("discrepancy"), row.getString("job"),
				new Discrepancy.Identity(row.getString("shop"), row.getString("check_id"), "",
						row.getString("subject_id"), row.getString("unit")),
				row.getString("state"), row.getObject("business_date", LocalDate.class));
	}

	/**
	 * A discrepancy that was seen once.
	 *
	 * @param id its whole id
	 * @param job the job its shop belongs to
	 * @param of what it is a discrepancy of, without the word for its subject
	 * @param state how it stands now
	 * @param lastEventOn business date of its last event
	 */
	public record Found(String id, String job, Discrepancy.Identity of, String state, LocalDate lastEventOn) {

		boolean is(Discrepancy discrepancy) {
			Discrepancy.Identity other = discrepancy.of();
			return this.of.shop().equals(other.shop()) && this.of.check().equals(other.check())
					&& this.of.subjectId().equals(other.subjectId()) && this.of.unit().equals(other.unit());
		}

	}

}
