package counterfoil.oracle;

import java.util.Map;
import java.util.stream.Stream;

/**
 * What a reason of a return means.
 *
 * @param source as the export says it
 * @param kind the class it belongs to
 */
record Reason(String source, String meaning, String kind) {

	static final Map<String, Reason> TABLE = Map.of("UNWANTED", new Reason("UNWANTED", "changed-mind", "customer"),
			"DEFECTIVE", new Reason("DEFECTIVE", "defective", "quality"), "WRONG_ITEM",
			new Reason("WRONG_ITEM", "wrong-item", "logistics"), "OTHER", new Reason("OTHER", "other", "unknown"),
			"damaged", new Reason("damaged", "defective", "quality"));

	/**
	 * Of a return line: its reason counts, and its label where the reason is not listed
	 * or says only that nothing is known.
	 */
	static Reason of(Row line) {
		String source = line.text("reason");
		Reason listed = TABLE.get(source);
		Reason labelled = TABLE.get(line.text("reason_label", ""));
		boolean isTold = listed != null && !listed.kind().equals("unknown");
		Reason found = Stream.of(isTold ? listed : null, labelled, listed)
			.filter((reason) -> reason != null)
			.findFirst()
			.orElse(new Reason(source, source, "unknown"));
		return new Reason(source, found.meaning(), found.kind());
	}

	boolean is(String what) {
		return this.meaning.equals(what);
	}

}
