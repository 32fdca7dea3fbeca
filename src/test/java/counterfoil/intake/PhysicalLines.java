package counterfoil.intake;

/** Counts the physical lines of a file without knowing anything else about it. */
final class PhysicalLines {

	private PhysicalLines() {
	}

	static int in(byte[] file) {
		int lines = 0;
		boolean open = false;
		for (int i = 0; i < file.length; i++) {
			boolean ends = file[i] == '\n' || file[i] == '\r' && (i + 1 == file.length || file[i + 1] != '\n');
			lines += ends ? 1 : 0;
			open = !ends;
		}
		return lines + (open ? 1 : 0);
	}

}
