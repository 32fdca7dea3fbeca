package counterfoil.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing about persons gets past the parser. */
class PersonalDataTest {

	private static final String CANARY = "canary";

	@TempDir
	private Path inbox;

	@Test
	void whatStandsInUnmappedColumnsIsFoundNowhereInTheDatabase() {
		try (IntakeFixture intake = new IntakeFixture(this.inbox)) {
			intake.rejectLimit("100");
			intake.put("alder/orders_2026-01-31.csv", orders());
			intake.put("alder/gift_cards_2026-01-31.csv",
					"""
							Id,Last Characters,Customer Name,Email,Order Name,Created At,Expires On,Initial Value,Balance,Currency,Note
							77,canary,Canary Example,canary@example.com,#1,2026-01-06 14:00:21 -0500,,25.00,0.00,USD,canary
							78,canary,Canary Example,canary@example.com,#1,canary@example.com,,25.00,0.00,USD,canary
							""");
			intake.put("alder/unknown_2026-01-31.csv", "Canary Example,canary@example.com\n");
			intake.night();
			assertThat(intake.rows("select state, count(*) from ledger.files group by state order by state"))
				.containsExactly("(posted,2)", "(refused,1)");
			assertThat(intake.rows("select count(*) > 4 from ledger.rejects")).containsExactly("(t)");
			assertThat(dump(intake)).isNotEmpty().noneMatch((row) -> row.toLowerCase().contains(CANARY));
		}
	}

	// A whole order, and one record each for the ways in which a record can be rejected.
	private static String orders() {
		List<String> mapped = List.of("Name", "Financial Status", "Currency", "Total", "Created at",
				"Lineitem quantity", "Lineitem price", "Id");
		StringBuilder whole = new StringBuilder();
		StringBuilder faulty = new StringBuilder();
		Contract contract = Contracts.load(Path.of("jobs")).named("shopify-orders");
		List<String> used = Mapping
			.recognition(contract, new Headers(List.of(OrdersExportGenerator.HEADER.split(",")), 1))
			.used();
		for (String header : OrdersExportGenerator.HEADER.split(",")) {
			String value = switch (header) {
				case "Name" -> "#1";
				case "Financial Status" -> "paid";
				case "Currency" -> "USD";
				case "Total", "Lineitem price" -> "5.00";
				case "Created at" -> "2026-01-02 09:00:00 -0500";
				case "Lineitem quantity" -> "1";
				case "Id" -> "501";
				default -> used.contains(header) ? "" : "canary@example.com";
			};
			whole.append(whole.isEmpty() ? "" : ",").append(value);
			faulty.append(faulty.isEmpty() ? "" : ",").append(header.equals("Total") ? "none" : value);
		}
		assertThat(mapped).isSubsetOf(used);
		return String.join("\n", OrdersExportGenerator.HEADER, whole, faulty, whole + ",canary", whole + "\"canary",
				"\"canary\"canary", "canary", whole.toString().replace("paid", "")) + "\n";
	}

	private static List<String> dump(IntakeFixture intake) {
		List<String> all = new ArrayList<>();
		for (String table : intake.database.sql("""
				select format('%I.%I', schemaname, tablename) from pg_tables
				where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list()) {
			all.addAll(intake.database.sql("select t::text from %s t".formatted(table)).query(String.class).list());
		}
		return all;
	}

	@ParameterizedTest
	@ValueSource(strings = { "Email", "Billing Name", "Shipping Name", "Shipping Address1", "Billing Phone", "Notes",
			"Note Attributes", "Customer Name", "customer_email", "Phone", "Note", "Employee", "First E-Mail",
			"Shipping City", "Billing Zip" })
	void personalHeadersAreKnown(String header) {
		assertThat(PersonalHeaders.contain(header)).isTrue();
	}

	@Test
	void noColumnOfAnyContractReadsAPersonalHeader() {
		Stream<String> headers = Contracts.load(Path.of("jobs"))
			.all()
			.stream()
			.flatMap((contract) -> contract.records().stream())
			.flatMap((record) -> record.columns().stream())
			.flatMap((column) -> column.source().headers().stream());
		assertThat(headers).hasSizeGreaterThan(100).noneMatch(PersonalHeaders::contain);
	}

}
