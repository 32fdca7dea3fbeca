package counterfoil.nightly;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import counterfoil.intake.Block;
import counterfoil.intake.BlockWriter;
import counterfoil.intake.FileState;
import counterfoil.intake.FileToLoad;
import counterfoil.intake.Manifest;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The intake step: one partition a file, loaded block by block, restarted behind the last
 * committed block.
 */
@Component
class Intake {

	/**
	 * More would only compete for the database: reading ahead keeps a second core busy
	 * already.
	 */
	private static final int FILES_AT_ONCE = 2;

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	private final Manifest manifest;

	private final BlockWriter writer;

	Intake(JobRepository repository, PlatformTransactionManager transactions, Manifest manifest, BlockWriter writer) {
		this.repository = repository;
		this.transactions = transactions;
		this.manifest = manifest;
		this.writer = writer;
	}

	Step step(NightPlan plan, StepGuard guard) {
		Map<String, FileToLoad> files = this.manifest.toLoad(plan.job().intakeSettings())
			.stream()
			.collect(Collectors.toMap((file) -> "file-" + file.fileId(), (file) -> file, (a, b) -> a, TreeMap::new));
		SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("intake-");
		executor.setConcurrencyLimit(FILES_AT_ONCE);
		return new StepBuilder("intake", this.repository).partitioner("loadFile", partitioner(files))
			.step(new LoadFile(files, plan))
			.taskExecutor(executor)
			.listener(guard)
			.build();
	}

	private static Partitioner partitioner(Map<String, FileToLoad> files) {
		return (gridSize) -> {
			Map<String, ExecutionContext> partitions = new TreeMap<>();
			files.keySet().forEach((name) -> partitions.put(name, new ExecutionContext()));
			return partitions;
		};
	}

	/** Loads the file of the partition it is given. */
	private final class LoadFile implements Step {

		private final Map<String, FileToLoad> files;

		private final NightPlan plan;

		LoadFile(Map<String, FileToLoad> files, NightPlan plan) {
			this.files = files;
			this.plan = plan;
		}

		@Override
		public String getName() {
			return "loadFile";
		}

		@Override
		public void execute(StepExecution partition) throws JobInterruptedException {
			String name = partition.getStepName().substring(partition.getStepName().lastIndexOf(':') + 1);
			FileToLoad file = this.files.get(name);
			BlockReader reader = new BlockReader(file, this.plan.contracts());
			new ChunkOrientedStepBuilder<Block, Block>(partition.getStepName(), Intake.this.repository, 1)
				.transactionManager(Intake.this.transactions)
				.reader(reader)
				.writer((blocks) -> blocks.forEach((block) -> write(file, block, reader)))
				.build()
				.execute(partition);
		}

		private void write(FileToLoad file, Block block, BlockReader reader) {
			if (Intake.this.writer.write(file, block) == FileState.REFUSED) {
				reader.end();
			}
		}

	}

}
