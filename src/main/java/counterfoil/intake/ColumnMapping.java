package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

	private final @Nullable Origin orderName;

	private final boolean ofFirst;

	private final Value value;

	private final List<byte[]> blank;

	private final List<Map.Entry<byte[], byte[]>> values;

	private final byte @Nullable [] otherwise;

	private ColumnMapping(ColumnContract contract, String header, Origin origin, @Nullable Origin substitute,
			@Nullable Origin orderName, Value value) {
		this.column = contract.column();
		this.header = header;
		this.origin = origin;
		this.substitute = substitute;
		this.orderName = orderName;
		this.ofFirst = contract.source() instanceof ColumnContract.Header from && from.ofFirst();
		this.value = value;
		this.blank = contract.reading().blank().stream().map(ColumnMapping::bytes).toList();
		this.values = new ArrayList<>();
		contract.reading().values().forEach((text, stored) -> this.values.add(Map.entry(bytes(text), bytes(stored))));
		this.otherwise = contract.reading().otherwise().map(ColumnMapping::bytes).orElse(null);
	}

	static ColumnMapping of(ColumnContract contract, Origin origin, Headers headers, Mapping.Setting setting) {
		return of(contract, origin, Optional.empty(), headers, setting);
	}

	/**
	 * @param orderNameText what stands for the id of an order that is of no use; absent
	 * where nothing does
	 */
	static ColumnMapping of(ColumnContract contract, Origin origin, Optional<String> orderNameText, Headers headers,
			Mapping.Setting setting) {
		String header = headers.find(contract.source().headers()).isPresent()
				? headers.name(headers.find(contract.source().headers()).getAsInt()) : contract.column().name();
		Origin substitute = contract.substitute().map((text) -> Origin.text(text, headers)).orElse(null);
		Origin orderName = orderNameText.map((text) -> Origin.text(text, headers)).orElse(null);
		return new ColumnMapping(contract, header, origin, substitute, orderName, value(contract, setting.zone()));
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
		slice.trim();
		if (isBlank(slice) && this.substitute != null) {
			this.substitute.read(row, slice);
			slice.trim();
			if (this.orderName != null && slice.length() > 0) {
				facts.namedOrder(new NamedOrder(slice.copy(), false));
			}
		}
		if (isBlank(slice)) {
			out.putNull();
			facts.nothing();
			return this.column.required() ? reject(Fault.VALUE_MISSING, row, slice) : null;
		}
		Guard.drop(slice, this.column.type());
		if (!this.values.isEmpty() && !replace(slice)) {
			return reject(Fault.VALUE_NOT_LISTED, row, slice);
		}
		Fault fault = this.value.write(slice, out, facts);
		if (fault == Fault.ID_ROUNDED && this.orderName != null) {
			fault = writeOrderName(row, slice, out, facts);
		}
		return (fault != null) ? reject(fault, row, slice) : null;
	}

	/** What stands for the id of an order that is of no use. */
	Optional<Origin> orderName() {
		return Optional.ofNullable(this.orderName);
	}

	// An id that lost its last digits tells nothing; the name beside it does.
	private @Nullable Fault writeOrderName(Row row, Slice slice, CopyBuffer out, RowFacts facts) {
		Slice name = new Slice();
		Objects.requireNonNull(this.orderName).read(row, name);
		if (name.trim().length() == 0) {
			return Fault.ID_ROUNDED_AND_NO_NAME;
		}
		facts.namedOrder(new NamedOrder(name.copy(), true));
		if (this.column.required()) {
			return this.value.write(name, out, facts);
		}
		out.putNull();
		return null;
	}

	private Reject reject(Fault fault, Row row, Slice slice) {
		return fault.at(this.ofFirst ? row.firstLine() : row.line(), this.header, this.column.name(), slice);
	}

	private boolean isBlank(Slice slice) {
		if (slice.length() == 0) {
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
		Notation notation = reading.notation();
		Optional<ZoneId> shopZone = notation.shopZone() ? Optional.of(zone) : Optional.empty();
		return switch (contract.column().type()) {
			case ID -> TextValues.ID;
			case TEXT -> TextValues.TEXT;
			case CODE -> TextValues.CODE;
			case FLAG -> TextValues.FLAG;
			case CURRENCY -> (contract.source() == ColumnContract.Given.SHOP_CURRENCY) ? TextValues.SHOP_CURRENCY
					: TextValues.currency();
			case AMOUNT -> new AmountValue(reading.sign(), notation.decimal());
			case PERCENT -> new PercentValue(reading.percentage());
			case QUANTITY -> new QuantityValue(reading.sign());
			case INSTANT -> reading.format()
				.map((format) -> FormattedTime.instant(format, shopZone))
				.orElseGet(() -> new InstantValue(shopZone, notation.dates()));
			case DATE -> reading.format()
				.map((format) -> FormattedTime.date(format, zone))
				.orElseGet(() -> new DateValue(zone, notation.dates()));
		};
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
