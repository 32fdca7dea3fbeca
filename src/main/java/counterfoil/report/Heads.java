package counterfoil.report;

import counterfoil.report.SheetTable.Column;

/** Columns of sheets, by the keys of their heads. */
record Heads(Wording words) {

	/** For a word or a number. */
	Column narrow(String key) {
		String head = this.words.text(key);
		return new Column(head, Math.max(12, head.length() + 4));
	}

	/** For an amount with its currency, or a name. */
	Column medium(String key) {
		return of(key, 20);
	}

	/** For a sentence. */
	Column wide(String key) {
		return of(key, 48);
	}

	/** For so many characters. */
	Column of(String key, int width) {
		return new Column(this.words.text(key), width);
	}

}
