package counterfoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Hands values to a second thread in their order, so that two files of a million rows
 * grow at the same time. Few are under way at a time; closing it waits for the last.
 */
final class Handover<T> implements AutoCloseable {

	private static final int BLOCK_SIZE = 500;

	private static final int BLOCKS_WAITING_MAX = 4;

	// how soon it is seen that the other thread stopped
	private static final int WAIT_MILLIS = 100;

	private final BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(BLOCKS_WAITING_MAX);

	private final Thread thread;

	private List<T> block = new ArrayList<>(BLOCK_SIZE);

	private volatile @Nullable Throwable failure;

	Handover(String name, Consumer<T> taker) {
		this.thread = new Thread(() -> takeAll(taker), name);
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/** One more; throws what stopped the other thread. */
	void add(T value) {
		this.block.add(value);
		if (this.block.size() == BLOCK_SIZE) {
			hand();
		}
	}

	@Override
	public void close() {
		if (!this.block.isEmpty()) {
			hand();
		}
		// an empty one is the end
		hand();
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
		throwFailure();
	}

	private void hand() {
		try {
			while (!this.waiting.offer(this.block, WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
				throwFailure();
			}
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
		this.block = new ArrayList<>(BLOCK_SIZE);
	}

	private void takeAll(Consumer<T> taker) {
		try {
			for (List<T> taken = this.waiting.take(); !taken.isEmpty(); taken = this.waiting.take()) {
				taken.forEach(taker);
			}
		}
		catch (Throwable ex) {
			// told to the thread that hands over
			this.failure = ex;
		}
	}

	private void throwFailure() {
		if (this.failure != null) {
			throw new CompletionException(this.failure);
		}
	}

	private static IllegalStateException interrupted(InterruptedException ex) {
		Thread.currentThread().interrupt();
		return new IllegalStateException(ex);
	}

}
