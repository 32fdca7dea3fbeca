package counterfoil.nightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import counterfoil.checking.Checks;
import counterfoil.intake.Contracts;
import counterfoil.intake.Delivery;
import counterfoil.intake.Inbox;
import counterfoil.intake.Manifest;
import counterfoil.intake.UnseenFile;
import counterfoil.ledger.Night;
import counterfoil.problem.ProblemsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one night: takes the lock, finishes what a dead run left, and starts what is new.
 * The same command after a crash ends in the same state; the same command again changes
 * nothing.
 */
@Component
public class NightRunner {

	private static final Logger log = LoggerFactory.getLogger(NightRunner.class);

	private final DataSource dataSource;

	private final TransactionTemplate transaction;

	private final NightBook book;

	private final Manifest manifest;

	private final Checks checks;

	private final NightLauncher launcher;

	private final NightEnd end;

	NightRunner(DataSource dataSource, TransactionTemplate transaction, NightBook book, Manifest manifest,
			Checks checks, NightLauncher launcher, NightEnd end) {
		this.dataSource = dataSource;
		this.transaction = transaction;
		this.book = book;
		this.manifest = manifest;
		this.checks = checks;
		this.launcher = launcher;
		this.end = end;
	}

	/**
	 * Runs the night to its end.
	 * @throws ProblemsException if something a person can mend stands in the way
	 */
	public NightResult run(NightRequest request) {
		JobsFolder folder = JobsFolder.read(request.job());
		Optional<NightLock> lock = NightLock.tryAcquire(this.dataSource);
		if (lock.isEmpty()) {
			return NightResult.anotherRun(request.job());
		}
		try (NightLock held = lock.get()) {
			return run(request, folder, held);
		}
		catch (JobExecutionException ex) {
			throw new IllegalStateException("the night could not be started", ex);
		}
	}

	private NightResult run(NightRequest request, JobsFolder folder, NightLock lock) throws JobExecutionException {
		this.launcher.recover();
		this.transaction.executeWithoutResult((status) -> this.book.putSettings(request.job(), folder));
		this.checks.validate(folder.checks());
		Optional<Night> unfinished = this.book.unfinished(request);
		if (unfinished.isPresent()) {
			NightResult result = goOn(request, folder, new Held(unfinished.get(), lock));
			if (result.exitCode() != ExitCode.COMPLETE) {
				return result;
			}
		}
		this.book.requireNotBeforeLast(request);
		warn(request, folder.contracts());
		List<UnseenFile> unseen = this.manifest.unseen(deliveries(request), folder.contracts(),
				request.job().intakeSettings());
		Optional<Night> same = unseen.isEmpty() ? this.book.sameAgain(request, folder) : Optional.empty();
		if (same.isPresent()) {
			return this.end.again(request, same.get());
		}
		this.book.requireOpenMonth(request);
		Night night = this.transaction.execute((status) -> {
			Night begun = this.book.begin(request, folder);
			this.manifest.register(begun, unseen, request.job().intakeSettings());
			return begun;
		});
		return launch(request, folder, new Held(night, lock));
	}

	private NightResult goOn(NightRequest request, JobsFolder folder, Held held) throws JobExecutionException {
		boolean isChanged = this.transaction.execute((status) -> this.book.takeUp(request, held.night(), folder));
		if (isChanged) {
			this.launcher.abandonUnfinished(held.night());
		}
		return launch(request, folder, held);
	}

	private NightResult launch(NightRequest request, JobsFolder folder, Held held) throws JobExecutionException {
		NightPlan plan = new NightPlan(request.job(), held.night(), folder.contracts(), folder.checks(),
				this.book.fingerprint(request.job(), folder));
		return this.end.of(request, held.night(), this.launcher.run(plan, held.lock()));
	}

	private static void warn(NightRequest request, Contracts contracts) {
		JobFile job = request.job();
		Inbox.warnings(job.folders().inbox(), job.shops(), contracts).forEach((problem) -> log.warn("{}", problem));
	}

	private List<Delivery> deliveries(NightRequest request) {
		JobFile job = request.job();
		return Inbox.deliveries(job.folders().inbox(), job.shops(), request.businessDate());
	}

	/** A night and the lock that makes it ours. */
	private record Held(Night night, NightLock lock) {

	}

}
