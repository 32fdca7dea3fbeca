package counterfoil.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Input of 64 KiB costs less than a second and 64 MiB, whatever it is. */
class BoundedTest {

	@Test
	void garbageIsReadInASmallHeapAndASecond() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
				"-Xmx%dm".formatted(BoundedInputs.HEAP_MEBIBYTES), "-cp", System.getProperty("java.class.path"),
				BoundedInputs.class.getName())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		assertThat(output).contains("read 95 files");
	}

}
