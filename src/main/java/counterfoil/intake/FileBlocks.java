package counterfoil.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.jspecify.annotations.Nullable;

/**
 * The blocks of one file, read ahead by a thread of its own. At least one block comes,
 * and the last one says so. A file that cannot be read, or is not what was registered,
 * gives a block that refuses it.
 */
public final class FileBlocks implements Iterator<Block>, AutoCloseable {

	private static final int BLOCKS_AHEAD = 2;

	private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(BLOCKS_AHEAD);

	private final Thread reader;

	private boolean ended;

	private FileBlocks(FileToLoad file, Contract contract, long recordsDone) {
		BlockReader blocks = new BlockReader(file, contract, this::put);
		this.reader = new Thread(() -> read(blocks, recordsDone), "intake-" + file.path());
		this.reader.setDaemon(true);
	}

	/** Opens a file behind the records that are done. */
	public static FileBlocks open(FileToLoad file, Contract contract, long recordsDone) {
		FileBlocks blocks = new FileBlocks(file, contract, recordsDone);
		blocks.reader.start();
		return blocks;
	}

	@Override
	public boolean hasNext() {
		return !this.ended;
	}

	@Override
	public Block next() {
		if (this.ended) {
			throw new NoSuchElementException();
		}
		Item item = take();
		if (item.failure().isPresent()) {
			this.ended = true;
			throw new IllegalStateException("reading ended early", item.failure().get());
		}
		Block block = item.found();
		this.ended = block.last();
		return block;
	}

	/** Ends the reading, whether or not all blocks were taken. */
	@Override
	public void close() {
		this.ended = true;
		this.reader.interrupt();
		try {
			this.reader.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void read(BlockReader blocks, long recordsDone) {
		try {
			blocks.read(recordsDone);
		}
		catch (ReadingEnded ex) {
			// nobody waits for the rest any more
		}
		catch (RuntimeException | Error ex) {
			put(new Item(null, Optional.of(ex)));
		}
	}

	private void put(Block block) {
		put(new Item(block, Optional.empty()));
	}

	private void put(Item item) {
		try {
			this.queue.put(item);
		}
		catch (InterruptedException ex) {
			throw new ReadingEnded();
		}
	}

	private Item take() {
		try {
			return this.queue.take();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while reading", ex);
		}
	}

	private record Item(@Nullable Block block, Optional<Throwable> failure) {

		Block found() {
			return java.util.Objects.requireNonNull(this.block);
		}

	}

	/** The reader was asked to end. */
	static final class ReadingEnded extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
