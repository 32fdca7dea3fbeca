package counterfoil.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A contract a JSON Lines file may be of, and what its first records have of it. */
final class JsonCandidate {

	private static final String ELEMENTS = "/*";

	private final Contract contract;

	private final JsonConnections connections;

	private final JsonReader reader;

	private final JsonRow row;

	private final RowTest[] recognises;

	private final List<RowTest[]> when;

	private final Set<RecordContract> shown = new LinkedHashSet<>();

	private final Set<String> paths = new HashSet<>();

	private List<String> lacking;

	private boolean fits;

	JsonCandidate(Contract contract) {
		this.contract = contract;
		Headers pointers = Headers.ofPointers(contract.pointers());
		this.connections = new JsonConnections(contract.pointers());
		JsonValues values = new JsonValues(new JsonPointers(pointers.names()));
		this.reader = new JsonReader(values);
		this.row = new JsonRow(values);
		this.recognises = RowTest.of(contract.recognise().record(), pointers);
		this.when = contract.records().stream().map((record) -> RowTest.of(record.rows().when(), pointers)).toList();
		this.lacking = contract.recognise().present();
	}

	Contract contract() {
		return this.contract;
	}

	/** How much must be there for the contract; the one that asks for most is meant. */
	int asked() {
		return this.contract.recognise().present().size() + this.recognises.length;
	}

	/** Whether one of the records was what the contract asks for. */
	boolean fits() {
		return this.fits;
	}

	/** What the record that had most of it did not have. */
	List<String> lacking() {
		return this.lacking;
	}

	/** Whether some record had at least half of what it asks for. */
	boolean isNear() {
		return 2 * this.lacking.size() <= this.contract.recognise().present().size();
	}

	/** Looks at one record, of which it is known what it has. */
	void look(byte[] line, int from, int to, Set<String> paths) {
		if (this.reader.read(line, from, to, 0) != null) {
			return;
		}
		this.row.line(0);
		Set<String> has = paths.stream().map(this.connections::plain).collect(Collectors.toSet());
		this.paths.addAll(has);
		List<String> missing = this.contract.recognise()
			.present()
			.stream()
			.filter((one) -> !has.contains(one))
			.toList();
		this.lacking = (missing.size() < this.lacking.size()) ? missing : this.lacking;
		this.fits |= missing.isEmpty() && this.contract.recognise().absent().stream().noneMatch(has::contains)
				&& RowTest.areTrueOf(this.recognises, this.row);
		for (int i = 0; i < this.when.size(); i++) {
			RecordContract record = this.contract.records().get(i);
			boolean shows = record.rows()
				.each()
				.map((each) -> has.contains(each.substring(0, each.lastIndexOf(ELEMENTS))))
				.orElseGet(() -> RowTest.areTrueOf(this.when.get(this.contract.records().indexOf(record)), this.row));
			if (shows) {
				this.shown.add(record);
			}
		}
	}

	/** The file is taken for it. Only what its records show counts as delivered. */
	Recognition recognition() {
		Set<String> pointers = new TreeSet<>(this.contract.pointers());
		List<String> used = pointers.stream().filter(this::isThere).toList();
		Set<String> ignored = new TreeSet<>();
		this.paths.stream().filter((path) -> leadsNowhere(path, pointers)).forEach(ignored::add);
		ignored.removeIf((path) -> leadsNowhere(parent(path), pointers));
		List<String> records = this.shown.stream().map((record) -> record.record().recordName()).distinct().toList();
		return new Recognition(Optional.of(this.contract), Optional.empty(), used, List.copyOf(ignored), missing(),
				records);
	}

	private List<String> missing() {
		Set<String> missing = new LinkedHashSet<>();
		for (RecordContract record : this.shown) {
			for (ColumnContract column : record.columns()) {
				List<String> pointers = column.source().headers();
				if (!pointers.isEmpty() && pointers.stream().noneMatch(this::isThere)) {
					missing.add(pointers.get(0));
				}
			}
		}
		return new ArrayList<>(missing);
	}

	private boolean isThere(String pointer) {
		return this.paths.contains(pointer.endsWith(ELEMENTS) ? pointer.substring(0, pointer.length() - 2) : pointer);
	}

	private static boolean leadsNowhere(String path, Set<String> pointers) {
		return !path.isEmpty()
				&& pointers.stream().noneMatch((pointer) -> pointer.equals(path) || pointer.startsWith(path + "/"));
	}

	private static String parent(String path) {
		String parent = path.substring(0, path.lastIndexOf('/'));
		return parent.endsWith(ELEMENTS) ? parent.substring(0, parent.length() - 2) : parent;
	}

}
