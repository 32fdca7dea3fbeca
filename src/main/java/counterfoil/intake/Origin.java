package counterfoil.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Map;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the text of one column comes from, by place. */
interface Origin {

	/** The name in braces inside a text. */
	Pattern NAME = Pattern.compile("\\{([^}]*)}");

	/** Moves the slice over the text. */
	void read(Row row, Slice into);

	/** Empty where the file has none of the headers and nothing stands in. */
	static Optional<Origin> of(ColumnContract column, Headers headers, Mapping.Setting setting) {
		ColumnContract.Source source = column.source();
		if (source instanceof ColumnContract.Header header) {
			return header(header, column, headers);
		}
		if (source instanceof ColumnContract.Join join) {
			List<Integer> places = new ArrayList<>();
			join.headers().forEach((name) -> headers.find(List.of(name)).ifPresent(places::add));
			return places.isEmpty() ? Optional.empty() : Optional.of(join(places));
		}
		if (source instanceof ColumnContract.Sum sum) {
			int[] places = sum.headers().stream().flatMapToInt((name) -> places(headers, name)).toArray();
			return (places.length == 0) ? Optional.empty()
					: Optional.of(new SumOrigin(places, column.reading().notation().decimal()));
		}
		if (source instanceof ColumnContract.Template template) {
			return Optional.of(text(template.text(), headers));
		}
		if (source instanceof ColumnContract.Constant constant) {
			return Optional.of(constant(constant.text()));
		}
		return Optional.of(switch ((ColumnContract.Given) source) {
			case ORDINAL ->
				(row, into) -> into.set(Integer.toString(row.ordinal()).getBytes(StandardCharsets.US_ASCII));
			case EACH_HEADER -> eachHeader(headers);
			case WHAT_IT_SAYS -> constant("");
			case EACH_NAME -> throw new IllegalArgumentException("named by the record it belongs to");
			case SHOP_CURRENCY -> constant(setting.currency().orElse(""));
			case EACH_VALUE -> (row, into) -> row.field(row.each(), into);
			case AS_OF -> constant(setting.asOf().toString());
		});
	}

	private static Optional<Origin> header(ColumnContract.Header header, ColumnContract column, Headers headers) {
		int[] places = headers.places(header.headers());
		if (places.length == 0) {
			return column.substitute().map((text) -> constant(""));
		}
		int place = places[0];
		if (header.ofFirst()) {
			return Optional.of((row, into) -> into.set(row.first(place)));
		}
		Optional<Gid> type = column.reading().type().map(Gid::new);
		return Optional.of((places.length == 1 && type.isEmpty()) ? (row, into) -> row.field(place, into)
				: firstFilled(places, type));
	}

	private static Origin firstFilled(int[] places, Optional<Gid> type) {
		return (row, into) -> {
			for (int place : places) {
				row.field(place, into);
				if (!into.isBlank() && (type.isEmpty() || type.get().isTypeOf(into))) {
					return;
				}
			}
			into.set(new byte[0]);
		};
	}

	/** The same text for every row. */
	static Origin constant(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return (row, into) -> into.set(bytes);
	}

	private static Origin eachHeader(Headers headers) {
		List<byte[]> names = headers.names().stream().map((name) -> name.getBytes(StandardCharsets.UTF_8)).toList();
		return (row, into) -> into.set(names.get(row.each()));
	}

	private static IntStream places(Headers headers, String name) {
		return Arrays.stream(headers.places(List.of(name)));
	}

	/** What a contract calls the column at hand. */
	static Origin eachName(Map<String, List<String>> eachOf, Headers headers) {
		byte[][] names = new byte[headers.count()][];
		eachOf.forEach((name, aliases) -> headers.find(aliases)
			.ifPresent((place) -> names[place] = name.getBytes(StandardCharsets.UTF_8)));
		return (row, into) -> into.set(names[row.each()]);
	}

	// Slashes inside a part are escaped, so that two items never share a name; blank
	// parts
	// at the end are left out.
	private static Origin join(List<Integer> places) {
		return (row, into) -> {
			ByteArrayOutputStream joined = new ByteArrayOutputStream();
			int end = 0;
			for (int i = 0; i < places.size(); i++) {
				if (i > 0) {
					joined.write('/');
				}
				row.field(places.get(i), into);
				into.trim();
				for (int at = 0; at < into.length(); at++) {
					if (into.at(at) == '/' || into.at(at) == '\\') {
						joined.write('\\');
					}
					joined.write(into.at(at));
				}
				end = (into.length() > 0) ? joined.size() : end;
			}
			into.set(joined.toByteArray(), 0, end);
		};
	}

	/** Text with the values of other headers in it; blank where one of those is. */
	static Origin text(String text, Headers headers) {
		List<byte[]> parts = new ArrayList<>();
		List<Integer> places = new ArrayList<>();
		Matcher matcher = NAME.matcher(text);
		int at = 0;
		while (matcher.find()) {
			parts.add(text.substring(at, matcher.start()).getBytes(StandardCharsets.UTF_8));
			places.add(headers.find(List.of(matcher.group(1))).orElse(-1));
			at = matcher.end();
		}
		parts.add(text.substring(at).getBytes(StandardCharsets.UTF_8));
		return (row, into) -> {
			ByteArrayOutputStream filled = new ByteArrayOutputStream();
			for (int i = 0; i < places.size(); i++) {
				filled.writeBytes(parts.get(i));
				if (places.get(i) >= 0) {
					row.field(places.get(i), into);
					into.trim();
				}
				if (places.get(i) < 0 || into.isBlank()) {
					into.set(new byte[0]);
					return;
				}
				filled.write(into.bytes(), into.from(), into.length());
			}
			filled.writeBytes(parts.get(places.size()));
			into.set(filled.toByteArray());
		};
	}

}
