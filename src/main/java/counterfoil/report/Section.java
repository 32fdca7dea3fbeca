package counterfoil.report;

import com.samskivert.mustache.Mustache;

/**
 * A section of the page that folds: what it is called, and the template that shows its
 * view.
 *
 * @param heading what it is called
 * @param isOpen whether the page opens with it unfolded
 * @param of what it shows
 */
record Section(Heading heading, boolean isOpen, Body of) {

	/** A section that is unfolded, whose template is called like its anchor. */
	static Section open(Heading heading, Wording words, Object view) {
		return new Section(heading, true, new Body(heading.id(), words, view));
	}

	/** A section that is folded, whose template is called like its anchor. */
	static Section folded(Heading heading, Wording words, Object view) {
		return new Section(heading, false, new Body(heading.id(), words, view));
	}

	/** Writes the template where the page has its place. */
	Mustache.Lambda body() {
		return (fragment, out) -> HtmlReport.write(out, this.of.template(), this.of.view(), this.of.words());
	}

	/**
	 * What a section shows.
	 *
	 * @param template the name of a file beside the page's own template, without its
	 * ending
	 * @param words of its language
	 * @param view what the template shows
	 */
	record Body(String template, Wording words, Object view) {

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

	}

}
