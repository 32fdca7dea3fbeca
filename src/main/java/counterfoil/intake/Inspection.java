package counterfoil.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What reading files would bring, without a database.
 *
 * @param text for a person to read
 * @param wouldLoad whether every file would load
 */
public record Inspection(String text, boolean wouldLoad) {

	private static final BigDecimal REJECT_LIMIT_PERCENT = BigDecimal.ONE;

	/**
	 * Reads the files and loads nothing. Times without offset are read in UTC, for no job
	 * says where the shop is.
	 */
	public static Inspection of(List<Path> files, Contracts contracts) {
		List<InspectedFile> inspected = files.stream()
			.flatMap((file) -> Inbox.inspected(file).stream())
			.map((source) -> InspectedFile.read(source, contracts, REJECT_LIMIT_PERCENT))
			.toList();
		String text = inspected.stream().map(InspectionText::of).collect(Collectors.joining("\n"));
		long refused = inspected.stream().filter((file) -> file.refusal().isPresent()).count();
		String summary = (refused == 0) ? "%d of %d files would load.".formatted(inspected.size(), inspected.size())
				: "%d of %d files would load, %d would be refused.".formatted(inspected.size() - refused,
						inspected.size(), refused);
		return new Inspection(text + "\n" + summary + "\n", refused == 0);
	}

}
