package counterfoil.report;

import java.util.List;

import counterfoil.report.VerdictView.Obstacle;
import counterfoil.statement.StoredStatement;
import counterfoil.tracking.StoredNight;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class SigningTest {

	private static final String NOTHING_OPEN = """
			delete from tracking.events;
			update tracking.night_checks set status = 'ran';
			delete from ledger.files where state = 'refused'""";

	@Test
	void everythingThatStandsInTheWayIsNamed() {
		try (FixtureNight night = FixtureNight.full()) {
			assertThat(what(night)).containsExactly("6 material discrepancies are open that nobody accepted or sees to",
					"payout entries of birch did not come", "1 file refused", "1 check could not run",
					"12 of 1,340 records in alder not judged, 0.9 %");
		}
	}

	@Test
	void anOwnersNoteLeavesNothingMaterialInTheWay() {
		try (FixtureNight night = FixtureNight.full()) {
			night.execute("""
					insert into tracking.notes (shop, check_id, subject_id, unit, owner, noted_by, noted_at)
					select shop, check_id, subject_id, unit, 'Kim', 'kim', '2026-01-31 10:00+00'
					from tracking.events where state = 'open'
					group by shop, check_id, subject_id, unit;
					insert into tracking.night_notes (night_id, note_id) select 2, note_id from tracking.notes
					on conflict do nothing""");
			assertThat(what(night)).noneMatch((what) -> what.contains("material")).hasSize(4);
			assertThat(signing(night).besides(contents(night), Wording.ENGLISH).stream().map(Obstacle::what))
				.contains("7 material discrepancies with an owner");
		}
	}

	@Test
	void nothingInTheWayCanBeSigned() {
		try (FixtureNight night = FixtureNight.full()) {
			night.execute(NOTHING_OPEN);
			night.execute("delete from statement.signing where stands_in_the_way");
			assertThat(signing(night).answer(contents(night), Wording.ENGLISH)).isEqualTo("Can I sign? Yes.");
		}
	}

	@Test
	void oneThingInTheWayIsOneTooMany() {
		try (FixtureNight night = FixtureNight.full()) {
			night.execute(NOTHING_OPEN);
			night.execute("delete from statement.signing where question = 'file missing'");
			assertThat(signing(night).answer(contents(night), Wording.ENGLISH))
				.isEqualTo("Can I sign? No: one thing stands in the way.");
			assertThat(signing(night).obstacles(contents(night), Wording.ENGLISH).get(0).then()).isEqualTo(
					"""
							the job lets less than 0.5 % pass; the evidence was not delivered. A record counts once for each check""");
		}
	}

	private static List<String> what(FixtureNight night) {
		return signing(night).obstacles(contents(night), Wording.ENGLISH).stream().map(Obstacle::what).toList();
	}

	private static Signing signing(FixtureNight night) {
		JdbcClient jdbc = JdbcClient.create(night.database().dataSource());
		Signing signing = Signing.of(night.night(), new StoredStatement(jdbc));
		new StoredNight(jdbc).discrepancies(night.night(), signing::add);
		return signing;
	}

	private static NightContents contents(FixtureNight night) {
		return NightContents.of(night.night(), new StoredNight(JdbcClient.create(night.database().dataSource())));
	}

}
