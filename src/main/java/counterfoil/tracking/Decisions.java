package counterfoil.tracking;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records what people decide about discrepancies. Nothing is ever changed or removed; the
 * next night takes it up.
 */
@Component
public class Decisions {

	private static final String ACCEPTANCE = """
			insert into tracking.acceptances (shop, check_id, subject_id, unit, decision, difference, up_to, until_on,
				reason, decided_by, decided_at, reviewed_by, source, row_sha256)
			values (:shop, :check, :subjectId, :unit, :decision, :difference, :upTo, :untilOn, :reason, :by, :at,
				:reviewedBy, :source, :sha256)""";

	private static final String NOTE = """
			insert into tracking.notes (shop, check_id, subject_id, unit, owner, due_on, text, noted_by, noted_at)
			values (:shop, :check, :subjectId, :unit, :owner, :dueOn, :text, :by, :at)""";

	// one that no night has taken up yet counts too
	private static final String IS_ACCEPTED_NEXT = """
			select coalesce((
				select a.decision = 'accept'
				from tracking.acceptances a
				where (a.shop, a.check_id, a.subject_id, a.unit) = (:shop, :check, :subjectId, :unit)
					and not exists (
						select from tracking.night_acceptances n
						join tracking.counted_nights c using (night_id)
						where n.acceptance_id = a.acceptance_id
					)
				order by a.acceptance_id desc
				limit 1
			), :isAccepted)""";

	private final JdbcClient database;

	private final KnownDiscrepancies known;

	private final StoredNight stored;

	/** Records in the database of the client. */
	public Decisions(JdbcClient database, KnownDiscrepancies known, StoredNight stored) {
		this.database = database;
		this.known = known;
		this.stored = stored;
	}

	/**
	 * Lives with a discrepancy, up to an amount and until a date. From the job's
	 * materiality on that takes two people and the reviewed file.
	 * @throws ProblemsException if it cannot be accepted so
	 */
	public Known accept(Asked asked, Terms terms, Decided decided) {
		Known discrepancy = this.known.standing(asked);
		List<Problem> problems = new ArrayList<>(terms.problems(asked, discrepancy));
		Words.problem(asked.at(), "name", decided.by()).ifPresent(problems::add);
		if (problems.isEmpty() && isMaterial(discrepancy, terms.upTo())) {
			problems.add(needsReview(asked, discrepancy, terms));
		}
		throwAny(problems);
		record(discrepancy.discrepancy(), terms, decided, Optional.empty());
		return discrepancy;
	}

	/**
	 * Takes an acceptance back.
	 * @throws ProblemsException if nothing is accepted
	 */
	public Known reopen(Asked asked, String reason, Decided decided) {
		Known discrepancy = this.known.standing(asked);
		List<Problem> problems = new ArrayList<>();
		Words.problem(asked.at(), "--reason", reason).ifPresent(problems::add);
		Words.problem(asked.at(), "name", decided.by()).ifPresent(problems::add);
		if (!isAcceptedNext(discrepancy.discrepancy())) {
			problems.add(Problem.error(asked.at(), "not-accepted",
					"discrepancy \"%s\" is %s, not accepted".formatted(discrepancy.discrepancy().id(),
							discrepancy.discrepancy().state().word()),
					"Reopen only what was accepted; what is open needs no decision to stay open."));
		}
		throwAny(problems);
		statement(ACCEPTANCE, discrepancy.discrepancy().of()).param("decision", "reopen")
			.param("difference", discrepancy.discrepancy().sides().difference())
			.param("upTo", null)
			.param("untilOn", null)
			.param("reason", reason)
			.param("by", decided.by())
			.param("at", Timestamp.from(decided.at()))
			.param("reviewedBy", null)
			.param("source", null)
			.param("sha256", null)
			.update();
		return discrepancy;
	}

	/**
	 * Says who sees to a discrepancy, until when, and what is known of it.
	 * @throws ProblemsException if it says nothing, or nothing that may be kept
	 */
	public Known note(Asked asked, Note note, Decided decided) {
		Known discrepancy = this.known.standing(asked);
		List<Problem> problems = new ArrayList<>();
		if (note.isEmpty()) {
			problems.add(Problem.error(asked.at(), "empty-note", "the note says nothing",
					"Give --owner, --due or --text, or several of them."));
		}
		note.owner().flatMap((owner) -> Words.problem(asked.at(), "--owner", owner)).ifPresent(problems::add);
		note.text().flatMap((text) -> Words.problem(asked.at(), "--text", text)).ifPresent(problems::add);
		Words.problem(asked.at(), "name", decided.by()).ifPresent(problems::add);
		throwAny(problems);
		statement(NOTE, discrepancy.discrepancy().of()).param("owner", note.owner().orElse(null))
			.param("dueOn", note.dueOn().orElse(null))
			.param("text", note.text().orElse(null))
			.param("by", decided.by())
			.param("at", Timestamp.from(decided.at()))
			.update();
		return discrepancy;
	}

	void record(Discrepancy discrepancy, Terms terms, Decided decided, Optional<Reviewed> reviewed) {
		statement(ACCEPTANCE, discrepancy.of()).param("decision", "accept")
			.param("difference", discrepancy.sides().difference())
			.param("upTo", terms.upTo())
			.param("untilOn", terms.untilOn())
			.param("reason", terms.reason())
			.param("by", decided.by())
			.param("at", Timestamp.from(decided.at()))
			.param("reviewedBy", reviewed.map(Reviewed::by).orElse(null))
			.param("source", reviewed.map(Reviewed::source).orElse(null))
			.param("sha256", reviewed.map(Reviewed::sha256).orElse(null))
			.update();
	}

	private JdbcClient.StatementSpec statement(String sql, Discrepancy.Identity of) {
		return this.database.sql(sql)
			.param("shop", of.shop())
			.param("check", of.check())
			.param("subjectId", of.subjectId())
			.param("unit", of.unit());
	}

	private boolean isAcceptedNext(Discrepancy discrepancy) {
		return statement(IS_ACCEPTED_NEXT, discrepancy.of())
			.param("isAccepted", discrepancy.state() == Discrepancy.State.ACCEPTED)
			.query(Boolean.class)
			.single();
	}

	// what it may grow to counts as well as what it is
	private boolean isMaterial(Known known, BigDecimal upTo) {
		BigDecimal threshold = this.stored.materiality(known.night()).get(known.discrepancy().of().unit());
		return known.discrepancy().isMaterial() || (threshold != null && upTo.compareTo(threshold) >= 0);
	}

	private static Problem needsReview(Asked asked, Known known, Terms terms) {
		String unit = known.discrepancy().of().unit();
		return Problem.error(asked.at(), "acceptance-needs-review",
				"accepting up to %s %s is material, which takes a second person".formatted(terms.upTo().toPlainString(),
						unit),
				"Add the line %s,%s,%s,REASON,PREPARER,REVIEWER to jobs/acceptances.csv."
					.formatted(known.discrepancy().id(), terms.upTo().toPlainString(), terms.untilOn()));
	}

	private static void throwAny(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new ProblemsException(problems);
		}
	}

	/**
	 * What a note says; what it leaves out stays as an earlier one said.
	 */
	public record Note(Optional<String> owner, Optional<LocalDate> dueOn, Optional<String> text) {

		boolean isEmpty() {
			return this.owner.isEmpty() && this.dueOn.isEmpty() && this.text.isEmpty();
		}

	}

	/** Who reviewed an acceptance, and the line it stands on. */
	record Reviewed(String by, String source, String sha256) {

	}

}
