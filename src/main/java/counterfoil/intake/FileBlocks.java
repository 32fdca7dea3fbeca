package counterfoil.intake;

import java.util.Iterator;

import counterfoil.problem.ProblemsException;

/**
 * The blocks of one file, read ahead by a thread of its own. At least one block comes,
 * and the last one says so.
 */
public final class FileBlocks implements Iterator<Block>, AutoCloseable {

	private FileBlocks() {
	}

	/**
	 * Opens a file behind the records that are done.
	 * @throws ProblemsException if it is not the file that was registered
	 */
	public static FileBlocks open(FileToLoad file, Contract contract, long recordsDone) {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean hasNext() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Block next() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		throw new UnsupportedOperationException();
	}

}
