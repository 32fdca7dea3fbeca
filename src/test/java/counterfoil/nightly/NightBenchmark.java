package counterfoil.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Times whole nights of one large shop, step by step: the first night, a night in which
 * one order in a hundred was refunded once more, and the same night again. Run it from
 * the repository after
 * {@code mvn -o test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt}:
 *
 * <pre>
 * java -Xmx256m -cp target/test-classes:target/classes:$(cat target/cp.txt) counterfoil.nightly.NightBenchmark 1000000
 * </pre>
 *
 * {@code COUNTERFOIL_TEST_URL} names another server than the embedded one.
 */
final class NightBenchmark {

	private static final String STEPS = """
			select rpad(step_name, 9) || to_char(extract(epoch from end_time - start_time), '9990.0') || ' s'
			from batch.batch_step_execution
			where job_execution_id = (select max(job_execution_id) from batch.batch_job_execution)
				and step_name not like 'loadFile%'
			order by step_execution_id""";

	private static final String SHOP = """
			 alder:
			    zone: UTC
			    tax-included: no
			    covers: {orders: 2025-01-01, order_lines: 2025-01-01, order_taxes: 2025-01-01, transactions: 2025-01-01, refunds: 2025-01-01,
			             refund_lines: 2025-01-01, refund_adjustments: 2025-01-01, returns: 2025-01-01,
			             return_lines: 2025-01-01, exchange_lines: 2025-01-01}
			"""
		.indent(2);

	private NightBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		int orders = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		Path folder = Files.createTempDirectory("counterfoil-benchmark");
		Path inbox = folder.resolve("inbox/alder");
		try (NightFixture program = new NightFixture(folder, SHOP)) {
			LargeShop.write(inbox.resolve("2026-01-30"), orders, 1, 0);
			time("first night, %,d orders".formatted(orders), program, "2026-01-30");
			LargeShop.write(inbox.resolve("2026-01-31"), orders, 100, 1);
			time("second night, %,d orders changed".formatted(orders / 100), program, "2026-01-31");
			time("the same again", program, "2026-01-31");
		}
		System.exit(0);
	}

	private static void time(String what, NightFixture program, String businessDate) {
		long start = System.nanoTime();
		NightResult result = program.run(businessDate);
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		System.out.printf("%s: %.1f s, exit %s, %s subjects in scope%n", what, took.toMillis() / 1000.0,
				result.exitCode(), program.rows("select count(*) from tonight.scope").get(0));
		program.rows(STEPS).forEach((step) -> System.out.println("  " + step));
	}

}
