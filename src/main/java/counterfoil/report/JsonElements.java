package counterfoil.report;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.json.JsonMapper;

/**
 * The elements of a list, one a line: in the {@link JsonFile} they belong to, or in a
 * file of their own before it, so that what comes a million times is read once for all
 * files.
 */
final class JsonElements implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Writer out;

	private boolean isFirst = true;

	JsonElements(Writer out) {
		this.out = out;
	}

	/** One more element. */
	void add(Object value) {
		try {
			this.out.write(this.isFirst ? "\n  " : ",\n  ");
			this.out.write(JSON.writeValueAsString(value));
			this.isFirst = false;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All that a file of elements holds. */
	void addAll(Path file) throws IOException {
		try (Reader in = Files.newBufferedReader(file)) {
			this.isFirst &= in.transferTo(this.out) == 0;
		}
	}

	/** Whether there is none. */
	boolean isEmpty() {
		return this.isFirst;
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
