package counterfoil.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day a file tells up to, where its path says one.
 *
 * @param date the day; of several in a name the latest
 * @param source where it stands
 */
record DatedPath(Optional<LocalDate> date, AsOfSource source) {

	private static final Pattern DATE = Pattern
		.compile("(?<!\\d)(20\\d{2})(?:-(\\d{2})-|_(\\d{2})_|(\\d{2}))(\\d{2})(?!\\d)");

	/**
	 * Looks at the name first, then at the folders from the inside out; for the entry of
	 * an archive, inside the archive before outside.
	 */
	static DatedPath of(String path) {
		String[] parts = path.split("/");
		Optional<LocalDate> inName = latest(parts[parts.length - 1]);
		if (inName.isPresent()) {
			return new DatedPath(inName, AsOfSource.NAME);
		}
		int archive = path.indexOf(ExportSource.INSIDE);
		Optional<LocalDate> inFolder = deliveredOn((archive < 0) ? path : "archive/" + path.substring(archive + 2));
		if (inFolder.isEmpty() && archive >= 0) {
			return of(path.substring(0, archive));
		}
		return new DatedPath(inFolder, inFolder.isPresent() ? AsOfSource.FOLDER : AsOfSource.MODIFIED);
	}

	/**
	 * The date of the innermost dated folder: its night is the first to see the file,
	 * however old what it tells is.
	 */
	static Optional<LocalDate> deliveredOn(String path) {
		String[] parts = path.split("/");
		// the first part is the shop
		for (int i = parts.length - 2; i > 0; i--) {
			Optional<LocalDate> inFolder = DATE.matcher(parts[i]).matches() ? latest(parts[i]) : Optional.empty();
			if (inFolder.isPresent()) {
				return inFolder;
			}
		}
		return Optional.empty();
	}

	private static Optional<LocalDate> latest(String name) {
		Matcher matcher = DATE.matcher(name);
		Optional<LocalDate> latest = Optional.empty();
		while (matcher.find()) {
			Optional<LocalDate> found = date(matcher);
			if (found.isPresent() && (latest.isEmpty() || found.get().isAfter(latest.get()))) {
				latest = found;
			}
		}
		return latest;
	}

	private static Optional<LocalDate> date(Matcher matcher) {
		String month = (matcher.group(2) != null) ? matcher.group(2)
				: (matcher.group(3) != null) ? matcher.group(3) : matcher.group(4);
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month),
					Integer.parseInt(matcher.group(5))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
