package counterfoil.checking;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import counterfoil.intake.Sha256;
import counterfoil.problem.Problem;
import counterfoil.problem.Shown;
import counterfoil.problem.SourcePosition;

/** Reads one check file: its front matter, and that what follows is one select. */
final class CheckFileReader {

	private static final int BYTES_MAX = 65_536;

	private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*");

	private static final Set<String> FIRST_WORDS = Set.of("select", "with");

	private final CheckFile file;

	private final List<Problem> problems;

	CheckFileReader(CheckFile file, List<Problem> problems) {
		this.file = file;
		this.problems = problems;
	}

	/** The check, or nothing where a problem was noted. */
	Optional<Check> read() {
		int problemsBefore = this.problems.size();
		if (!ID.matcher(this.file.id()).matches()) {
			problem(0, "wrong-check-name", "check %s is not named group/fault".formatted(Shown.quoted(this.file.id())),
					"Put the file into one folder under checks, and name both in lower case with hyphens.");
		}
		Optional<String> text = text();
		Optional<Check> check = text.flatMap(this::parse);
		return (this.problems.size() == problemsBefore) ? check : Optional.empty();
	}

	private Optional<String> text() {
		if (this.file.bytes().length > BYTES_MAX) {
			problem(0, "check-too-long", "check file has more than %,d bytes".formatted(BYTES_MAX),
					"Ask one question in a file, and leave what needs so much to a position.");
			return Optional.empty();
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.file.bytes())).toString();
			return Optional.of(text.replace("\r\n", "\n"));
		}
		catch (CharacterCodingException ex) {
			problem(0, "not-utf-8", "check file is not UTF-8", "Save it as UTF-8.");
			return Optional.empty();
		}
	}

	private Optional<Check> parse(String text) {
		int close = text.indexOf("*/");
		if (!text.startsWith("/*") || close < 0) {
			problem(1, "missing-front-matter", "check file does not begin with its front matter",
					"Begin it with a block comment of \"key: value\" lines, then \"Why:\" and \"Do:\".");
			return Optional.empty();
		}
		List<String> comment = Arrays.asList(text.substring(2, close).split("\n", -1));
		Optional<FrontMatter> frontMatter = new FrontMatterReader(this.file.shown(), this.problems).read(comment, 1);
		Optional<CheckSql> sql = statement(new CheckSql(text.substring(close + 2), comment.size()));
		return (frontMatter.isPresent() && sql.isPresent()) ? Optional.of(check(text, frontMatter.get(), sql.get()))
				: Optional.empty();
	}

	private Optional<CheckSql> statement(CheckSql all) {
		SqlScan scan = new SqlScan(all.text());
		OptionalInt second = scan.second();
		OptionalInt stray = scan.strayParenthesis();
		OptionalInt unended = scan.unended();
		if (scan.firstWord().isEmpty()) {
			problem(all.firstLine(), "missing-statement", "no select follows the front matter",
					"Write one behind the comment, beginning with \"select\" or \"with\".");
		}
		else if (second.isPresent()) {
			problem(all.lineAt(second.getAsInt()), "second-statement", "a second statement begins",
					"Keep one select in a file.");
		}
		else if (!FIRST_WORDS.contains(scan.firstWord())) {
			problem(all.firstLine(), "not-a-select",
					"statement begins with %s".formatted(Shown.quoted(scan.firstWord())),
					"Begin it with \"select\" or \"with\": a check only reads.");
		}
		else if (stray.isPresent()) {
			problem(all.lineAt(stray.getAsInt()), "stray-parenthesis", "a parenthesis closes that was not opened",
					"Remove it, or open one before it.");
		}
		else if (unended.isPresent()) {
			problem(all.lineAt(unended.getAsInt()), "no-end", "a comment or a quoted text begins that never ends",
					"End it, or remove it.");
		}
		else {
			return Optional.of(new CheckSql(all.text().substring(0, scan.end()), all.line()));
		}
		return Optional.empty();
	}

	private Check check(String text, FrontMatter frontMatter, CheckSql sql) {
		Tolerance tolerance = frontMatter.tolerance();
		return new Check(this.file.id(), this.file.shown(), frontMatter, tolerance, sql,
				Sha256.ofAll(text, tolerance.toString()), this.file.isOwn());
	}

	private void problem(int line, String code, String what, String action) {
		this.problems.add(Problem.error(SourcePosition.of(this.file.shown(), line), code, what, action));
	}

}
