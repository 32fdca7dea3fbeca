package counterfoil.ledger;

import java.util.Map;

/** Which subjects a night looks at. */
final class Scope {

	/**
	 * Steps from what was touched to the farthest of its family; every step adds subjects
	 * or is the last.
	 */
	private static final int ROUNDS_MAX = 1000;

	private final PostingSql sql;

	private final Map<String, Object> night;

	private final boolean isFull;

	private int round;

	Scope(PostingSql sql, Night night) {
		this.sql = sql;
		this.night = Map.of("nightId", night.nightId(), "job", night.job(), "businessDate", night.businessDate());
		this.isFull = sql.jdbc()
			.sql("select is_full from ledger.nights where night_id = :nightId")
			.param("nightId", night.nightId())
			.query(Boolean.class)
			.single();
	}

	/** Subjects of changed rows, by the links from before tonight. */
	void noteBefore() {
		noteTouched("posting_subject", "changed,removed");
	}

	/**
	 * Subjects of all touched rows, by the links of tonight; of all there are, if the
	 * night is full.
	 */
	void noteAfter() {
		this.sql.analyze("posting_touched");
		noteTouched("posting_subject", "inserted,changed,removed,relinked");
		this.sql.run("scope-named.sql");
		if (this.isFull) {
			this.sql.run("scope-everything.sql", Map.of(), this.night);
		}
		else {
			this.sql.analyze("posting_product");
			this.sql.run("scope-products.sql");
		}
		close();
	}

	/** Subjects that are looked at again although nothing of theirs changed. */
	void noteUnsettled() {
		this.sql.run("scope-earlier-revisions.sql", Map.of(), this.night);
		this.sql.run("scope-open.sql", Map.of(), this.night);
		this.sql.run("scope-exports.sql", Map.of(), this.night);
		this.sql.run("scope-vanished.sql");
		if (!this.isFull) {
			this.sql.run("scope-stock-reaches-back.sql");
		}
		if (!this.isFull && isAnyNotJudged()) {
			noteTouched("posting_moved", "moved");
			this.sql.analyze("posting_moved");
			this.sql.run("scope-waiting.sql", Map.of(), this.night);
			this.sql.analyze("posting_waiting");
			this.sql.run("scope-evidence-grew.sql");
		}
		close();
	}

	void write() {
		this.sql.run("scope-write.sql", Map.of(), this.night);
		this.sql.run("scope-forget.sql", Map.of(), this.night);
		this.sql.analyze("ledger.scope");
	}

	// adds the families of what was noted since the last time; a full night has them all
	private void close() {
		this.sql.analyze("posting_subject");
		if (this.isFull) {
			return;
		}
		for (int added = 1; added > 0; this.round++) {
			if (this.round > ROUNDS_MAX) {
				throw new IllegalStateException("a family did not close in %d rounds".formatted(ROUNDS_MAX));
			}
			added = this.sql.run("scope-close.sql", Map.of(), Map.of("round", this.round));
		}
		this.sql.jdbc().sql("alter table posting_subject alter column round set default " + this.round).update();
	}

	private void noteTouched(String target, String verdicts) {
		this.sql.run("scope-touched.sql", Map.of("target", target), Map.of("verdicts", verdicts));
	}

	private boolean isAnyNotJudged() {
		return this.sql.jdbc()
			.sql("""
					select exists (
						select from tracking.outcomes o join ledger.shops s using (shop)
						where s.job = :job and o.outcome <> 'agrees' and o.outcome = 'not judged')""")
			.params(this.night)
			.query(Boolean.class)
			.single();
	}

}
