package counterfoil.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * Text that an export may hold, and that a page or a spreadsheet might take for something
 * to run.
 */
final class HostileText {

	/** What a page might take for markup, script or an address to load. */
	static final List<String> MARKUP = List.of("<script>alert(1)</script>", "\"><script>alert(1)</script>",
			"</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
			"<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<iframe src=javascript:alert(1)>",
			"<a href=\"javascript:alert(1)\">x</a>", "javascript:alert(1)", "' onmouseover='alert(1)",
			"\" autofocus onfocus=alert(1) x=\"", "` onmouseover=alert(1)", "</title><script>alert(1)</script>",
			"</style><script>alert(1)</script>", "<style>*{background:url(http://example.com/x)}</style>",
			"<link rel=stylesheet href=http://example.com/x.css>", "<base href=http://example.com/>",
			"<meta http-equiv=refresh content=0;url=http://example.com/>", "<form action=http://example.com/><input>",
			"<!--", "-->", "<![CDATA[", "]]>", "<details open ontoggle=alert(1)>", "{{verdict.sentence}}",
			"{{{style}}}", "{{>head}}", "&lt;script&gt;", "&#60;script&#62;", "%3Cscript%3E", "<math><mtext></p>",
			"\u202Ealert(1)\u202C", "\uFF1Cscript\uFF1E");

	/** What a spreadsheet might take for a formula or a link. */
	static final List<String> FORMULAS = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\"=1",
			"'=1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.com\",\"x\")",
			"=IMPORTXML(\"http://example.com\",\"//a\")", "=WEBSERVICE(\"http://example.com\")",
			"+cmd|' /C notepad'!'A1'", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0",
			"=DDE(\"a\";\"b\";\"c\")", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x", "\u22121", "\u00a0=1", "\ufeff=1",
			"-", "_x003D_1+1", "_x0041_", "a;=1+1", "a,=1+1", "0x1F", "1E5", "00123", "2026-01-31", "TRUE");

	private HostileText() {
	}

	static Stream<String> all() {
		return Stream.concat(MARKUP.stream(), FORMULAS.stream());
	}

	/** Before a reader turns the codes of characters back into the characters. */
	static String asAWorkbookHasIt(String text) {
		return Wording.visible(text).replace("_x00", "_x005F_x00");
	}

}
