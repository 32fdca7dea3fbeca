package counterfoil.intake;

import java.util.List;
import java.util.Optional;

import counterfoil.yaml.YamlMap;

/**
 * How numbers and times are written, where more than one reading is possible. Said once
 * for a whole contract, or for one column.
 *
 * @param decimal the mark before the decimals; absent for a point, with no reading for
 * {@code 1,234}
 * @param dates what stands first in dates; absent where only dates with one reading are
 * read
 * @param shopZone whether a time without offset is read in the shop's zone
 */
record Notation(Optional<DecimalMark> decimal, Optional<DayOrder> dates, boolean shopZone) {

	static final Notation UNSAID = new Notation(Optional.empty(), Optional.empty(), false);

	static Notation of(YamlMap yaml) {
		return new Notation(yaml.oneOf("decimal", List.of("point", "comma")).map(DecimalMark::ofWord),
				yaml.oneOf("dates", List.of("day first", "month first")).map(DayOrder::ofWord),
				yaml.oneOf("zone", List.of("shop")).isPresent());
	}

	/** This one, and where it says nothing, the other. */
	Notation or(Notation other) {
		return new Notation(this.decimal.or(other::decimal), this.dates.or(other::dates),
				this.shopZone || other.shopZone);
	}

}
