package counterfoil.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import counterfoil.database.SqlFile;
import counterfoil.tracking.Story.Compared;
import counterfoil.tracking.Story.Fact;
import counterfoil.tracking.Story.Happened;
import counterfoil.tracking.Story.Said;
import counterfoil.tracking.Story.Term;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers the whole story of a discrepancy from what the database holds now. */
@Component
public class Stories {

	/** Facts of one kind; of what the subject itself consists of twice as many. */
	private static final int FACTS_MAX = 6;

	private final JdbcClient database;

	private final KnownDiscrepancies known;

	/** Reads the database of the client. */
	public Stories(JdbcClient database, KnownDiscrepancies known) {
		this.database = database;
		this.known = known;
	}

	/**
	 * The story of the discrepancy that is meant, also of one that was cleared.
	 * @throws counterfoil.problem.ProblemsException if there is none, or more than one
	 */
	public Story of(Asked asked) {
		KnownDiscrepancies.Found found = this.known.found(asked);
		Compared compared = statement("story-compared.sql", found.of())
			.query((row, number) -> compared(row, found.of()))
			.single();
		Discrepancy.Identity of = compared.of();
		return new Story(found.id(), compared, list("story-facts.sql", of, Stories::fact),
				list("story-waterfall.sql", of, Stories::term), list("story-sums.sql", of, Stories::term),
				list("story-events.sql", of, Stories::happened), list("story-decisions.sql", of, Stories::said));
	}

	private <T> List<T> list(String file, Discrepancy.Identity of, RowMapper<T> row) {
		return statement(file, of).query(row).list();
	}

	private JdbcClient.StatementSpec statement(String file, Discrepancy.Identity of) {
		return this.database.sql(SqlFile.beside(Stories.class, file).text()).params(parameters(of));
	}

	private static Map<String, Object> parameters(Discrepancy.Identity of) {
		return Map.of("shop", of.shop(), "check", of.check(), "subject", of.subject(), "subjectId", of.subjectId(),
				"unit", of.unit(), "most", FACTS_MAX);
	}

	private static Compared compared(ResultSet row, Discrepancy.Identity of) throws SQLException {
		Discrepancy.Identity whole = new Discrepancy.Identity(of.shop(), of.check(), row.getString("subject"),
				of.subjectId(), of.unit());
		NightCheck.Text text = new NightCheck.Text(text(row, "title"), text(row, "asserts"), whole.subject(),
				text(row, "expected_means"), text(row, "actual_means"), text(row, "differs"), text(row, "tolerance"),
				row.getInt("grace"), text(row, "why"), text(row, "action"));
		return new Compared(whole,
				new Discrepancy.Sides(row.getBigDecimal("expected"), row.getBigDecimal("actual"),
						row.getBigDecimal("difference"), row.getBigDecimal("exposure")),
				Discrepancy.State.ofWord(row.getString("state")), row.getBoolean("judged"),
				Optional.ofNullable(row.getObject("opened_on", LocalDate.class)),
				Optional.ofNullable(row.getObject("due_on", LocalDate.class)), row.getString("evidence"),
				row.getString("zone"), text);
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.toString(row.getString(column), "");
	}

	private static Fact fact(ResultSet row, int number) throws SQLException {
		return new Fact(row.getString("record"), Optional.ofNullable(row.getString("at")), row.getString("what"),
				Optional.ofNullable(row.getString("path")), row.getInt("line"), row.getLong("found"));
	}

	private static Term term(ResultSet row, int number) throws SQLException {
		return new Term(row.getString("title"), row.getString("unit"), row.getString("name"), row.getString("sign"),
				row.getBigDecimal("amount"), row.getBoolean("is_sum"));
	}

	private static Happened happened(ResultSet row, int number) throws SQLException {
		return new Happened(row.getObject("business_date", LocalDate.class), row.getString("event"),
				row.getString("cause"), row.getString("state"), row.getBigDecimal("difference_before"),
				row.getBigDecimal("difference"), row.getBoolean("judged"));
	}

	private static Said said(ResultSet row, int number) throws SQLException {
		return new Said(row.getString("at"), row.getString("by"), row.getString("what"),
				Optional.ofNullable(row.getObject("taken_on", LocalDate.class)));
	}

}
