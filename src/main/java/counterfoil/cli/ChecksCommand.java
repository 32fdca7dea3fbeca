package counterfoil.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import counterfoil.checking.CheckSet;
import counterfoil.checking.CheckSet.Listed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the checks. */
@Command(name = "checks", mixinStandardHelpOptions = true, description = "Lists the checks that a night runs.")
final class ChecksCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		CheckSet checks = CheckSet.read(Path.of("jobs"), Map.of());
		checks.throwAllProblems();
		List<Listed> listed = checks.list();
		int idWidth = listed.stream().mapToInt((check) -> check.id().length()).max().orElse(0);
		int titleWidth = listed.stream().mapToInt((check) -> check.title().length()).max().orElse(0);
		String row = "%%-%ds  %%-%ds  %%-10s  %%s%%n".formatted(Math.max(2, idWidth), Math.max(5, titleWidth));
		PrintWriter out = this.spec.commandLine().getOut();
		out.printf(row, "ID", "TITLE", "SUBJECT", "TOLERANCE");
		listed.forEach((check) -> out.printf(row, check.id(), check.title(), check.subject(), check.tolerance()));
		out.flush();
		return 0;
	}

}
