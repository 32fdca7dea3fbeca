package counterfoil.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * SQL kept in a file beside the class that runs it. Values are named parameters
 * ({@code :nightId}); only names of our own tables and columns, which no parameter can
 * stand for, are put in by {@link #with} as <code>{name}</code>.
 *
 * @param text the statement
 */
public record SqlFile(String text) {

	/** Reads the file that stands in the package of the class. */
	public static SqlFile beside(Class<?> owner, String name) {
		try (InputStream in = owner.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("no SQL file %s beside %s".formatted(name, owner.getName()));
			}
			return new SqlFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same statement with names put in for their placeholders. */
	public SqlFile with(Map<String, String> names) {
		String filled = this.text;
		for (Map.Entry<String, String> name : names.entrySet()) {
			filled = filled.replace("{" + name.getKey() + "}", name.getValue());
		}
		return new SqlFile(filled);
	}

}
