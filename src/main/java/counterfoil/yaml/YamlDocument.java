package counterfoil.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One YAML file, read with line numbers. Everything that is wrong with it is collected,
 * so that the reader gets all of it at once.
 */
public final class YamlDocument {

	private static final int ALIASES_MAX = 40;

	private final String file;

	private final List<Problem> problems = new ArrayList<>();

	private YamlDocument(String file) {
		this.file = file;
	}

	/**
	 * Reads a file whose root is a mapping.
	 * @throws ProblemsException if it cannot be read as YAML at all
	 */
	public static YamlMap read(Path path) {
		try {
			return parse(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new ProblemsException(Problem.error(SourcePosition.of(path.toString()), "file-not-readable",
					"could not read the file", "Check that it exists, is UTF-8, and may be read."));
		}
	}

	/**
	 * Parses text whose root is a mapping.
	 * @param file how problems name it
	 * @throws ProblemsException if it cannot be read as YAML at all
	 */
	public static YamlMap parse(String file, String text) {
		YamlDocument document = new YamlDocument(file);
		Node root = compose(file, text);
		if (!(root instanceof MappingNode mapping)) {
			throw new ProblemsException(Problem.error(SourcePosition.of(file, 1), "not-a-mapping",
					"the file holds no keys", "Write it as \"key: value\" lines."));
		}
		return new YamlMap(document, "", mapping);
	}

	private static Node compose(String file, String text) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		options.setMaxAliasesForCollections(ALIASES_MAX);
		try {
			return new Yaml(options).compose(new java.io.StringReader(text));
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new ProblemsException(Problem.error(SourcePosition.of(file, line), "not-yaml",
					"the file is not YAML here: " + ex.getProblem(), "Mend the indentation or the quotes."));
		}
		catch (YAMLException ex) {
			throw new ProblemsException(Problem.error(SourcePosition.of(file), "not-yaml", "the file is not YAML text",
					"Save it as plain UTF-8 text."));
		}
	}

	void add(Node node, String code, String what, String action) {
		this.problems.add(Problem.error(at(node), code, what, action));
	}

	SourcePosition at(Node node) {
		return SourcePosition.of(this.file, node.getStartMark().getLine() + 1);
	}

	/** In the order of the file, which is how a person mends it. */
	List<Problem> problems() {
		return this.problems.stream().sorted(Comparator.comparingInt((problem) -> problem.at().line())).toList();
	}

}
