package counterfoil.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What LibreOffice makes of a workbook, where there is one. */
final class Converted {

	private static final int SECONDS_MAX = 120;

	private Converted() {
	}

	/** The program, if this machine has it. */
	static Optional<Path> office() {
		return Stream.of(System.getenv("PATH").split(":"))
			.map((folder) -> Path.of(folder, "soffice"))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Every sheet as a CSV file in that folder, named by the sheet; numbers without their
	 * formats.
	 */
	static void toCsv(Path office, Path workbook, Path folder) throws IOException, InterruptedException {
		// 44: comma, 34: quote, 76: UTF-8, 1: from the first row; then as stored, each
		// sheet its file
		Process process = new ProcessBuilder(List.of(office.toString(), "--headless",
				"-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to",
				"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir",
				folder.toString(), workbook.toString()))
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("office.log").toFile())
			.start();
		if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException("LibreOffice did not end");
		}
		if (process.exitValue() != 0) {
			throw new IllegalStateException("LibreOffice: " + Files.readString(folder.resolve("office.log")));
		}
	}

}
