package counterfoil.nightly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import counterfoil.tracking.RollForwardLine;

/**
 * The roll-forward of a night as the page of three-nights writes it: one row for shop,
 * check and unit.
 */
final class RollForwardTable {

	private static final List<String> MOVEMENTS = List.of("opening", "opened", "reopened", "changed", "cleared",
			"closing");

	private RollForwardTable() {
	}

	/** The rows of the table that follows a heading. */
	static List<String> inPage(String page, String heading) {
		List<String> rows = new ArrayList<>();
		boolean isInTable = false;
		for (String line : page.substring(page.indexOf("\n" + heading + "\n")).split("\n")) {
			if (line.startsWith("| --- ")) {
				isInTable = true;
			}
			else if (isInTable && !line.startsWith("| ")) {
				break;
			}
			else if (isInTable) {
				rows.add(line);
			}
		}
		return rows;
	}

	/** The rows of what a night stored. */
	static List<String> of(List<RollForwardLine> lines) {
		Map<String, Map<String, String>> rows = new TreeMap<>();
		for (RollForwardLine line : lines) {
			rows.computeIfAbsent("| %s | `%s` | %s |".formatted(line.shop(), line.check(), line.unit()),
					(key) -> new TreeMap<>())
				.put(line.movement(), cell(line));
		}
		List<String> table = new ArrayList<>();
		rows.forEach((key, cells) -> {
			StringBuilder row = new StringBuilder(key);
			MOVEMENTS.forEach((movement) -> row.append(' ')
				.append(cells.getOrDefault(movement, ""))
				.append(cells.getOrDefault(movement, "").isEmpty() ? "|" : " |"));
			table.add(row.toString());
		});
		return table;
	}

	private static String cell(RollForwardLine line) {
		BigDecimal sign = new BigDecimal(line.movement().equals("cleared") ? -1 : 1);
		BigDecimal difference = line.amountOver().subtract(line.amountShort()).multiply(sign);
		long number = line.number() * sign.longValue();
		if (number == 0 && difference.signum() == 0) {
			return "";
		}
		String amount = "(%s%s)".formatted((difference.signum() < 0) ? "−" : "+",
				difference.abs().setScale(2).toPlainString());
		return (number == 0) ? amount : number + " " + amount;
	}

}
