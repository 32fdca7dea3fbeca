package counterfoil.nightly;

import counterfoil.intake.Block;
import counterfoil.intake.Contracts;
import counterfoil.intake.FileBlocks;
import counterfoil.intake.FileToLoad;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The blocks of one file as items of a step, which remembers how many records are behind
 * it.
 */
final class BlockReader implements ItemStreamReader<Block> {

	private static final String RECORDS_DONE = "records.done";

	private final FileToLoad file;

	private final Contracts contracts;

	private @Nullable FileBlocks blocks;

	private long recordsDone;

	private boolean isEnded;

	BlockReader(FileToLoad file, Contracts contracts) {
		this.file = file;
		this.contracts = contracts;
	}

	@Override
	public void open(ExecutionContext context) {
		this.recordsDone = context.getLong(RECORDS_DONE, 0);
		this.blocks = FileBlocks.open(this.file, this.contracts.named(this.file.contract()), this.recordsDone);
	}

	/** Reads no further: the file was refused. */
	void end() {
		this.isEnded = true;
	}

	@Override
	public @Nullable Block read() {
		if (this.isEnded || this.blocks == null || !this.blocks.hasNext()) {
			return null;
		}
		Block block = this.blocks.next();
		this.recordsDone = block.recordsDone();
		return block;
	}

	@Override
	public void update(ExecutionContext context) {
		context.putLong(RECORDS_DONE, this.recordsDone);
	}

	@Override
	public void close() {
		if (this.blocks != null) {
			this.blocks.close();
		}
	}

}
