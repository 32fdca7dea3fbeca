package counterfoil.report;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import counterfoil.ledger.Night;
import counterfoil.tracking.StoredLife;
import counterfoil.tracking.StoredLife.Accepted;
import counterfoil.tracking.StoredLife.ClosedMonth;
import counterfoil.tracking.StoredLife.LateChange;
import counterfoil.tracking.StoredLife.Noted;
import counterfoil.tracking.StoredLife.SameCause;

/**
 * The files and lists that tell what people said, what discrepancies have in common, and
 * what came late. Their names and columns are public interface.
 */
final class LifeFiles {

	static final String NOTES = "notes.csv";

	static final String SAME_CAUSE = "same-cause.csv";

	static final String LATE_CHANGES = "late-changes.csv";

	private LifeFiles() {
	}

	static void notes(Writer out, List<Noted> notes) {
		try (CsvFile csv = new CsvFile(out, "discrepancy", "owner", "due_on", "text", "noted_by", "noted_at")) {
			notes.forEach((note) -> csv.value(note.discrepancy())
				.text(note.owner())
				.value(note.dueOn())
				.text(note.text())
				.text(note.by())
				.value(note.at())
				.end());
		}
	}

	/** Writes every discrepancy of a group; the groups come back. */
	static List<SameCause> sameCause(Writer out, StoredLife life, Night night) {
		try (CsvFile csv = new CsvFile(out, "same_cause", "discrepancies", "shop", "check", "unit", "difference",
				"discrepancy")) {
			return life.causes(night, (member) -> {
				SameCause cause = member.cause();
				csv.value(cause.id()).value(cause.size().number()).text(cause.shop()).text(cause.check());
				csv.text(cause.unit()).amount(cause.unit(), member.difference()).value(member.discrepancy()).end();
			});
		}
	}

	static void lateChanges(Writer out, StoredLife life, Night night, LateKept kept) {
		try (CsvFile csv = new CsvFile(out, "shop", "month", "record", "record_id", "part", "change", "happened_on",
				"file", "line")) {
			life.lateChanges(night, (change) -> {
				csv.text(change.shop()).value(change.month()).value(change.record()).text(change.recordId());
				csv.text(change.part()).value(change.change()).value(change.happenedOn()).text(change.path());
				csv.value((change.path() != null) ? change.line() : null).end();
				kept.add(change);
			});
		}
	}

	static Map<String, Object> json(Noted note) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("discrepancy", note.discrepancy());
		map.put("owner", note.owner());
		map.put("due_on", (note.dueOn() != null) ? note.dueOn().toString() : null);
		map.put("text", note.text());
		map.put("noted_by", note.by());
		map.put("noted_at", note.at().toString());
		return map;
	}

	static Map<String, Object> json(Accepted accepted) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("discrepancy", accepted.discrepancy());
		map.put("up_to", accepted.upTo().toPlainString());
		map.put("until", accepted.untilOn().toString());
		map.put("reason", accepted.reason());
		map.put("decided_by", accepted.by());
		map.put("reviewed_by", accepted.reviewedBy().orElse(null));
		return map;
	}

	static Map<String, Object> json(SameCause cause) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("same_cause", cause.id());
		map.put("shop", cause.shop());
		map.put("check", cause.check());
		map.put("unit", cause.unit());
		map.put("sign", cause.sign());
		map.put("up_to", cause.upTo().toPlainString());
		map.put("gateway", cause.gateway().orElse(null));
		map.put("tax_included", cause.taxIncluded().orElse(null));
		map.put("number", cause.size().number());
		put(map, "amount", cause, cause.size().amount());
		put(map, "least", cause, cause.size().least());
		put(map, "most", cause, cause.size().most());
		map.put("discrepancies", cause.discrepancies());
		return map;
	}

	static Map<String, Object> json(ClosedMonth closed) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("month", closed.month().toString());
		map.put("prepared_by", closed.preparedBy());
		map.put("reviewed_by", closed.reviewedBy());
		map.put("closed_at", closed.at().toString());
		map.put("manifest_sha256", closed.reportSha256());
		return map;
	}

	static Map<String, Object> json(LateChange change) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("shop", change.shop());
		map.put("month", change.month().toString());
		map.put("record", change.record());
		map.put("record_id", change.recordId());
		map.put("part", change.part());
		map.put("change", change.change());
		map.put("happened_on", change.happenedOn().toString());
		map.put("file", change.path());
		map.put("line", (change.path() != null) ? change.line() : null);
		return map;
	}

	private static void put(Map<String, Object> map, String name, SameCause cause, BigDecimal amount) {
		map.put(name, Figures.plain(cause.unit(), amount));
	}

}
