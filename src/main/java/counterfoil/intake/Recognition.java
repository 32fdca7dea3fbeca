package counterfoil.intake;

import java.util.List;
import java.util.Optional;

import counterfoil.problem.Problem;

/**
 * What a file was taken for by its headers.
 *
 * @param contract absent where it cannot be read
 * @param problem why it cannot be read, or what of it cannot
 * @param ignored headers nothing is taken from
 * @param missing headers the contract would have used
 */
public record Recognition(Optional<Contract> contract, Optional<Problem> problem, List<String> ignored,
		List<String> missing) {

}
