package counterfoil.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every contract has a sample, and every sample would load. */
class EveryExportTest {

	private static final Path STORY = Path.of("sample-data/every-export");

	private final Contracts contracts = Contracts.load(Path.of("jobs"));

	@Test
	void everyContractHasASample() {
		Set<String> sampled = samples().stream()
			.flatMap((source) -> this.contracts.recognise(source).contract().stream())
			.map(Contract::name)
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> known = this.contracts.all()
			.stream()
			.map(Contract::name)
			.filter((name) -> !name.startsWith(PlainExports.PREFIX))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(known).hasSizeGreaterThan(10);
		assertThat(sampled).containsAll(known);
	}

	@Test
	void everySampleWouldLoadWithoutAReject() {
		Inspection inspection = Inspection.of(List.of(STORY.resolve("juniper"), STORY.resolve("larch")), this.contracts,
				ReturnReasons.load(Path.of("jobs")), false);
		assertThat(inspection.wouldLoad()).as(inspection.text()).isTrue();
		assertThat(inspection.text()).doesNotContain("error:")
			.contains("shopify_exports.zip!/orders_export.csv")
			.contains("payment_transactions_export.csv.gz");
	}

	private static List<ExportSource> samples() {
		return List.of("juniper", "larch", "jsonl")
			.stream()
			.flatMap((shop) -> Inbox.inspected(STORY.resolve(shop)).stream())
			.toList();
	}

}
