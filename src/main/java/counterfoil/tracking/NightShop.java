package counterfoil.tracking;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A shop of the job, as it was in a night.
 *
 * @param name the first folder under the inbox
 * @param zone where its days begin
 * @param currency what exposures are in; empty while no order was delivered
 */
public record NightShop(String name, ZoneId zone, Optional<String> currency) {

}
