package counterfoil.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import counterfoil.ledger.LedgerRecord;

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
	 * @param reasons what the reasons of returns mean
	 * @param isExplained whether the contract of each file is told column by column
	 */
	public static Inspection of(List<Path> files, Contracts contracts, ReturnReasons reasons, boolean isExplained) {
		List<InspectedFile> inspected = files.stream()
			.flatMap((file) -> Inbox.inspected(file).stream())
			.map((source) -> InspectedFile.read(source, contracts, REJECT_LIMIT_PERCENT))
			.toList();
		Map<String, OrderLinks> links = links(inspected);
		String text = inspected.stream()
			.map((file) -> InspectionText.of(file, links.get(shop(file)), reasons, isExplained))
			.collect(Collectors.joining("\n"));
		long refused = inspected.stream().filter((file) -> file.refusal().isPresent()).count();
		String summary = (refused == 0) ? "%d of %d files would load.".formatted(inspected.size(), inspected.size())
				: "%d of %d files would load, %d would be refused.".formatted(inspected.size() - refused,
						inspected.size(), refused);
		return new Inspection(text + "\n" + summary + "\n", refused == 0);
	}

	// The orders of each shop: files that lie in one folder, or in dated folders of it.
	private static Map<String, OrderLinks> links(List<InspectedFile> files) {
		Map<String, OrderLinks> links = new HashMap<>();
		for (InspectedFile file : files) {
			OrderLinks ofShop = links.computeIfAbsent(shop(file), (added) -> new OrderLinks());
			if (file.refusal().isEmpty() && file.found().orders().containsKey(LedgerRecord.ORDERS)) {
				ofShop.addOrders(file.found().orders().get(LedgerRecord.ORDERS));
			}
		}
		return links;
	}

	private static String shop(InspectedFile file) {
		String path = "./" + file.path().replace('\\', '/');
		String folder = path.substring(0, path.lastIndexOf('/'));
		while (folder.contains("/")
				&& DatedPath.deliveredOn("shop/" + folder.substring(folder.lastIndexOf('/') + 1) + "/file")
					.isPresent()) {
			folder = folder.substring(0, folder.lastIndexOf('/'));
		}
		return folder;
	}

}
