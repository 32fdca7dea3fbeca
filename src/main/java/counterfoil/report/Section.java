package counterfoil.report;

import com.samskivert.mustache.Mustache;

/**
 * A section of the page that folds: what it is called, and the template that shows its
 * view.
 *
 * @param heading what it is called
 * @param isOpen whether the page opens with it unfolded
 * @param template the name of a file beside the page's own template, without its ending
 * @param view what the template shows
 */
record Section(Heading heading, boolean isOpen, String template, Object view) {

	/** A section that is unfolded, whose template is called like its anchor. */
	static Section open(Heading heading, Object view) {
		return new Section(heading, true, heading.id(), view);
	}

	/** A section that is folded, whose template is called like its anchor. */
	static Section folded(Heading heading, Object view) {
		return new Section(heading, false, heading.id(), view);
	}

	/** Writes the template where the page has its place. */
	Mustache.Lambda body() {
		return (fragment, out) -> HtmlReport.write(out, this.template, this.view);
	}

	/**
	 * What a section is called.
	 *
	 * @param id its anchor
	 * @param name in the way through the page, where there is little room
	 * @param title above it
	 * @param count how much there is in it
	 */
	record Heading(String id, String name, String title, String count) {

		/** One whose title is short enough for the way through the page. */
		static Heading of(String id, String title, String count) {
			return new Heading(id, title, title, count);
		}

	}

}
