package counterfoil.tracking;

import java.util.Optional;

/** A record a file was read without: where, which value, why, and what to do. */
public record RejectedRecord(String shop, String path, int line, Optional<String> column, Optional<String> value,
		String code, String what, String action) {

}
