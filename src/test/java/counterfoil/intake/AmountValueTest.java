package counterfoil.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Amounts read from bytes are the amounts BigDecimal reads from text. */
class AmountValueTest {

	@Test
	void amountsAreExact() {
		Random random = new Random(3);
		for (int i = 0; i < 200_000; i++) {
			int digits = random.nextInt(5);
			BigDecimal amount = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), digits)
				.remainder(BigDecimal.valueOf(100_000_000_000_000L));
			Sign sign = Sign.values()[random.nextInt(3)];
			RowFacts row = new RowFacts();
			row.begin();
			row.currency("XTS", digits);
			CopyBuffer out = new CopyBuffer(8);
			byte[] text = amount.toPlainString().getBytes(StandardCharsets.US_ASCII);
			assertThat(new AmountValue(sign, java.util.Optional.empty()).write(new Slice().set(text), out, row))
				.as(amount.toPlainString())
				.isNull();
			BigDecimal expected = switch (sign) {
				case KEPT -> amount.setScale(digits);
				case TURNED -> amount.negate().setScale(digits);
				case DROPPED -> amount.abs().setScale(digits);
			};
			assertThat(new String(out.bytes(), 0, out.length(), StandardCharsets.US_ASCII))
				.isEqualTo(expected.toPlainString());
			assertThat(BigDecimal.valueOf(row.amount(), 4)).isEqualByComparingTo(expected);
		}
	}

	@Test
	void sumsBeyondALongAreExact() {
		Totals totals = new Totals(1);
		long amount = 999_999_999_999_999_900L;
		for (int i = 0; i < 1000; i++) {
			totals.add(0, "EUR", amount);
			totals.add(0, "USD", -amount);
		}
		ColumnMapping[] columns = columns();
		assertThat(totals.list(columns)).extracting((total) -> total.currency() + " " + total.amount())
			.containsExactly("EUR 99999999999999990.00", "USD -99999999999999990.00");
	}

	private static ColumnMapping[] columns() {
		Contract contract = Contracts.load(java.nio.file.Path.of("jobs")).named("plain payouts");
		Headers headers = new Headers(java.util.List.of("total"), 1);
		ColumnContract total = contract.records().get(0).columns().get(1);
		Mapping.Setting setting = new Mapping.Setting(java.time.ZoneOffset.UTC, java.time.Instant.EPOCH,
				java.util.Optional.empty());
		return new ColumnMapping[] {
				ColumnMapping.of(total, Origin.of(total, headers, setting).orElseThrow(), headers, setting) };
	}

}
