package counterfoil.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the amounts at several places add up to, exactly, blank ones left out. Where one
 * of them cannot be added, all are handed on with plus signs between them, so that the
 * reject shows what stood there.
 */
final class SumOrigin implements Origin {

	private final int[] places;

	private final boolean isComma;

	private final AmountText amount;

	private final List<String> parts = new ArrayList<>();

	private BigDecimal sum = BigDecimal.ZERO;

	private boolean isSum;

	SumOrigin(int[] places, Optional<DecimalMark> decimal) {
		this.places = places.clone();
		this.isComma = decimal.filter(DecimalMark.COMMA::equals).isPresent();
		this.amount = new AmountText(decimal);
	}

	@Override
	public void read(Row row, Slice into) {
		this.parts.clear();
		this.sum = BigDecimal.ZERO;
		this.isSum = true;
		for (int place : this.places) {
			row.everyValue(place, into, this::add);
		}
		String text = (this.isSum && this.parts.size() > 1) ? text() : String.join(" + ", this.parts);
		into.set(text.getBytes(StandardCharsets.UTF_8));
	}

	private void add(Slice part) {
		if (part.trim().length() == 0) {
			return;
		}
		this.parts.add(part.toString());
		this.isSum = this.isSum && isAmount(part);
		if (this.isSum) {
			this.sum = this.sum.add(amount());
		}
	}

	// a currency sign beside a part would be lost in the sum
	private boolean isAmount(Slice text) {
		return this.amount.read(text) == null && this.amount.currencySign().isEmpty()
				&& this.amount.wholeDigits() <= AmountText.INTEGER_DIGITS_MAX
				&& this.amount.significant() <= RowFacts.AMOUNT_SCALE;
	}

	private BigDecimal amount() {
		BigDecimal read = BigDecimal.valueOf(this.amount.whole())
			.add(BigDecimal.valueOf(this.amount.fraction(), RowFacts.AMOUNT_SCALE))
			.setScale(Math.min(this.amount.written(), RowFacts.AMOUNT_SCALE));
		return this.amount.isNegative() ? read.negate() : read;
	}

	private String text() {
		String text = this.sum.toPlainString();
		return this.isComma ? text.replace('.', ',') : text;
	}

}
