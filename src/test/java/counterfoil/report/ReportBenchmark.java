package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Times the report of a night with very many open discrepancies, as the night itself
 * writes it. Run it from the repository after
 * {@code mvn -o test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt}:
 *
 * <pre>
 * java -Xmx256m -cp target/test-classes:target/classes:$(cat target/cp.txt) counterfoil.report.ReportBenchmark 1000000
 * </pre>
 *
 * It prints wall time, the processor time of this program, and what the files take.
 * {@code COUNTERFOIL_TEST_URL} names another server than the embedded one.
 */
final class ReportBenchmark {

	private static final String MANY = """
			insert into tracking.events (night_id, shop, check_id, subject, subject_id, unit, discrepancy, event, cause,
				state, judged, opened_on, expected, actual, difference, evidence)
			select 2, 'birch', 'money/refund-exceeds-captured', 'order', n::text, 'EUR',
				tracking.discrepancy('birch', 'money/refund-exceeds-captured', n::text, 'EUR'), 'opened', 'evidence', 'open',
				true, '2026-01-31', n %% 500, n %% 500 + n %% 97 + 1, n %% 97 + 1,
				jsonb_build_object('order_name', '#B-' || n, 'refund_count', 2, 'last_refund_at', '2026-01-30T17:04:11+00:00')
			from generate_series(1, %d) as n""";

	private ReportBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		int number = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		Path reports = Files.createTempDirectory("reports");
		try (FixtureNight night = FixtureNight.full()) {
			night.execute(MANY.formatted(number));
			night.execute("analyze tracking.events");
			TransactionTemplate transaction = new TransactionTemplate(
					new DataSourceTransactionManager(night.database().dataSource()));
			Duration cpuBefore = cpu();
			long start = System.nanoTime();
			Path report = transaction.execute((status) -> night.reports().publish(night.night(), reports));
			Duration took = Duration.ofNanos(System.nanoTime() - start);
			System.out.printf("%,d discrepancies, heap %,d MB: %.1f s, %.1f s of CPU here%n", number,
					Runtime.getRuntime().maxMemory() >> 20, took.toMillis() / 1000.0,
					cpu().minus(cpuBefore).toMillis() / 1000.0);
			for (String file : report.toFile().list()) {
				System.out.printf("%s %,d bytes%n", file, Files.size(report.resolve(file)));
			}
		}
		System.exit(0);
	}

	private static Duration cpu() {
		return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
	}

}
