package counterfoil.intake;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Where contracts come from. */
class ContractsTest {

	@TempDir
	private Path folder;

	@Test
	void withoutAFolderThoseOfTheProgramAreUsed() {
		assertThat(Contracts.load(this.folder).all()).extracting(Contract::name)
			.isEqualTo(Contracts.load(Path.of("jobs")).all().stream().map(Contract::name).toList())
			.contains("shopify-orders", "plain refunds")
			.doesNotHaveDuplicates();
		assertThat(Contracts.load(this.folder).sha256()).isEqualTo(Contracts.load(Path.of("jobs")).sha256());
	}

}
