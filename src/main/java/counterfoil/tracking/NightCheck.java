package counterfoil.tracking;

import java.util.Optional;

/**
 * A check as it was asked in a night.
 *
 * @param id group and fault
 * @param text what its file says
 * @param status {@code ran} or {@code could not run}
 * @param problem why it could not run
 */
public record NightCheck(String id, Text text, String status, Optional<String> problem) {

	/** The front matter, Why and Do of a check file. */
	public record Text(String title, String asserts, String subject, String expectedMeans, String actualMeans,
			String differs, String tolerance, int graceNights, String why, String action) {

	}

}
