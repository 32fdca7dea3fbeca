package counterfoil.statement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Refunds of orders with taxes of every shape, made at random from a seed, and what their
 * tax comes to by name and rate, computed without a database. All amounts are counted in
 * minor units.
 */
final class RandomTaxes {

	/** With two decimals, with none and with three. */
	static final Map<String, Integer> DECIMALS = Map.of("USD", 2, "EUR", 2, "JPY", 0, "KWD", 3);

	private static final List<String> CURRENCIES = DECIMALS.keySet().stream().sorted().toList();

	private static final List<Tax> TAXES = List.of(new Tax("State", "4"), new Tax("City", "4.5"), new Tax("VAT", "19"),
			new Tax("VAT", "7"), new Tax("Levy", ""), new Tax("Eco", "0.375"), new Tax("Zero", "0"));

	private static final int ORDER_TAXES_MAX = 5;

	final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

	/** Minor units by currency, rate and name. */
	final Map<String, BigInteger> expected = new TreeMap<>();

	private final Random random;

	RandomTaxes(long seed, int orders) {
		this.random = new Random(seed);
		for (int order = 1; order <= orders; order++) {
			addOrder("o" + order, CURRENCIES.get(order % CURRENCIES.size()));
		}
	}

	private void addOrder(String order, String currency) {
		add("orders",
				Map.of("order_id", order, "currency", currency, "total", "900000", "placed_at", "2026-01-05T10:00:00Z"),
				Map.of("tax", chance(10) ? "" : "1"));
		int lines = between(1, 3);
		Map<Integer, Map<Tax, Integer>> ofLines = new TreeMap<>();
		for (int line = 1; line <= lines; line++) {
			add("order_lines", Map.of("order_id", order, "line_no", "" + line, "unit_price", "1000"),
					Map.of("order_line_id", chance(50) ? "l" + line : ""));
			if (chance(50)) {
				ofLines.put(line, taxes(between(1, 3)));
			}
		}
		Map<Tax, Integer> ofOrder = chance(60) ? taxes(between(0, ORDER_TAXES_MAX)) : Map.of();
		addTaxes(order, currency, ofLines, ofOrder);
		for (int refund = between(1, 3); refund > 0; refund--) {
			addRefund(order + "-" + refund, order, currency, lines, ofLines, ofOrder);
		}
	}

	private Map<Tax, Integer> taxes(int number) {
		List<Tax> shuffled = new ArrayList<>(TAXES);
		Collections.shuffle(shuffled, this.random);
		Map<Tax, Integer> taxes = new LinkedHashMap<>();
		shuffled.stream()
			.limit(number)
			.forEach((tax) -> taxes.put(tax, tax.name().equals("Zero") ? 0 : chance(30) ? 100 : between(1, 5000)));
		return taxes;
	}

	private void addTaxes(String order, String currency, Map<Integer, Map<Tax, Integer>> ofLines,
			Map<Tax, Integer> ofOrder) {
		int[] number = { 0 };
		ofOrder.forEach((tax, amount) -> addTax(order, ++number[0], currency, tax, amount, Map.of()));
		ofLines.forEach((line, taxes) -> taxes.forEach((tax, amount) -> addTax(order, ++number[0], currency, tax,
				amount, Map.of("order_line_no", "" + line))));
	}

	private void addTax(String order, int number, String currency, Tax tax, int amount, Map<String, String> line) {
		String name = (chance(30) && !tax.rate().isEmpty()) ? tax.name() + " " + tax.rate() + "%" : tax.name();
		Map<String, String> rest = new LinkedHashMap<>(line);
		rest.put("rate", tax.rate());
		add("order_taxes", Map.of("order_id", order, "tax_no", "" + number, "name", name, "amount",
				amount(BigInteger.valueOf(amount), currency)), rest);
	}

	private void addRefund(String refund, String order, String currency, int lines,
			Map<Integer, Map<Tax, Integer>> ofLines, Map<Tax, Integer> ofOrder) {
		add("refunds", Map.of("refund_id", refund, "order_id", order, "currency", currency, "created_at",
				"2026-01-12T10:00:00Z"), Map.of());
		Map<Tax, Integer> whole = isAny(ofOrder) ? ofOrder : sum(ofLines.values());
		BigInteger ofTheOrder = BigInteger.ZERO;
		for (int line = 1; line <= lines; line++) {
			BigInteger tax = tax();
			add("refund_lines", Map.of("refund_id", refund, "line_no", "" + line, "order_line_no", "" + line,
					"subtotal", "100", "tax", amount(tax, currency)), Map.of());
			Map<Tax, Integer> taxes = ofLines.getOrDefault(line, Map.of());
			if (isAny(taxes)) {
				share(tax, taxes, currency);
			}
			else {
				ofTheOrder = ofTheOrder.add(tax);
			}
		}
		for (String kind : List.of("shipping", "duty", "fee")) {
			if (chance(30)) {
				BigInteger tax = tax();
				add("refund_adjustments", Map.of("refund_id", refund, "adjustment_no", "" + kind.length(), "kind", kind,
						"amount", "50", "tax", amount(tax, currency)), Map.of());
				ofTheOrder = ofTheOrder.add(tax);
			}
		}
		share(ofTheOrder, whole, currency);
	}

	private static boolean isAny(Map<Tax, Integer> taxes) {
		return taxes.values().stream().anyMatch((amount) -> amount > 0);
	}

	private static Map<Tax, Integer> sum(Iterable<Map<Tax, Integer>> all) {
		Map<Tax, Integer> sum = new LinkedHashMap<>();
		all.forEach((taxes) -> taxes.forEach((tax, amount) -> sum.merge(tax, amount, Integer::sum)));
		return sum;
	}

	// One unit after the other to whom most is owed of what a fair share would be.
	private void share(BigInteger units, Map<Tax, Integer> among, String currency) {
		List<Map.Entry<Tax, Integer>> taxes = among.entrySet().stream().filter((tax) -> tax.getValue() > 0).toList();
		if (taxes.isEmpty()) {
			expect(currency, "tax|", units);
			return;
		}
		BigInteger whole = taxes.stream()
			.map((tax) -> BigInteger.valueOf(tax.getValue()))
			.reduce(BigInteger.ZERO, BigInteger::add);
		List<BigInteger> exact = taxes.stream()
			.map((tax) -> units.multiply(BigInteger.valueOf(tax.getValue())))
			.toList();
		BigInteger given = exact.stream().map((one) -> one.divide(whole)).reduce(BigInteger.ZERO, BigInteger::add);
		List<Integer> byRemainder = IntStream.range(0, taxes.size())
			.boxed()
			.sorted(Comparator.comparing((Integer at) -> exact.get(at).mod(whole))
				.thenComparing((at) -> taxes.get(at).getValue())
				.reversed()
				.thenComparing((at) -> taxes.get(at).getKey().name())
				.thenComparing((at) -> taxes.get(at).getKey().order()))
			.toList();
		int left = units.subtract(given).intValueExact();
		for (int place = 0; place < byRemainder.size(); place++) {
			int at = byRemainder.get(place);
			expect(currency, taxes.get(at).getKey().line(),
					exact.get(at).divide(whole).add((place < left) ? BigInteger.ONE : BigInteger.ZERO));
		}
	}

	private void expect(String currency, String line, BigInteger units) {
		if (units.signum() != 0) {
			this.expected.merge(currency + "|" + line, units, BigInteger::add);
		}
	}

	private BigInteger tax() {
		return BigInteger.valueOf(chance(15) ? 0 : chance(20) ? 1 : between(1, 9999));
	}

	private static String amount(BigInteger units, String currency) {
		return new BigDecimal(units, DECIMALS.get(currency)).toPlainString();
	}

	private void add(String table, Map<String, String> cells, Map<String, String> more) {
		Map<String, String> row = new LinkedHashMap<>(cells);
		row.putAll(more);
		this.rows.computeIfAbsent(table, (added) -> new ArrayList<>()).add(row);
	}

	private int between(int least, int most) {
		return least + this.random.nextInt(most - least + 1);
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	/**
	 * A tax.
	 *
	 * @param rate in percent; empty where it has none
	 */
	record Tax(String name, String rate) {

		String line() {
			return (this.rate.isEmpty() ? "tax|" : "tax at " + this.rate + " %|") + this.name;
		}

		BigDecimal order() {
			return this.rate.isEmpty() ? BigDecimal.TEN.pow(9) : new BigDecimal(this.rate);
		}

	}

}
