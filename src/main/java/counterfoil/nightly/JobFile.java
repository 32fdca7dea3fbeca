package counterfoil.nightly;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.intake.IntakeSettings;
import counterfoil.ledger.Shop;
import counterfoil.report.Language;
import org.springframework.scheduling.support.CronExpression;

/**
 * A job as its file declares it.
 *
 * @param file the file it was read from, as problems name it
 * @param name the job's name: the identity of its nights
 * @param folders where it reads and writes
 * @param zone where its business date is reckoned and its schedule runs
 * @param businessDate the date of every run, for samples; else the day that ended
 * @param schedule when {@code schedule} starts it; absent for jobs cron starts
 * @param rules what decides about records and differences
 * @param language its reports are written in
 * @param shops whose exports it reads, by name
 */
public record JobFile(String file, String name, Folders folders, ZoneId zone, Optional<LocalDate> businessDate,
		Optional<CronExpression> schedule, Rules rules, Language language, List<Shop> shops) {

	/**
	 * Where a job reads and writes.
	 *
	 * @param inbox one folder a shop, never changed
	 * @param reports one folder a business date
	 */
	public record Folders(Path inbox, Path reports) {

	}

	/**
	 * What decides about records and differences.
	 *
	 * @param rejectLimitPercent more rejected records than this refuse a file
	 * @param precedence families of contracts, the one that wins first
	 * @param materiality from which amount on a discrepancy is material, by unit
	 * @param tolerance overrides of the checks' own, by check and unit
	 */
	public record Rules(BigDecimal rejectLimitPercent, List<String> precedence, Map<String, BigDecimal> materiality,
			Map<String, Map<String, BigDecimal>> tolerance) {

	}

	/** What intake needs of it. */
	IntakeSettings intakeSettings() {
		return new IntakeSettings(this.folders.inbox(), this.shops, this.rules.rejectLimitPercent(),
				this.rules.precedence());
	}

	/** Their names, in the order of the file. */
	public List<String> shopNames() {
		return this.shops.stream().map(Shop::name).toList();
	}

}
