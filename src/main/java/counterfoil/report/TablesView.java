package counterfoil.report;

import java.util.List;

/** A section that consists of tables, in groups. */
record TablesView(String count, String intro, List<Group> groups) {

	/** Tables under a heading of their own. */
	record Group(String title, List<String> text, List<Table> tables) {

	}

}
