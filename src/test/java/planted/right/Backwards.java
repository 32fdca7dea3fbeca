package planted.right;

import planted.left.Target;

/** Uses a package to its left, on purpose: the house rules must find it. */
public class Backwards {

	public Target target() {
		return new Target();
	}

}
