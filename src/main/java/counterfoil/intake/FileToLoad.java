package counterfoil.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A registered file whose rows are to be staged.
 *
 * @param fileId its number in the manifest
 * @param shop whose it is
 * @param zone the shop's zone
 * @param currency the shop's currency, where the job states it
 * @param path the path under the inbox
 * @param file where it lies, or the archive it is an entry of
 * @param stat what it must still be
 * @param asOf up to which moment it tells
 * @param contract the name of its contract, for {@link Contracts#named}
 * @param recordsDone how many of its records are staged or rejected by now
 * @param rejectLimitPercent more rejected records than this refuse it
 */
public record FileToLoad(long fileId, String shop, ZoneId zone, Optional<String> currency, String path, Path file,
		Stat stat, Instant asOf, String contract, long recordsDone, BigDecimal rejectLimitPercent) {

	/**
	 * Size and time of a file as registered.
	 *
	 * @param bytes its size
	 * @param modifiedAt when it was last modified, in microseconds
	 */
	public record Stat(long bytes, Instant modifiedAt) {

	}

	/** Where it can be opened. */
	ExportSource source() {
		return new ExportSource(this.file, ExportSource.at(Path.of(""), this.path).entry());
	}

	/** What it is besides its headers. */
	Mapping.Setting setting() {
		return new Mapping.Setting(this.zone, this.asOf, this.currency);
	}

}
