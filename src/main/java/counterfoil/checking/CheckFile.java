package counterfoil.checking;

/**
 * A check file as found.
 *
 * @param id its path under the folder of checks, without {@code .sql}
 * @param shown its path as messages name it
 * @param bytes what it holds
 * @param isOwn whether it is a user's own: the program brings no such file, or another
 * one
 */
record CheckFile(String id, String shown, byte[] bytes, boolean isOwn) {

	/** The same, as if it had come with the program. */
	CheckFile asShipped() {
		return new CheckFile(this.id, this.shown, this.bytes, false);
	}

}
