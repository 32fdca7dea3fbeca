package counterfoil.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import counterfoil.ledger.Shop;
import counterfoil.problem.Problem;
import counterfoil.problem.SourcePosition;

/** The folder exports are dropped into, one folder a shop. It is never changed. */
public final class Inbox {

	private static final int FOLDERS_DEEP_MAX = 8;

	private Inbox() {
	}

	/**
	 * The files of all shops that tell of the business date or an earlier day, in the
	 * order of their paths. An undated file that was modified later waits for its night.
	 */
	public static List<Delivery> deliveries(Path inbox, List<Shop> shops, LocalDate businessDate) {
		List<Delivery> deliveries = new ArrayList<>();
		for (Shop shop : shops) {
			for (Path file : files(inbox, shop)) {
				if (isInside(inbox, file)) {
					deliveries(inbox, shop, file).stream()
						.filter((one) -> !one.asOf().isAfter(endOf(businessDate, shop.zone())))
						.filter((one) -> DatedPath.deliveredOn(one.path()).stream().noneMatch(businessDate::isBefore))
						.forEach(deliveries::add);
				}
			}
		}
		deliveries.sort(Comparator.comparing(Delivery::path));
		return List.copyOf(deliveries);
	}

	/** What lies in the inbox and is not read although somebody may think so. */
	public static List<Problem> warnings(Path inbox, List<Shop> shops, Contracts contracts) {
		List<Problem> warnings = new ArrayList<>();
		for (Path file : rootFiles(inbox)) {
			if (exports(file).stream().anyMatch((one) -> contracts.recognise(one).contract().isPresent())) {
				warnings.add(Problem.warning(SourcePosition.of(file.toString()), "file-in-no-shop",
						"the file lies in no shop's folder and is not read", "Move it into the folder of its shop."));
			}
		}
		for (Shop shop : shops) {
			if (!Files.isDirectory(inbox.resolve(shop.name()))) {
				warnings.add(Problem.warning(SourcePosition.of(inbox.resolve(shop.name()).toString()), "no-shop-folder",
						"there is no folder for shop \"%s\"".formatted(shop.name()),
						"Create it, and deliver the shop's exports there."));
			}
			for (Path file : files(inbox, shop)) {
				if (!isInside(inbox, file)) {
					warnings.add(Problem.warning(SourcePosition.of(file.toString()), "link-out-of-inbox",
							"the link leads out of the inbox and is not followed",
							"Deliver the file itself, or name its folder as the inbox."));
				}
			}
		}
		return warnings;
	}

	/**
	 * The exports that a path names: a file, the entries of an archive, all of a folder.
	 */
	static List<ExportSource> inspected(Path path) {
		if (!Files.isDirectory(path)) {
			return exports(path);
		}
		try (Stream<Path> files = Files.walk(path, FOLDERS_DEEP_MAX)) {
			return files.filter((file) -> !NotDelivered.isPassedOver(path.relativize(file)))
				.filter(Files::isRegularFile)
				.sorted()
				.flatMap((file) -> exports(file).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The last microsecond of a day. */
	static Instant endOf(LocalDate day, ZoneId zone) {
		return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
	}

	// One for a file, and one for each entry of an archive.
	private static List<Delivery> deliveries(Path inbox, Shop shop, Path file) {
		try {
			BasicFileAttributes stat = Files.readAttributes(file, BasicFileAttributes.class);
			Instant modifiedAt = stat.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
			String path = inbox.relativize(file).toString().replace('\\', '/');
			List<Delivery> deliveries = new ArrayList<>();
			for (ExportSource source : exports(file)) {
				DatedPath dated = DatedPath.of(source.path(path));
				Instant asOf = dated.date().map((date) -> endOf(date, shop.zone())).orElse(modifiedAt);
				deliveries
					.add(new Delivery(shop, source.path(path), source, stat.size(), modifiedAt, asOf, dated.source()));
			}
			return deliveries;
		}
		catch (IOException ex) {
			// gone since the folder was listed
			return List.of();
		}
	}

	// An archive that cannot be read stands for itself, so that somebody is told.
	static List<ExportSource> exports(Path file) {
		ExportSource source = ExportSource.of(file);
		try {
			return source.isArchive() ? Archive.exports(file) : List.of(source);
		}
		catch (IOException ex) {
			return List.of(source);
		}
	}

	// Folders that are links are not entered; a file that is a link is looked at by where
	// it leads.
	private static List<Path> files(Path inbox, Shop shop) {
		Path folder = inbox.resolve(shop.name());
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder, FOLDERS_DEEP_MAX)) {
			return files.filter((file) -> !NotDelivered.isPassedOver(inbox.relativize(file)))
				.filter((file) -> Files.isSymbolicLink(file) || Files.isRegularFile(file))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> rootFiles(Path inbox) {
		try (Stream<Path> files = Files.list(inbox)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> !NotDelivered.isPassedOver(file.getFileName()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isInside(Path inbox, Path file) {
		try {
			return !Files.isSymbolicLink(file)
					|| (file.toRealPath().startsWith(inbox.toRealPath()) && Files.isRegularFile(file));
		}
		catch (IOException ex) {
			return false;
		}
	}

}
