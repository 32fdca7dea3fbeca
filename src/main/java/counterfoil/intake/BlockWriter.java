package counterfoil.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import counterfoil.database.SqlFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stages blocks and keeps the manifest in step, in the transaction of its caller. */
@Component
public class BlockWriter {

	private static final SqlFile ADD_BLOCK = SqlFile.beside(BlockWriter.class, "add-block.sql");

	private static final SqlFile ADD_RECORD = SqlFile.beside(BlockWriter.class, "add-record.sql");

	private static final SqlFile ADD_TOTAL = SqlFile.beside(BlockWriter.class, "add-total.sql");

	private static final SqlFile NOTE = SqlFile.beside(BlockWriter.class, "note-on-file.sql");

	private static final SqlFile REFUSE = SqlFile.beside(BlockWriter.class, "refuse-file.sql");

	private final JdbcTemplate template;

	private final JdbcClient database;

	/**
	 * @param template whose connection is the one of the transaction
	 */
	public BlockWriter(JdbcTemplate template) {
		this.template = template;
		this.database = JdbcClient.create(template);
	}

	/**
	 * Copies a block into staging and adds it to the manifest. What follows the block
	 * that refused a file is dropped.
	 * @return {@link FileState#LOADING} while more is to come; after
	 * {@link FileState#LOADED} or {@link FileState#REFUSED} the file is done
	 */
	public FileState write(FileToLoad file, Block block) {
		if (isRefused(file)) {
			return FileState.REFUSED;
		}
		for (Block.Staged rows : block.staged()) {
			if (rows.count() > 0) {
				copy("copy staging.%s (%s) from stdin".formatted(rows.record().recordName(), rows.columns()),
						rows.bytes(), rows.length(), rows.count());
				addRecord(file, rows);
			}
		}
		if (!block.rejects().isEmpty()) {
			copyRejects(file, block);
		}
		block.notice().ifPresent((notice) -> note(file, notice));
		Progress progress = addBlock(file, block);
		Optional<Complaint> refusal = block.refusal().or(() -> tooManyRejects(file, block, progress));
		if (refusal.isPresent()) {
			refuse(file, refusal.get());
			return FileState.REFUSED;
		}
		return block.last() ? finish(file) : FileState.LOADING;
	}

	private boolean isRefused(FileToLoad file) {
		return this.database.sql("select state = 'refused' from ledger.files where file_id = :fileId")
			.param("fileId", file.fileId())
			.query(Boolean.class)
			.single();
	}

	private void addRecord(FileToLoad file, Block.Staged rows) {
		this.database.sql(ADD_RECORD.text())
			.param("fileId", file.fileId())
			.param("record", rows.record().recordName())
			.param("staged", rows.count())
			.param("firstEvent", rows.firstEvent().map((at) -> at.atOffset(ZoneOffset.UTC)).orElse(null),
					Types.TIMESTAMP_WITH_TIMEZONE)
			.param("lastEvent", rows.lastEvent().map((at) -> at.atOffset(ZoneOffset.UTC)).orElse(null),
					Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
		for (Totals.Total total : rows.totals()) {
			this.database.sql(ADD_TOTAL.text())
				.param("fileId", file.fileId())
				.param("record", rows.record().recordName())
				.param("column", total.column())
				.param("currency", total.currency())
				.param("amount", total.amount())
				.update();
		}
	}

	// What was read is staged or rejected, and nothing was read twice.
	private Progress addBlock(FileToLoad file, Block block) {
		Block.Counts counts = block.counts();
		Progress progress = this.database.sql(ADD_BLOCK.text())
			.param("fileId", file.fileId())
			.param("lines", counts.lines().total())
			.param("read", counts.recordsRead())
			.param("staged", counts.recordsAccepted())
			.param("rejected", counts.recordsRejected())
			.query((row, number) -> new Progress(row.getLong(1), row.getLong(2), row.getLong(3)))
			.single();
		if (progress.read() != progress.staged() + progress.rejected() || progress.read() != block.recordsDone()) {
			throw new IllegalStateException("%s: %d records read, %d staged, %d rejected, block ends at %d"
				.formatted(file.path(), progress.read(), progress.staged(), progress.rejected(), block.recordsDone()));
		}
		return progress;
	}

	private static Optional<Complaint> tooManyRejects(FileToLoad file, Block block, Progress progress) {
		return RejectLimit.judge(file.rejectLimitPercent(), progress.read(), progress.rejected(), block.last());
	}

	private FileState finish(FileToLoad file) {
		this.database.sql("update ledger.files set state = 'loaded' where file_id = :fileId")
			.param("fileId", file.fileId())
			.update();
		return FileState.LOADED;
	}

	// The first thing worth knowing stays.
	private void note(FileToLoad file, Complaint notice) {
		this.database.sql(NOTE.text())
			.param("fileId", file.fileId())
			.param("line", (notice.line() > 0) ? notice.line() : null, Types.INTEGER)
			.param("code", notice.code())
			.param("what", notice.what())
			.param("action", notice.action())
			.update();
	}

	private void refuse(FileToLoad file, Complaint complaint) {
		new Unstaging(this.database).unstage(file.fileId());
		this.database.sql(REFUSE.text())
			.param("fileId", file.fileId())
			.param("line", (complaint.line() > 0) ? complaint.line() : null, Types.INTEGER)
			.param("code", complaint.code())
			.param("what", complaint.what())
			.param("action", complaint.action())
			.update();
	}

	private void copyRejects(FileToLoad file, Block block) {
		CopyBuffer out = new CopyBuffer(1 << 12);
		Map<Integer, Integer> ordinals = new HashMap<>();
		for (Reject reject : block.rejects()) {
			out.put(file.fileId());
			out.tab();
			out.put(reject.line());
			out.tab();
			out.put(ordinals.merge(reject.line(), 1, Integer::sum));
			for (String text : new String[] { reject.column(), reject.value(), reject.code(), reject.what(),
					reject.action() }) {
				out.tab();
				put(text, out);
			}
			out.endRow();
		}
		copy("copy ledger.rejects (file_id, line, ordinal, column_name, value, code, what, action) from stdin",
				out.bytes(), out.length(), block.rejects().size());
	}

	private static void put(@Nullable String text, CopyBuffer out) {
		if (text == null) {
			out.putNull();
			return;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		out.escaped(bytes, 0, bytes.length);
	}

	private void copy(String sql, byte[] bytes, int length, long rows) {
		this.template.execute((ConnectionCallback<Void>) (connection) -> {
			long copied = copy(connection, sql, bytes, length);
			if (copied != rows) {
				throw new IllegalStateException("%s took %d of %d rows".formatted(sql, copied, rows));
			}
			return null;
		});
	}

	private static long copy(Connection connection, String sql, byte[] bytes, int length) throws SQLException {
		CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
		try {
			copy.writeToCopy(bytes, 0, length);
			return copy.endCopy();
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	private record Progress(long read, long staged, long rejected) {

	}

}
