package counterfoil.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars drawn as SVG, one below the other: in percent of the width, so that they are read
 * on a telephone and on paper alike.
 *
 * @param id an anchor that stays
 * @param title above it
 * @param description what is to be seen, for those who do not see it
 * @param bars from top to bottom
 * @param table the figures behind it
 */
record Chart(String id, String title, String description, List<Bar> bars, Table table) {

	private static final int BAR_DISTANCE = 42;

	private static final int LABEL_DROP = 15;

	private static final int BAR_DROP = 22;

	private static final int PERCENT_DECIMALS = 2;

	/** In pixels: a mark is as wide on every screen. */
	private static final String MARK_WIDTH = "3";

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	/** Draws figures on one scale that has room for all of them, and for zero. */
	static Chart of(String id, String title, String description, List<Figure> figures, Table table) {
		BigDecimal least = BigDecimal.ZERO;
		BigDecimal most = BigDecimal.ZERO;
		for (Figure figure : figures) {
			for (Part part : figure.parts()) {
				least = least.min(part.from()).min(part.to());
				most = most.max(part.from()).max(part.to());
			}
		}
		List<Bar> bars = new ArrayList<>();
		for (Figure figure : figures) {
			bars.add(bar(figure, bars.size(), least, most));
		}
		return new Chart(id, title, description, bars, table);
	}

	/** What it takes from top to bottom. */
	int height() {
		return this.bars.size() * BAR_DISTANCE;
	}

	private static Bar bar(Figure figure, int index, BigDecimal least, BigDecimal most) {
		int top = index * BAR_DISTANCE;
		List<Drawn> parts = figure.parts().stream().map((part) -> {
			BigDecimal start = percent(part.from().min(part.to()), least, most);
			BigDecimal end = percent(part.from().max(part.to()), least, most);
			return new Drawn(part.tone(), start.toPlainString(),
					part.isMark() ? MARK_WIDTH : end.subtract(start).toPlainString() + "%");
		}).toList();
		return new Bar(figure.label(), figure.shown(), top + LABEL_DROP, top + BAR_DROP, parts);
	}

	private static BigDecimal percent(BigDecimal value, BigDecimal least, BigDecimal most) {
		BigDecimal room = most.subtract(least);
		return (room.signum() == 0) ? BigDecimal.ZERO
				: value.subtract(least).multiply(WHOLE).divide(room, PERCENT_DECIMALS, RoundingMode.HALF_UP);
	}

	/** What a bar stands for: its name, its figure in words, and its parts. */
	record Figure(String label, String shown, List<Part> parts) {

	}

	/**
	 * A part of a bar, between two values.
	 *
	 * @param tone {@code material}, {@code small}, {@code more}, {@code less},
	 * {@code sum}, {@code range}, {@code mark}: how the style sheet colours it
	 */
	record Part(String tone, BigDecimal from, BigDecimal to) {

		/** A value on a bar. */
		static Part mark(String tone, BigDecimal at) {
			return new Part(tone, at, at);
		}

		private boolean isMark() {
			return this.tone.startsWith("mark");
		}

	}

	/** A bar and its places. */
	record Bar(String label, String shown, int labelY, int barY, List<Drawn> parts) {

	}

	/** A part: where it begins in percent of the width, and how wide it is. */
	record Drawn(String tone, String x, String width) {

	}

}
