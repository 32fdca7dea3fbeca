package counterfoil.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import counterfoil.problem.Nearest;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.Shown;
import counterfoil.problem.SourcePosition;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of one mapping. Reading a key marks it as recognized; {@link #done} reports
 * the keys nobody asked for. All scalars are text: a YAML type never changes what was
 * written. Problems are collected in the document, and a key with a problem reads as
 * absent.
 */
public final class YamlMap {

	private final YamlDocument document;

	private final String path;

	private final MappingNode node;

	private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

	private final Set<String> asked = new TreeSet<>();

	YamlMap(YamlDocument document, String path, MappingNode node) {
		this.document = document;
		this.path = path;
		this.node = node;
		for (NodeTuple tuple : node.getValue()) {
			if (tuple.getKeyNode() instanceof ScalarNode key
					&& this.entries.putIfAbsent(key.getValue(), tuple) != null) {
				document.add(key, "repeated-key", "key %s stands twice".formatted(Shown.quoted(key.getValue())),
						"Keep one of them.");
			}
		}
	}

	/** The keys, in the order of the file; for mappings whose keys are names. */
	public List<String> keys() {
		return List.copyOf(this.entries.keySet());
	}

	/** Where a key stands, or the mapping itself where the key is absent. */
	public SourcePosition at(String key) {
		NodeTuple entry = this.entries.get(key);
		return this.document.at((entry != null) ? entry.getKeyNode() : this.node);
	}

	/** Text of a key. */
	public Optional<String> text(String key) {
		return value(key).flatMap((value) -> scalar(key, value)).filter((text) -> !text.isBlank());
	}

	/** Text of a key that must be there; "" stands for it after a problem was noted. */
	public String requiredText(String key) {
		Optional<String> text = text(key);
		if (text.isEmpty() && !hasProblemAt(key)) {
			problem(key, "missing-key", "key \"%s\" is missing".formatted(key),
					"Add \"%s:\"%s.".formatted(key, this.path.isEmpty() ? "" : " under \"%s\"".formatted(this.path)));
		}
		return text.orElse("");
	}

	/**
	 * A key read as something else than text.
	 * @param expected what the value should be, as a noun: "a whole number"
	 * @param parser throws {@link RuntimeException} for a value that is not one
	 */
	public <T> Optional<T> value(String key, String expected, Function<String, T> parser) {
		Optional<String> text = text(key);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(parser.apply(text.get()));
		}
		catch (RuntimeException ex) {
			problem(key, "wrong-value",
					"key \"%s\" is %s, which is not %s".formatted(key, Shown.quoted(text.get()), expected),
					"Write %s.".formatted(expected));
			return Optional.empty();
		}
	}

	/** A key whose value is one of a few words. */
	public Optional<String> oneOf(String key, List<String> words) {
		Optional<String> text = text(key);
		if (text.isPresent() && !words.contains(text.get())) {
			problem(key, "wrong-value", "key \"%s\" is %s".formatted(key, Shown.quoted(text.get())),
					Nearest.advice(text.get(), words));
			return Optional.empty();
		}
		return text;
	}

	/** {@code yes} or {@code no} ({@code true} and {@code false} are read too). */
	public Optional<Boolean> flag(String key) {
		return value(key, "yes or no", (text) -> switch (text) {
			case "yes", "true" -> true;
			case "no", "false" -> false;
			default -> throw new IllegalArgumentException(text);
		});
	}

	/** A list of texts; one text alone is a list of one. */
	public List<String> texts(String key) {
		Optional<Node> value = value(key);
		if (value.isEmpty()) {
			return List.of();
		}
		if (value.get() instanceof SequenceNode sequence) {
			List<String> texts = new ArrayList<>();
			sequence.getValue().forEach((item) -> scalar(key, item).ifPresent(texts::add));
			return List.copyOf(texts);
		}
		return scalar(key, value.get()).map(List::of).orElse(List.of());
	}

	/** A mapping under a key. */
	public Optional<YamlMap> map(String key) {
		Optional<Node> value = value(key);
		if (value.isPresent() && !(value.get() instanceof MappingNode)) {
			problem(key, "wrong-value", "key \"%s\" holds no keys of its own".formatted(key),
					"Write \"key: value\" lines, indented, under it.");
			return Optional.empty();
		}
		return value.map((node) -> new YamlMap(this.document, pathOf(key), (MappingNode) node));
	}

	/** A list of mappings; one mapping alone is a list of one. */
	public List<YamlMap> maps(String key) {
		Optional<Node> value = value(key);
		if (value.isEmpty() || !(value.get() instanceof SequenceNode sequence)) {
			return map(key).map(List::of).orElse(List.of());
		}
		List<YamlMap> maps = new ArrayList<>();
		for (Node item : sequence.getValue()) {
			if (item instanceof MappingNode mapping) {
				maps.add(new YamlMap(this.document, pathOf(key), mapping));
			}
			else {
				this.document.add(item, "wrong-value", "an item of \"%s\" holds no keys".formatted(key),
						"Write each item as \"key: value\" lines behind a dash.");
			}
		}
		return List.copyOf(maps);
	}

	/** Whether the value of a key is a mapping rather than a text; marks nothing. */
	public boolean isMap(String key) {
		NodeTuple entry = this.entries.get(key);
		return entry != null && entry.getValueNode() instanceof MappingNode;
	}

	/** Notes a problem at a key, or at the mapping where the key is absent. */
	public void problem(String key, String code, String what, String action) {
		NodeTuple entry = this.entries.get(key);
		this.document.add((entry != null) ? entry.getKeyNode() : this.node, code, what, action);
	}

	/** Notes every key that nobody asked for. */
	public void done() {
		this.entries.forEach((key, entry) -> {
			if (!this.asked.contains(key)) {
				this.document.add(entry.getKeyNode(), "unrecognized-key",
						"unrecognized key %s".formatted(Shown.quoted(key)), Nearest.advice(key, this.asked));
			}
		});
	}

	/** Everything noted so far in the whole file. */
	public List<Problem> problems() {
		return List.copyOf(this.document.problems());
	}

	/**
	 * Ends the reading of a file.
	 * @throws ProblemsException with every problem of the whole file, if there is any
	 */
	public void throwProblems() {
		if (!this.document.problems().isEmpty()) {
			throw new ProblemsException(this.document.problems());
		}
	}

	private String pathOf(String key) {
		return this.path.isEmpty() ? key : this.path + "." + key;
	}

	private boolean hasProblemAt(String key) {
		SourcePosition at = at(key);
		return this.entries.containsKey(key)
				&& this.document.problems().stream().anyMatch((problem) -> problem.at().equals(at));
	}

	private Optional<Node> value(String key) {
		this.asked.add(key);
		return Optional.ofNullable(this.entries.get(key)).map(NodeTuple::getValueNode);
	}

	private Optional<String> scalar(String key, Node value) {
		if (value instanceof ScalarNode scalar) {
			return Optional.of(scalar.getValue());
		}
		problem(key, "wrong-value", "key \"%s\" is not a single value".formatted(key), "Write one value behind it.");
		return Optional.empty();
	}

}
