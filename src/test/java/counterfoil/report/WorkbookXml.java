package counterfoil.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook as its bytes have it, read with the JDK's own zip and XML readers. */
record WorkbookXml(Map<String, String> files) {

	static WorkbookXml of(Path file) {
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
				try (InputStream in = zip.getInputStream(entry)) {
					files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new WorkbookXml(files);
	}

	/** The names of its sheets, in their order. */
	List<String> sheets() {
		return elements(document("xl/workbook.xml"), "sheet").stream()
			.map((sheet) -> sheet.getAttribute("name"))
			.toList();
	}

	/** A sheet, counted from 1. */
	String sheet(int number) {
		return this.files.get("xl/worksheets/sheet%d.xml".formatted(number));
	}

	/** The cells of a row of a sheet, both counted from 1. */
	List<Cell> cells(int sheet, int row) {
		Element found = elements(document("xl/worksheets/sheet%d.xml".formatted(sheet)), "row").stream()
			.filter((element) -> element.getAttribute("r").equals(Integer.toString(row)))
			.findFirst()
			.orElseThrow();
		return children(found).stream().map(this::cell).toList();
	}

	private Cell cell(Element cell) {
		String style = cell.getAttribute("s");
		return new Cell(cell.getAttribute("r").replaceAll("\\d", ""), cell.getAttribute("t"), cell.getTextContent(),
				style.isEmpty() ? "General" : format(Integer.parseInt(style)));
	}

	private String format(int style) {
		Document styles = document("xl/styles.xml");
		Element formats = elements(styles, "cellXfs").get(0);
		String id = children(formats).get(style).getAttribute("numFmtId");
		return elements(styles, "numFmt").stream()
			.filter((format) -> format.getAttribute("numFmtId").equals(id))
			.map((format) -> format.getAttribute("formatCode"))
			.findFirst()
			.orElse("built in " + id);
	}

	private Document document(String name) {
		try {
			return DocumentBuilderFactory.newDefaultInstance()
				.newDocumentBuilder()
				.parse(new java.io.ByteArrayInputStream(this.files.get(name).getBytes(StandardCharsets.UTF_8)));
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException(name, ex);
		}
	}

	private static List<Element> elements(Document document, String name) {
		return list(document.getElementsByTagName(name));
	}

	private static List<Element> children(Element element) {
		return list(element.getChildNodes());
	}

	private static List<Element> list(NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			if (nodes.item(i) instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}

	/**
	 * A cell: its column, its type ({@code inlineStr} is text), what it holds, and its
	 * format.
	 */
	record Cell(String column, String type, String value, String format) {

	}

}
