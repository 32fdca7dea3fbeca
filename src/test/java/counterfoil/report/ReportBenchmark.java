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

	private ReportBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		int number = (args.length > 0) ? Integer.parseInt(args[0]) : 1_000_000;
		Path reports = Files.createTempDirectory("reports");
		try (FixtureNight night = FixtureNight.full()) {
			night.manyOpen(number);
			TransactionTemplate transaction = new TransactionTemplate(
					new DataSourceTransactionManager(night.database().dataSource()));
			Duration cpuBefore = cpu();
			long start = System.nanoTime();
			Path report = transaction.execute((status) -> night.reports().publish(night.night(), reports).folder());
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
