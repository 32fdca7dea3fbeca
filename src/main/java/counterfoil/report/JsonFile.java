package counterfoil.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object written as it is read: one property a line, and in a list one element a
 * line, so that two nights can be compared by eye.
 */
final class JsonFile implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Writer out;

	private boolean isFirst = true;

	// the one that is open
	private JsonElements list;

	JsonFile(Writer out) {
		this.out = out;
		this.list = new JsonElements(out);
		write("{");
	}

	/** A property and its value. */
	JsonFile property(String name, @Nullable Object value) {
		next();
		write(JSON.writeValueAsString(name) + ": " + JSON.writeValueAsString(value));
		return this;
	}

	/** Begins a property that is a list. */
	JsonFile list(String name) {
		next();
		write(JSON.writeValueAsString(name) + ": [");
		this.list = new JsonElements(this.out);
		return this;
	}

	/** An element of the list. */
	void element(Object value) {
		this.list.add(value);
	}

	/** The elements that a file of {@link JsonElements} holds; the file goes. */
	void elements(Path file) {
		try {
			this.list.addAll(file);
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Ends the list. */
	void endList() {
		write(this.list.isEmpty() ? "]" : "\n]");
	}

	@Override
	public void close() {
		write("\n}\n");
		try {
			this.out.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void next() {
		write(this.isFirst ? "\n" : ",\n");
		this.isFirst = false;
	}

	private void write(String text) {
		try {
			this.out.write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
