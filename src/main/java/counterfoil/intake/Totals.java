package counterfoil.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import counterfoil.money.Money;

/** Sums of the amounts of one ledger record, by column and currency. */
final class Totals {

	/**
	 * One sum.
	 *
	 * @param column of the ledger record
	 * @param currency of the amounts
	 * @param amount their sum
	 */
	record Total(String column, String currency, BigDecimal amount) {

	}

	private final int columns;

	private final List<Sums> byCurrency = new ArrayList<>();

	Totals(int columns) {
		this.columns = columns;
	}

	void add(int column, String currency, long tenThousandths) {
		for (Sums sums : this.byCurrency) {
			if (sums.currency.equals(currency)) {
				sums.add(column, tenThousandths);
				return;
			}
		}
		Sums sums = new Sums(currency, this.columns);
		sums.add(column, tenThousandths);
		this.byCurrency.add(sums);
	}

	/** All sums of columns that held an amount. */
	List<Total> list(ColumnMapping[] mappings) {
		List<Total> totals = new ArrayList<>();
		for (Sums sums : this.byCurrency) {
			for (int column = 0; column < this.columns; column++) {
				if (sums.used[column]) {
					totals.add(new Total(mappings[column].column().name(), sums.currency,
							new Money(sums.currency, sums.sum(column)).amount()));
				}
			}
		}
		return totals;
	}

	private static final class Sums {

		private final String currency;

		private final long[] low;

		private final BigDecimal[] high;

		private final boolean[] used;

		Sums(String currency, int columns) {
			this.currency = currency;
			this.low = new long[columns];
			this.high = new BigDecimal[columns];
			this.used = new boolean[columns];
			java.util.Arrays.fill(this.high, BigDecimal.ZERO);
		}

		// a long holds all but absurd sums; what would not fit moves over
		void add(int column, long amount) {
			this.used[column] = true;
			long sum = this.low[column] + amount;
			if (((this.low[column] ^ sum) & (amount ^ sum)) < 0) {
				this.high[column] = sum(column);
				sum = amount;
			}
			this.low[column] = sum;
		}

		BigDecimal sum(int column) {
			return this.high[column].add(BigDecimal.valueOf(this.low[column], RowFacts.AMOUNT_SCALE));
		}

	}

}
