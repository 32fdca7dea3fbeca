package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import counterfoil.ledger.Column;
import counterfoil.ledger.ColumnType;
import org.jspecify.annotations.Nullable;

/** How one column is filled from a row of one file. */
final class ColumnMapping {

	private final Column column;

	private final String header;

	private final Origin origin;

	private final @Nullable Origin substitute;

	private final Value value;

	private final List<byte[]> blank;

	private final List<Map.Entry<byte[], byte[]>> values;

	private final byte @Nullable [] otherwise;

	private ColumnMapping(ColumnContract contract, String header, Origin origin, @Nullable Origin substitute,
			Value value) {
		this.column = contract.column();
		this.header = header;
		this.origin = origin;
		this.substitute = substitute;
		this.value = value;
		this.blank = contract.reading().blank().stream().map(ColumnMapping::bytes).toList();
		this.values = new ArrayList<>();
		contract.reading().values().forEach((text, stored) -> this.values.add(Map.entry(bytes(text), bytes(stored))));
		this.otherwise = contract.reading().otherwise().map(ColumnMapping::bytes).orElse(null);
	}

	static ColumnMapping of(ColumnContract contract, Origin origin, Headers headers, Mapping.Setting setting) {
		String header = headers.find(contract.source().headers()).isPresent()
				? headers.name(headers.find(contract.source().headers()).getAsInt()) : contract.column().name();
		Origin substitute = contract.substitute().map((text) -> Origin.text(text, headers)).orElse(null);
		return new ColumnMapping(contract, header, origin, substitute, value(contract, setting.zone()));
	}

	Column column() {
		return this.column;
	}

	/**
	 * Writes the column of a row.
	 * @return what is wrong with its value, if anything
	 */
	@Nullable Reject write(Row row, Slice slice, CopyBuffer out, RowFacts facts) {
		this.origin.read(row, slice);
		if (isBlank(slice) && this.substitute != null) {
			this.substitute.read(row, slice);
		}
		if (isBlank(slice)) {
			out.putNull();
			facts.nothing();
			return this.column.required() ? Fault.VALUE_MISSING.at(row.line(), this.header, this.column.name(), slice)
					: null;
		}
		if (this.column.type() != ColumnType.TEXT) {
			slice.trim();
		}
		if (!this.values.isEmpty() && !replace(slice)) {
			return Fault.VALUE_NOT_LISTED.at(row.line(), this.header, this.column.name(), slice);
		}
		Fault fault = this.value.write(slice, out, facts);
		return (fault != null) ? fault.at(row.line(), this.header, this.column.name(), slice) : null;
	}

	private boolean isBlank(Slice slice) {
		if (slice.isBlank()) {
			return true;
		}
		for (byte[] word : this.blank) {
			if (slice.is(word)) {
				return true;
			}
		}
		return false;
	}

	private boolean replace(Slice slice) {
		for (Map.Entry<byte[], byte[]> replaced : this.values) {
			if (slice.is(replaced.getKey())) {
				slice.set(replaced.getValue());
				return true;
			}
		}
		if (this.otherwise != null) {
			slice.set(this.otherwise);
		}
		return this.otherwise != null;
	}

	private static Value value(ColumnContract contract, ZoneId zone) {
		ColumnContract.Reading reading = contract.reading();
		Optional<ZoneId> shopZone = reading.shopZone() ? Optional.of(zone) : Optional.empty();
		return switch (contract.column().type()) {
			case ID -> TextValues.ID;
			case TEXT -> TextValues.TEXT;
			case CODE -> TextValues.CODE;
			case FLAG -> TextValues.FLAG;
			case CURRENCY -> TextValues.currency();
			case AMOUNT -> new AmountValue(reading.negate());
			case QUANTITY -> new QuantityValue(reading.negate());
			case INSTANT -> reading.format()
				.map((format) -> FormattedTime.instant(format, shopZone))
				.orElseGet(() -> new InstantValue(shopZone));
			case DATE ->
				reading.format().map((format) -> FormattedTime.date(format, zone)).orElseGet(() -> new DateValue(zone));
		};
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
