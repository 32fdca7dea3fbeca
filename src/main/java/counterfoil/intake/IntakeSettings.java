package counterfoil.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

import counterfoil.ledger.Shop;

/**
 * What a job says about reading files.
 *
 * @param inbox one folder a shop
 * @param shops whose exports are read
 * @param rejectLimitPercent more rejected records than this refuse a file
 * @param precedence families of contracts, the one that wins first
 */
public record IntakeSettings(Path inbox, List<Shop> shops, BigDecimal rejectLimitPercent, List<String> precedence) {

	int rank(String family) {
		int place = this.precedence.indexOf(family);
		return (place < 0) ? 0 : this.precedence.size() - place;
	}

	Shop shop(String name) {
		return this.shops.stream()
			.filter((shop) -> shop.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("shop " + name));
	}

}
