package counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is handed to a second thread arrives there, or the first one is told why not. */
class HandoverTest {

	@Test
	void everyValueArrivesInItsOrder() {
		List<Integer> taken = new ArrayList<>();
		List<Thread> threads = new ArrayList<>();
		try (Handover<Integer> handover = new Handover<>("test", (value) -> {
			taken.add(value);
			threads.add(Thread.currentThread());
		})) {
			IntStream.range(0, 12_345).forEach(handover::add);
		}
		assertThat(taken).isEqualTo(IntStream.range(0, 12_345).boxed().toList());
		assertThat(threads).doesNotContain(Thread.currentThread());
	}

	@Test
	void nothingIsHandedOverWhereThereIsNothing() {
		List<Integer> taken = new ArrayList<>();
		new Handover<Integer>("test", taken::add).close();
		assertThat(taken).isEmpty();
	}

	@Test
	void whatStopsTheOtherThreadStopsTheOneThatHandsOver() {
		assertThatThrownBy(() -> {
			try (Handover<Integer> handover = new Handover<>("test", HandoverTest::refuseTheTenth)) {
				IntStream.iterate(0, (value) -> value + 1).forEach(handover::add);
			}
		}).isInstanceOf(CompletionException.class).hasRootCauseMessage("no room for 10");
	}

	@Test
	void whatStopsTheOtherThreadAtTheEndIsToldByClosing() {
		Handover<Integer> handover = new Handover<>("test", HandoverTest::refuseTheTenth);
		handover.add(10);
		assertThatThrownBy(handover::close).isInstanceOf(CompletionException.class)
			.hasRootCauseMessage("no room for 10");
	}

	private static void refuseTheTenth(int value) {
		if (value == 10) {
			throw new IllegalStateException("no room for 10");
		}
	}

}
