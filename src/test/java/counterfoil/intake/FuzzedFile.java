package counterfoil.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file of any content, read as intake reads it, with everything it promises held
 * against it.
 *
 * @param name how failures call it
 */
record FuzzedFile(String name, byte[] content) {

	static final List<Optional<DecimalMark>> DECIMALS = List.of(Optional.empty(), Optional.of(DecimalMark.POINT),
			Optional.of(DecimalMark.COMMA));

	static final List<Optional<DayOrder>> DAY_ORDERS = List.of(Optional.empty(), Optional.of(DayOrder.DAY_FIRST),
			Optional.of(DayOrder.MONTH_FIRST));

	private static final Contracts CONTRACTS = Contracts.load(Path.of("jobs"));

	private static final String[] HEADERS = {
			"Name,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Currency,Total,Id\n",
			"Order,Name,Kind,Gateway,Created At,Status,Amount,Currency,Card Type\n",
			"Handle,Option1 Value,SKU,COO,Hall,Yard\n", "refund_id,adjustment_no,kind,amount,reason\n" };

	static FuzzedFile of(byte[] content) {
		return new FuzzedFile("file", content);
	}

	/** Rows under headers that are known; the first byte says which. */
	static FuzzedFile csv(byte[] rows) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		int first = (rows.length > 0) ? rows[0] & 0xff : 0;
		content.writeBytes(HEADERS[first % HEADERS.length].getBytes(StandardCharsets.UTF_8));
		content.write(rows, Math.min(1, rows.length), Math.max(0, rows.length - 1));
		return new FuzzedFile("rows", content.toByteArray());
	}

	/** Lines behind one that tells the export. */
	static FuzzedFile json(byte[] lines) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		content.writeBytes("{\"id\":\"gid://shopify/Order/1\",\"name\":\"#1\"}\n".getBytes(StandardCharsets.UTF_8));
		content.writeBytes(lines);
		return new FuzzedFile("lines", content.toByteArray());
	}

	FuzzedFile as(String otherName) {
		return new FuzzedFile(otherName, this.content);
	}

	void read() throws IOException {
		Path path = Files.createTempFile("counterfoil", ".csv");
		try {
			read(Files.write(path, this.content));
		}
		finally {
			Files.delete(path);
		}
	}

	private void read(Path path) throws IOException {
		Recognition recognition = CONTRACTS.recognise(path);
		if (recognition.contract().isEmpty()) {
			assertThat(recognition.complaint()).as(this.name).isPresent();
			return;
		}
		Instant modifiedAt = Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.MICROS);
		FileToLoad file = new FileToLoad(7, "alder", ZoneId.of("Europe/Berlin"), java.util.Optional.of("EUR"),
				path.toString(), path, new FileToLoad.Stat(this.content.length, modifiedAt), Instant.EPOCH, "", 0,
				BigDecimal.ONE);
		List<Block> blocks = new ArrayList<>();
		new BlockReader(file, recognition.contract().get(), blocks::add).read(0);
		check(blocks);
	}

	private void check(List<Block> blocks) {
		Block.Lines lines = Block.Lines.NONE;
		long recordsDone = 0;
		for (Block block : blocks) {
			Block.Counts counts = block.counts();
			recordsDone += counts.recordsRead();
			lines = lines.plus(counts.lines());
			assertThat(counts.recordsRead()).as(this.name)
				.isEqualTo(counts.recordsAccepted() + counts.recordsRejected());
			assertThat(block.recordsDone()).as(this.name).isEqualTo(recordsDone);
			assertThat(counts.recordsRejected() == 0).as(this.name).isEqualTo(block.rejects().isEmpty());
			block.staged()
				.forEach((staged) -> assertThat(IntakeSpec.rows(staged)).hasSize(Math.toIntExact(staged.count())));
		}
		Block last = blocks.get(blocks.size() - 1);
		assertThat(last.last()).isTrue();
		boolean readToItsEnd = last.refusal().filter((complaint) -> !complaint.code().equals("file-cut-off")).isEmpty();
		if (readToItsEnd) {
			assertThat(lines.total()).as(this.name).isEqualTo(PhysicalLines.in(this.content));
		}
		else {
			assertThat(lines.total()).as(this.name).isLessThanOrEqualTo(PhysicalLines.in(this.content));
		}
	}

}
