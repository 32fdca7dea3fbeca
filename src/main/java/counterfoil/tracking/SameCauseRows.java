package counterfoil.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import counterfoil.tracking.StoredLife.Member;
import counterfoil.tracking.StoredLife.SameCause;
import counterfoil.tracking.StoredLife.Size;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code same-causes.sql}: members go on as they come, and of each group its
 * figures and its first members are kept.
 */
final class SameCauseRows {

	private static final int FIRST_MAX = 20;

	private final Consumer<Member> each;

	private final List<Group> groups = new ArrayList<>();

	private @Nullable Group group;

	SameCauseRows(Consumer<Member> each) {
		this.each = each;
	}

	void add(ResultSet row) throws SQLException {
		String id = row.getString("same_cause");
		if (this.group == null || !this.group.cause().id().equals(id)) {
			List<String> first = new ArrayList<>();
			this.group = new Group(row.getLong("place"), cause(id, row, Collections.unmodifiableList(first)), first);
			this.groups.add(this.group);
		}
		String discrepancy = row.getString("discrepancy");
		if (this.group.first().size() < FIRST_MAX) {
			this.group.first().add(discrepancy);
		}
		this.each.accept(new Member(this.group.cause(), discrepancy, row.getBigDecimal("difference")));
	}

	/** The groups of all rows. */
	List<SameCause> causes() {
		return this.groups.stream().sorted(Comparator.comparing(Group::place)).map(Group::cause).toList();
	}

	private static SameCause cause(String id, ResultSet row, List<String> first) throws SQLException {
		return new SameCause(id, row.getString("shop"), row.getString("check_id"), row.getString("unit"),
				row.getString("sign"), row.getBigDecimal("up_to"), Optional.ofNullable(row.getString("gateway")),
				Optional.ofNullable(row.getString("tax_included")), new Size(row.getLong("number"),
						row.getBigDecimal("amount"), row.getBigDecimal("least"), row.getBigDecimal("most")),
				first);
	}

	private record Group(long place, SameCause cause, List<String> first) {

	}

}
