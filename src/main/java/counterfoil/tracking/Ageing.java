package counterfoil.tracking;

/** For how many nights something has been open, in the buckets a report shows. */
public enum Ageing {

	/** Since this night or the one before. */
	UP_TO_1("0–1", 1),

	/** Within a week. */
	UP_TO_7("2–7", 7),

	/** Within a month. */
	UP_TO_30("8–30", 30),

	/** Within a quarter. */
	UP_TO_90("31–90", 90),

	/** Longer. */
	OVER_90("over 90", Long.MAX_VALUE);

	private final String word;

	private final long nightsMax;

	Ageing(String word, long nightsMax) {
		this.word = word;
		this.nightsMax = nightsMax;
	}

	/** The bucket of so many nights. */
	public static Ageing of(long nights) {
		for (Ageing bucket : values()) {
			if (nights <= bucket.nightsMax) {
				return bucket;
			}
		}
		return OVER_90;
	}

	/** As a report writes it. */
	public String word() {
		return this.word;
	}

}
