package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import counterfoil.ledger.LedgerRecord;
import counterfoil.tracking.Ageing;
import counterfoil.tracking.Discrepancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StoredWordsTest {

	private static final Path SQL = Path.of("src/main/resources/counterfoil");

	private static final Pattern LITERAL = Pattern.compile("'([^']*)'");

	/** Literals of the statements that no person reads: codes, bounds, patterns. */
	private static final Set<String> UNSEEN = Set.of("%is no longer in the set of checks", "1 day", "1 microsecond",
			"1 month", "2 days", "%cohorts", "credit outstanding%", "file missing", "gift card", "gift cards",
			"settlement/%", "list of ", "recorded of ", "split of ", "yes", "before", "canceled", "cancelled",
			"covered", "credit", "credit_outstanding", "declined", "duty", "goods", "gross", "legacy_restock",
			"missing", "month", "no_restock", "not-judged", "not_restocked", "now", "refund-within", "requested",
			"restocked", "return-window", "returns_not_refunded", "reversals", "sales", "shopify_payments",
			"shopify_store_credit", "store_credit", "unexplained", "gift_card", "giftcard");

	private final SortedMap<String, String> english = Bundle.of("report", Language.ENGLISH).texts();

	private final StoredWords french = new StoredWords(Bundle.of("report", Language.ENGLISH),
			Bundle.of("report", Language.FRENCH), ',');

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "closing unpaid | solde de clôture à payer", "order 1001 | commande 1001",
			"871029, transaction 55 | 871029, transaction 55", "product, tax not stated | produit, taxe non indiquée",
			"due with nobody named | échéance chez personne de désigné", "tax at 4.5 % | taxe à 4,5\u202f%",
			"0.70 of it shared in proportion to the taxes of its order | dont 0,70 répartis en proportion des taxes de sa commande",
			"3 days not compared: orders do not cover the day | 3 jours non comparés\u00a0: les commandes ne couvrent pas le jour",
			"was -12.50 | auparavant −12,50", "a name nobody knows | a name nobody knows", "orders | commandes" })
	void wordsAreFoundWholeAndWithPlaces(String stored, String shown) {
		assertThat(this.french.of(stored)).isEqualTo(shown);
	}

	@Test
	void whatTheStatementAndTheStatisticsSayIsKnown() throws IOException {
		Set<String> unknown = new TreeSet<>();
		for (String literal : literals()) {
			if (!UNSEEN.contains(literal) && !isKnown(literal)) {
				unknown.add(literal);
			}
		}
		assertThat(unknown).isEmpty();
	}

	@Test
	void statesAgesRecordsAndReasonsAreKnown() throws IOException {
		List<String> words = new ArrayList<>();
		Arrays.stream(Discrepancy.State.values()).map(Discrepancy.State::word).forEach(words::add);
		Arrays.stream(Discrepancy.Judgement.values()).map(Discrepancy.Judgement::word).forEach(words::add);
		Arrays.stream(LedgerRecord.values()).map((record) -> Wording.spaced(record.recordName())).forEach(words::add);
		words.add(Ageing.OVER_90.word());
		for (String line : Files.readAllLines(Path.of("jobs/return-reasons.csv"))) {
			String[] columns = line.split(",");
			words.add(columns[columns.length - 2]);
			words.add(columns[columns.length - 1]);
		}
		words.removeAll(List.of("reason", "class"));
		assertThat(words).hasSizeGreaterThan(60)
			.allSatisfy((word) -> assertThat(this.french.find(word)).as(word).isPresent());
	}

	// whole, as a name of a column or record, or as a part of what is composed
	private boolean isKnown(String literal) {
		return this.french.find(Wording.spaced(literal)).isPresent() || this.english.values()
			.stream()
			.anyMatch((text) -> (literal.contains(" ") || text.contains("{")) && text.contains(literal.strip()));
	}

	private static Set<String> literals() throws IOException {
		Set<String> literals = new TreeSet<>();
		for (String folder : List.of("statement", "statistics")) {
			try (Stream<Path> files = Files.list(SQL.resolve(folder))) {
				for (Path file : files.toList()) {
					String sql = Files.readString(file).replaceAll("--.*", "");
					LITERAL.matcher(sql)
						.results()
						.map((found) -> found.group(1))
						.filter((literal) -> literal.matches(".*[a-z]{3}.*") && !literal.matches("[a-z]+/[a-z-]+"))
						.forEach(literals::add);
				}
			}
		}
		return literals;
	}

}
