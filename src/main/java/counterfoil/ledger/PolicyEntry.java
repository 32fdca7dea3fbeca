package counterfoil.ledger;

import java.util.List;
import java.util.Map;

/**
 * What was decided together, and when it holds.
 *
 * @param valid the days on which it holds
 * @param rules what each key it names is set to
 */
public record PolicyEntry(Days valid, Map<PolicyKey, List<PolicyRule>> rules) {

}
