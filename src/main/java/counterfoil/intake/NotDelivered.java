package counterfoil.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Files that lie beside deliveries and are none. */
final class NotDelivered {

	private static final List<String> NAMES = List.of("thumbs.db", "desktop.ini", "__macosx");

	private static final List<String> ENDINGS = List.of(".md", ".part", ".filepart", ".crdownload", ".tmp", "~");

	private NotDelivered() {
	}

	/** Hidden files and folders, notes for people, files that are still on their way. */
	static boolean isPassedOver(Path relative) {
		for (Path part : relative) {
			String name = part.toString().toLowerCase(Locale.ROOT);
			if (name.startsWith(".") || name.startsWith("~$") || name.equals("readme") || name.startsWith("readme.")
					|| NAMES.contains(name) || ENDINGS.stream().anyMatch(name::endsWith)) {
				return true;
			}
		}
		return false;
	}

}
