package counterfoil.tracking;

import java.util.ArrayList;
import java.util.List;

import counterfoil.ledger.Night;
import counterfoil.tracking.TrackedNight.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StoredNightTest {

	private final TrackedNights nights = new TrackedNights();

	@AfterEach
	void close() {
		this.nights.close();
	}

	@Test
	void materialComesFirstThenOldestThenLargest() {
		this.nights.night("2026-01-01").differs("old", "0", "1.00").track();
		this.nights.night("2026-01-02").differs("older than most", "0", "2.00").track();
		Night night = this.nights.night("2026-01-03")
			.differs("small", "0", "3.00")
			.differs("at materiality", "50.00", "0")
			.differs("large", "0", "900.00")
			.differs("just below", "0", "49.99")
			.track();
		assertThat(this.nights.discrepancies(night))
			.extracting((discrepancy) -> discrepancy.of().subjectId(), Discrepancy::isMaterial)
			.containsExactly(tuple("large", true), tuple("at materiality", true), tuple("old", false),
					tuple("older than most", false), tuple("just below", false), tuple("small", false));
	}

	@Test
	void itemsAreMaterialByTheMoneyAtStake() {
		this.nights.database
			.sql("""
					insert into position.orders (shop, order_id, delivered, test, currency, transactions_known, refund_count,
						refund_transaction_count, test_transaction_count)
					values ('alder', '1', true, false, 'USD', true, 0, 0, 0)
					""")
			.update();
		Night night = this.nights.night("2026-01-01")
			.add(items("dear", "0", "1").exposure("60.00"))
			.add(items("cheap", "0", "30").exposure("3.00"))
			.add(items("unpriced", "5", "0"))
			.add(items("unpriced and few", "0", "4"))
			.track();
		assertThat(this.nights.discrepancies(night))
			.extracting((discrepancy) -> discrepancy.of().subjectId(), Discrepancy::isMaterial)
			.containsExactly(tuple("dear", true), tuple("unpriced", true), tuple("unpriced and few", false),
					tuple("cheap", false));
	}

	@Test
	void itemsCountAsItemsWhileTheCurrencyOfTheShopIsNotKnown() {
		Night night = this.nights.night("2026-01-01").add(items("1", "0", "5").exposure("1.00")).track();
		assertThat(this.nights.discrepancies(night)).extracting(Discrepancy::isMaterial).containsExactly(true);
	}

	@Test
	void behindNoNamedAmountNothingHides() {
		Night night = this.nights.night("2026-01-01")
			.add(new Result(TrackedNights.CHECK, "1", "JPY", "differs", "0", "1"))
			.track();
		assertThat(this.nights.discrepancies(night)).extracting(Discrepancy::isMaterial).containsExactly(true);
	}

	@Test
	void theNameOfADiscrepancyIsAHashOfWhatItIsOf() {
		Night night = this.nights.night("2026-01-01").differs("1001|2", "0", "1.00").track();
		// printf 'alder|money/sample|1001|2|USD' | sha256sum | cut -c1-12
		assertThat(this.nights.discrepancies(night)).extracting(Discrepancy::id).containsExactly("f4f8f63fb54d");
	}

	@Test
	void agesAreCalendarNightsInBuckets() {
		this.nights.night("2026-01-01").differs("1", "0", "1.00").track();
		List<String> ages = new ArrayList<>();
		for (String date : List.of("2026-01-02", "2026-01-03", "2026-01-08", "2026-01-09", "2026-01-31", "2026-02-01",
				"2026-04-01", "2026-04-02")) {
			Discrepancy discrepancy = this.nights.discrepancies(this.nights.night(date).track()).get(0);
			ages.add(discrepancy.nightsOpen() + ": " + discrepancy.ageing().word());
		}
		assertThat(ages).containsExactly("1: 0–1", "2: 2–7", "7: 2–7", "8: 8–30", "30: 8–30", "31: 31–90", "90: 31–90",
				"91: over 90");
	}

	@Test
	void evidenceKeepsTheOrderOfTheCheck() {
		TrackedNight written = this.nights.night("2026-01-01")
			.add(new Result(TrackedNights.CHECK, "1", "USD", "differs", "0", "1")
				.evidence("{\"a\": null, \"order\": \"#1 \\\"x\\\"\", \"refunds\": 2, \"c\": 1.50}"));
		Night night = written.track();
		this.nights.database.sql("update tracking.night_checks set evidence_columns = '{refunds,order}'").update();
		assertThat(this.nights.discrepancies(night)).extracting(Discrepancy::evidence)
			.containsExactly("{\"refunds\": 2, \"order\": \"#1 \\\"x\\\"\", \"a\": null, \"c\": 1.50}");
	}

	@Test
	void withoutEvidenceThereIsAnEmptyObject() {
		Night night = this.nights.night("2026-01-01").differs("1", "0", "1").track();
		assertThat(this.nights.discrepancies(night)).extracting(Discrepancy::evidence).containsExactly("{}");
	}

	@Test
	void countsAndCoverageAreThoseOfTheNight() {
		this.nights.database
			.sql("""
					insert into tracking.outcome_counts (shop, check_id, unit, outcome, subjects, amount)
					values ('alder', 'money/sample', 'USD', 'agrees', 7, 70), ('alder', 'money/sample', 'USD', 'not judged', 2, 9),
						('elsewhere', 'money/sample', 'USD', 'agrees', 1, 1)
					""")
			.update();
		insertFile("orders.csv", "2026-01-01", "posted");
		Night night = this.nights.night("2026-01-01").track();
		List<Object> answers = answers(night);
		this.nights.database.sql("update tracking.outcome_counts set subjects = subjects + 1").update();
		this.nights.database.sql("update ledger.materiality set amount = 1 where night_id <> ?")
			.param(night.nightId())
			.update();
		this.nights.database.sql("update ledger.shops set job = 'another'").update();
		insertFile("orders-2.csv", "2026-01-02", "posted");
		this.nights.night("2026-01-02").track();
		assertThat(answers(night)).isEqualTo(answers);
		assertThat(this.nights.stored.counts(night)).singleElement().satisfies((count) -> {
			assertThat(count.subjects().examined()).isEqualByComparingTo("9");
			assertThat(count.amounts().judged()).isEqualByComparingTo("70");
		});
		assertThat(this.nights.stored.coverage(night)).singleElement()
			.hasToString("CoveredPeriod[shop=alder, record=orders, from=2025-12-01T00:00:00Z, to=2026-01-01T23:00:00Z, "
					+ "files=1, newestAsOf=2026-01-01T23:00:00Z]");
		assertThat(this.nights.stored.shops(night)).extracting(NightShop::name).containsExactly("alder");
		assertThat(this.nights.stored.materiality(night).keySet()).containsExactly("USD", "items");
		assertThat(this.nights.stored.facts(night).zone()).isEqualTo("Europe/Berlin");
	}

	@Test
	void filesComeWithTheirControlTotalsAndRejects() {
		insertFile("orders.csv", "2026-01-01", "posted");
		insertFile("broken.csv", "2026-01-01", "refused");
		insertFile("yesterday.csv", "2025-12-31", "posted");
		this.nights.database.sql("""
				update ledger.files set problem_line = 3, problem_code = 'not-text', problem_what = 'byte 4 is no text',
					problem_action = 'Export it again.' where path = 'broken.csv'
				""").update();
		Night night = this.nights.night("2026-01-01").track();
		List<DeliveredFile> files = this.nights.stored.files(night);
		assertThat(files).extracting((file) -> file.name().path()).containsExactly("broken.csv", "orders.csv");
		assertThat(files.get(0).problem()).hasValueSatisfying((problem) -> assertThat(problem)
			.hasToString("broken.csv:3: error: byte 4 is no text (not-text)\n  do: Export it again."));
		assertThat(files.get(1).records()).containsExactly(new DeliveredFile.Rows("orders", 9, 5, 2, 1, 1));
		assertThat(files.get(1).totals()).singleElement()
			.hasToString("Total[record=orders, column=total, currency=USD, amount=99.50]");
		List<RejectedRecord> rejects = new ArrayList<>();
		this.nights.stored.rejects(night, rejects::add);
		assertThat(rejects).extracting(RejectedRecord::path, RejectedRecord::line)
			.containsExactly(tuple("broken.csv", 7), tuple("orders.csv", 7));
	}

	@Test
	void aNightWithNothingIsAnsweredWithNothing() {
		Night night = this.nights.night("2026-01-01").track();
		assertThat(this.nights.discrepancies(night)).isEmpty();
		assertThat(this.nights.rollForward(night)).isEmpty();
		assertThat(this.nights.stored.files(night)).isEmpty();
	}

	private List<Object> answers(Night night) {
		List<RejectedRecord> rejects = new ArrayList<>();
		this.nights.stored.rejects(night, rejects::add);
		return List.of(this.nights.stored.facts(night), this.nights.stored.shops(night),
				this.nights.stored.materiality(night), this.nights.stored.checks(night),
				this.nights.stored.counts(night), this.nights.stored.coverage(night), this.nights.stored.files(night),
				rejects);
	}

	private static Result items(String subjectId, String expected, String actual) {
		return new Result(TrackedNights.CHECK, subjectId, "items", "differs", expected, actual);
	}

	private void insertFile(String path, String date, String state) {
		long id = this.nights.database
			.sql("""
					insert into ledger.files (shop, path, sha256, bytes, modified_at, as_of, as_of_source, state, business_date,
						revision, records_read, records_rejected)
					values ('alder', :path, 'abc', 10, cast(:date as date) + time '23:00' at time zone 'UTC',
						cast(:date as date) + time '23:00' at time zone 'UTC', 'name', :state, cast(:date as date), 1, 10, 1)
					returning file_id
					""")
			.param("path", path)
			.param("date", date)
			.param("state", state)
			.query(Long.class)
			.single();
		this.nights.database
			.sql("""
					insert into ledger.file_records (file_id, record, staged, inserted, changed, identical, superseded, first_event)
					values (:id, 'orders', 9, 5, 2, 1, 1, timestamptz '2025-12-01 00:00Z')
					""")
			.param("id", id)
			.update();
		this.nights.database.sql("""
				insert into ledger.file_totals (file_id, record, column_name, currency, amount)
				values (:id, 'orders', 'total', 'USD', 99.50)
				""").param("id", id).update();
		this.nights.database.sql("""
				insert into ledger.rejects (file_id, line, ordinal, code, what, action)
				values (:id, 7, 1, 'amount-not-a-number', 'amount "x" is not a decimal number', 'Correct it.')
				""").param("id", id).update();
	}

}
