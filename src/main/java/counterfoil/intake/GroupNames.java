package counterfoil.intake;

import org.jspecify.annotations.Nullable;

/**
 * The groups of a file so far, where nothing but their name says that they are over. A
 * name is kept as 64 bits of its hash: as much memory for long names as for short ones.
 */
final class GroupNames {

	static final int NAMES_MAX = 1_000_000;

	private static final long OFFSET = 0xcbf29ce484222325L;

	private static final long PRIME = 0x100000001b3L;

	private static final long MIX = 0x9e3779b97f4a7c15L;

	private long[] hashes = new long[1 << 10];

	private final int namesMax;

	private int count;

	GroupNames() {
		this(NAMES_MAX);
	}

	/** Tells so many names apart. */
	GroupNames(int namesMax) {
		this.namesMax = namesMax;
	}

	/**
	 * Notes a name; what is wrong with it if it was there before, or cannot be kept.
	 * @param line where it stands
	 */
	@Nullable Reject reject(Slice name, int line) {
		if (this.count == this.namesMax) {
			return Reject.ofRecord(line, "too-many-groups",
					"the file has more than %,d groups".formatted(this.namesMax), "Split the file.");
		}
		return add(name) ? null
				: Reject.ofRecord(line, "group-scattered",
						"other records stand between this one and those it belongs to",
						"Sort the file by the column the records share.");
	}

	/** Notes a name; false if it was there before. */
	boolean add(Slice name) {
		long hash = hash(name);
		if (!put(hash)) {
			return false;
		}
		if (2 * ++this.count > this.hashes.length) {
			long[] before = this.hashes;
			this.hashes = new long[2 * before.length];
			for (long kept : before) {
				if (kept != 0) {
					put(kept);
				}
			}
		}
		return true;
	}

	private boolean put(long hash) {
		int mask = this.hashes.length - 1;
		int place = (int) (hash >>> 20) & mask;
		while (this.hashes[place] != 0) {
			if (this.hashes[place] == hash) {
				return false;
			}
			place = (place + 1) & mask;
		}
		this.hashes[place] = hash;
		return true;
	}

	// 0 marks an empty place
	private static long hash(Slice name) {
		long hash = OFFSET;
		for (int i = 0; i < name.length(); i++) {
			hash = (hash ^ name.at(i)) * PRIME;
		}
		hash = (hash ^ (hash >>> 32)) * MIX;
		hash ^= hash >>> 29;
		return (hash == 0) ? 1 : hash;
	}

}
