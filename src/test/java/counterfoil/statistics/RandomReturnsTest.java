package counterfoil.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import counterfoil.statistics.RandomReturns.Returned;
import counterfoil.statistics.RandomReturns.Sold;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every count and rate equals one that is worked out in memory, without a query. */
class RandomReturnsTest {

	private static final long SEED = 20260131;

	private static final MathContext EXACT = MathContext.DECIMAL64;

	private static final BigDecimal Z = new BigDecimal("1.959963984540054");

	private static ReturnsWorld world;

	private static RandomReturns model;

	private static List<ReasonCount> counts;

	@BeforeAll
	static void compute() {
		world = new ReturnsWorld();
		model = new RandomReturns(SEED, 500, world);
		world.compute();
		counts = world.reasons();
	}

	@AfterAll
	static void close() {
		world.close();
	}

	@Test
	void countsEqualThoseOfTheModel() {
		assertThat(counts).hasSizeGreaterThan(100);
		for (ReasonCount count : counts) {
			List<Returned> returned = returned(count);
			assertThat(count.found().units()).as(about(count)).isEqualTo(sum(returned, Returned::units));
			assertThat(count.found().lines()).as(about(count)).isEqualTo(returned.size());
			assertThat(count.rate().linesReturned()).as(about(count))
				.isEqualTo(returned.stream().map((one) -> one.of().id()).distinct().count());
			if (count.of().basis().equals("return month")) {
				assertThat(count.rate().unitsSold()).isNull();
				assertThat(count.rate().byUnit()).isNull();
				assertThat(count.rate().low()).isNull();
			}
			else {
				assertThat(count.rate().unitsSold()).as(about(count)).isEqualTo(sum(sold(count), Sold::units));
				assertThat(count.rate().linesSold()).as(about(count)).isEqualTo(sold(count).size());
			}
		}
	}

	@Test
	void nothingOfTheModelIsMissing() {
		assertThat(of("order month", "", "").mapToLong((count) -> count.rate().unitsSold()).sum())
			.isEqualTo(sum(model.sold, Sold::units));
		assertThat(of("return month", "", "").mapToLong((count) -> count.found().units()).sum())
			.isEqualTo(sum(model.returned, Returned::units));
	}

	@ParameterizedTest
	@ValueSource(strings = { "product", "variant", "vendor", "product type" })
	void everyPartOfTheCatalogueThatWasSoldIsCounted(String dimension) {
		for (String basis : List.of("closed cohorts", "open cohorts")) {
			assertThat(counts.stream()
				.filter((count) -> count.of().basis().equals(basis) && count.of().dimension().equals(dimension))
				.filter((count) -> count.reason().isEmpty())
				.map((count) -> count.of().name()))
				.as("seed %d, %s by %s", SEED, basis, dimension)
				.containsExactlyInAnyOrderElementsOf(model.sold.stream()
					.filter((sold) -> sold.isOpen() == basis.equals("open cohorts"))
					.map((sold) -> sold.part().name(dimension))
					.filter((name) -> !name.isEmpty())
					.distinct()
					.toList());
		}
	}

	@Test
	void ratesAndTheirRangesEqualThoseOfTheModelAndSmallSamplesHaveNone() {
		List<ReasonCount> rated = counts.stream()
			.filter((count) -> !count.of().basis().equals("return month"))
			.toList();
		assertThat(rated.stream().anyMatch((count) -> count.rate().linesSold() < 30)).isTrue();
		assertThat(rated.stream().anyMatch((count) -> count.rate().linesReturned() == 0)).isTrue();
		for (ReasonCount count : rated) {
			ReasonCount.Rate rate = count.rate();
			if (rate.linesSold() < ReturnStatistics.SAMPLE_MIN) {
				assertThat(rate.byUnit()).as(about(count)).isNull();
				assertThat(rate.low()).as(about(count)).isNull();
				continue;
			}
			assertThat(rate.byUnit()).as(about(count))
				.isEqualByComparingTo(share(count.found().units(), rate.unitsSold()));
			assertThat(rate.byLine()).as(about(count))
				.isEqualByComparingTo(share(rate.linesReturned(), rate.linesSold()));
			assertThat(rate.low()).as(about(count)).isEqualByComparingTo(wilson(rate, -1));
			assertThat(rate.high()).as(about(count)).isEqualByComparingTo(wilson(rate, 1));
		}
	}

	@Test
	void cohortsOpenUntilTheirWindowAndRefundsHaveEnded() {
		assertThat(of("order month", "", "").filter((count) -> !count.isOpen()).map((count) -> count.of().period()))
			.contains("2025-11")
			.doesNotContain("2025-12", "2026-01");
		assertThat(counts).filteredOn((count) -> count.of().basis().equals("open cohorts"))
			.allSatisfy((count) -> assertThat(count.isOpen()).isTrue());
	}

	private static Stream<ReasonCount> of(String basis, String name, String reason) {
		return counts.stream()
			.filter((count) -> count.of().basis().equals(basis) && count.of().name().equals(name)
					&& count.reason().equals(reason) && count.of().dimension().equals("shop"));
	}

	private static List<Sold> sold(ReasonCount count) {
		return model.sold.stream().filter((sold) -> belongs(count, sold, sold.day())).toList();
	}

	private static List<Returned> returned(ReasonCount count) {
		return model.returned.stream()
			.filter((one) -> count.of().basis().equals("return month") || one.of().isInWindow())
			.filter((one) -> count.reason().isEmpty() || count.reason().equals(one.reason()))
			.filter((one) -> belongs(count, one.of(), one.day()))
			.toList();
	}

	private static boolean belongs(ReasonCount count, Sold sold, LocalDate returnedOn) {
		String dimension = count.of().dimension();
		boolean isNamed = dimension.equals("shop") || count.of().name().equals(sold.part().name(dimension));
		return isNamed && switch (count.of().basis()) {
			case "order month" -> sold.day().toString().startsWith(count.of().period());
			case "return month" -> returnedOn.toString().startsWith(count.of().period());
			case "closed cohorts" -> !sold.isOpen();
			default -> sold.isOpen();
		};
	}

	private static <T> long sum(List<T> of, Function<T, Integer> units) {
		return of.stream().mapToLong(units::apply).sum();
	}

	private static BigDecimal share(long part, long whole) {
		return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
	}

	// (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
	private static BigDecimal wilson(ReasonCount.Rate rate, int side) {
		BigDecimal n = BigDecimal.valueOf(rate.linesSold());
		BigDecimal p = BigDecimal.valueOf(rate.linesReturned()).divide(n, EXACT);
		BigDecimal z2 = Z.multiply(Z);
		BigDecimal spread = p.multiply(BigDecimal.ONE.subtract(p))
			.divide(n, EXACT)
			.add(z2.divide(n.multiply(n).multiply(BigDecimal.valueOf(4)), EXACT))
			.sqrt(EXACT)
			.multiply(Z);
		return p.add(z2.divide(n.multiply(BigDecimal.valueOf(2)), EXACT))
			.add(spread.multiply(BigDecimal.valueOf(side)))
			.divide(BigDecimal.ONE.add(z2.divide(n, EXACT)), EXACT)
			.max(BigDecimal.ZERO)
			.setScale(6, RoundingMode.HALF_UP);
	}

	private static String about(ReasonCount count) {
		return "seed %d, %s, reason %s".formatted(SEED, count.of(), count.reason());
	}

}
