package counterfoil.report;

import java.util.List;

/** A section that consists of tables, in groups. */
record TablesView(String count, String intro, List<Group> groups) {

	/**
	 * Tables under a heading of their own.
	 *
	 * @param ways where the page tells more of what the text says
	 */
	record Group(String title, List<String> text, List<Way> ways, List<Table> tables) {

		Group(String title, List<String> text, List<Table> tables) {
			this(title, text, List.of(), tables);
		}

	}

	/**
	 * A way to another place of the page.
	 *
	 * @param anchor of the place
	 * @param name what a person finds there
	 */
	record Way(String anchor, String name) {

	}

}
