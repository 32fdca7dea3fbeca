package counterfoil.tracking;

import java.time.Instant;

/** One unbroken period of a record that the files of a shop cover, as of a night. */
public record CoveredPeriod(String shop, String record, Instant from, Instant to, long files, Instant newestAsOf) {

}
