package counterfoil.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

import tools.jackson.databind.json.JsonMapper;

/**
 * The elements of a list, one a line, written before the {@link JsonFile} they belong to:
 * what comes a million times is read once for all files.
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

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
