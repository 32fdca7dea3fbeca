package counterfoil.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import counterfoil.intake.Sha256;
import counterfoil.ledger.Night;
import counterfoil.problem.Problem;
import counterfoil.problem.ProblemsException;
import counterfoil.problem.SourcePosition;
import counterfoil.statement.StoredStatement;
import counterfoil.statistics.StoredReturns;
import counterfoil.tracking.Discrepancy;
import counterfoil.tracking.ManifestChain;
import counterfoil.tracking.RejectedRecord;
import counterfoil.tracking.StoredLife;
import counterfoil.tracking.StoredNight;
import org.springframework.stereotype.Component;

/**
 * Renders the report of a night from what the night stored and nothing else, so that the
 * same night always gives the same bytes.
 */
@Component
public class Reports {

	/** What a person opens. */
	public static final String PAGE = "report.html";

	private static final String WORKBOOK = "report.xlsx";

	// holds the list of discrepancies for report.json while the other files are written
	private static final String ELEMENTS = "report.json.part";

	private static final List<String> FILES = List.of("checks.csv", "control-totals.csv", "coverage.csv",
			CustomersTold.NAME, "discrepancies.csv", LifeFiles.LATE_CHANGES, LifeFiles.NOTES, "rejects.csv", PAGE,
			"report.json", WORKBOOK, ReasonFiles.NAME, ReasonFiles.BY_PRODUCT, UnlistedKept.NAME, "roll-forward.csv",
			LifeFiles.SAME_CAUSE, StatementFile.NAME);

	private final StoredNight stored;

	private final ManifestChain chain;

	private final StoredStatement statement;

	private final StoredReturns returns;

	Reports(StoredNight stored, ManifestChain chain, StoredStatement statement, StoredReturns returns) {
		this.stored = stored;
		this.chain = chain;
		this.statement = statement;
		this.returns = returns;
	}

	/**
	 * Renders the report and puts it in place of any other of that date, whole or not at
	 * all; one that is the same to the byte is left as it is.
	 * @param reportsFolder made where it is missing
	 */
	public Published publish(Night night, Path reportsFolder) {
		try {
			Draft draft = draft(night, reportsFolder);
			this.chain.add(night, draft.sha256());
			return draft.publish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Puts the report of an earlier night in its place again, as it was published.
	 * @param reportsFolder made where it is missing
	 * @throws ProblemsException if this program renders it otherwise
	 */
	public Published restore(Night night, Path reportsFolder) {
		try {
			Draft draft = draft(night, reportsFolder);
			String sha256 = draft.sha256();
			if (this.chain.published(night).filter((published) -> !published.equals(sha256)).isPresent()) {
				draft.files().discard();
				throw new ProblemsException(rendersOtherwise(night, reportsFolder));
			}
			return draft.publish();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Problem rendersOtherwise(Night night, Path reportsFolder) {
		return Problem.error(SourcePosition.of(reportsFolder.resolve(night.businessDate().toString()).toString()),
				"renders-otherwise", "this program renders the report of that night otherwise than it was published",
				"Render it with the program that published it, %s, or restore the folder from a copy."
					.formatted(this.stored.facts(night).program()));
	}

	private Draft draft(Night night, Path reportsFolder) throws IOException {
		Publication publication = Publication.begin(reportsFolder, night.businessDate().toString());
		NightContents contents = NightContents.of(night, this.stored);
		tables(contents, publication);
		Gathered gathered = rows(contents, publication);
		try (Writer page = publication.writer(PAGE)) {
			HtmlReport.write(page, PageView.of(contents, gathered));
		}
		json(contents, publication, gathered);
		manifest(contents, publication);
		return new Draft(publication, contents, gathered.tally());
	}

	private static void tables(NightContents contents, Publication publication) throws IOException {
		CsvFiles.checks(publication.writer("checks.csv"), contents);
		CsvFiles.coverage(publication.writer("coverage.csv"), contents.coverage());
		CustomersTold.write(publication.writer(CustomersTold.NAME), CustomersTold.of(contents));
		CsvFiles.rollForward(publication.writer("roll-forward.csv"), contents.rollForward());
		ControlTotals.write(publication.writer("control-totals.csv"), contents.files());
	}

	// there may be a million of these: each goes to its files, and leaves what the page
	// needs of it
	private Gathered rows(NightContents contents, Publication publication) throws IOException {
		Life life = life(contents.night(), publication);
		Gathered gathered = new Gathered(new Tally(), new Listed(), new ArrayList<>(), new StatementKept(),
				new ReasonsKept(), returns(contents.night(), publication), Signing.of(contents.night(), this.statement),
				life);
		try (WorkbookReport workbook = new WorkbookReport(publication.path(WORKBOOK), contents)) {
			statement(contents, publication, workbook, gathered);
			discrepancies(contents, publication, workbook, gathered);
			workbook.tables(gathered.life());
			lateChanges(contents.night(), workbook);
			reasons(contents, publication, workbook, gathered);
			rejects(contents, publication, workbook, gathered);
			workbook.end(gathered);
		}
		return gathered;
	}

	private void discrepancies(NightContents contents, Publication publication, WorkbookReport workbook,
			Gathered gathered) throws IOException {
		Sheet sheet = workbook.discrepancies();
		try (CsvFile csv = CsvFiles.discrepancies(publication.writer("discrepancies.csv"));
				JsonElements json = new JsonElements(publication.writer(ELEMENTS));
				Handover<Discrepancy> rows = new Handover<>("workbook",
						(discrepancy) -> sheet.row(workbook.row(discrepancy)))) {
			this.stored.discrepancies(contents.night(), (discrepancy) -> {
				rows.add(discrepancy);
				CsvFiles.add(csv, discrepancy, contents.rules());
				json.add(JsonReport.discrepancy(discrepancy, contents.rules()));
				gathered.tally().add(discrepancy);
				gathered.signing().add(discrepancy);
				gathered.listed().add(discrepancy);
			});
		}
		sheet.end();
	}

	private void rejects(NightContents contents, Publication publication, WorkbookReport workbook, Gathered gathered)
			throws IOException {
		Sheet sheet = workbook.rejects();
		try (CsvFile csv = CsvFiles.rejects(publication.writer("rejects.csv"))) {
			this.stored.rejects(contents.night(), (reject) -> {
				CsvFiles.add(csv, reject);
				sheet.row(workbook.row(reject));
				keep(gathered.rejects(), reject);
			});
		}
		sheet.end();
	}

	private void statement(NightContents contents, Publication publication, WorkbookReport workbook, Gathered gathered)
			throws IOException {
		Sheet sheet = workbook.statement();
		try (CsvFile csv = StatementFile.csv(publication.writer(StatementFile.NAME))) {
			this.statement.lines(contents.night(), (line) -> {
				StatementFile.add(csv, line);
				sheet.row(workbook.row(line));
				gathered.statement().add(line);
			});
		}
		sheet.end();
	}

	private void reasons(NightContents contents, Publication publication, WorkbookReport workbook, Gathered gathered)
			throws IOException {
		Sheet shops = workbook.reasons("sheet-reasons");
		try (CsvFile csv = ReasonFiles.csv(publication.writer(ReasonFiles.NAME))) {
			this.returns.ofShops(contents.night(), (count) -> {
				ReasonFiles.add(csv, count);
				shops.row(workbook.row(count));
				gathered.reasons().add(count);
			});
		}
		shops.end();
		Sheet products = workbook.reasons("sheet-products");
		try (CsvFile csv = ReasonFiles.csv(publication.writer(ReasonFiles.BY_PRODUCT))) {
			this.returns.ofParts(contents.night(), (count) -> {
				ReasonFiles.add(csv, count);
				products.row(workbook.row(count));
				gathered.reasons().add(count);
			});
		}
		products.end();
		workbook.customersTold();
	}

	private ReturnsFound returns(Night night, Publication publication) throws IOException {
		return ReturnsFound.of(night, this.returns,
				UnlistedKept.of(night, this.returns, publication.writer(UnlistedKept.NAME)));
	}

	private Life life(Night night, Publication publication) throws IOException {
		StoredLife stored = this.stored.life();
		Life life = Life.of(night, stored,
				LifeFiles.sameCause(publication.writer(LifeFiles.SAME_CAUSE), stored, night));
		LifeFiles.notes(publication.writer(LifeFiles.NOTES), life.notes());
		LifeFiles.lateChanges(publication.writer(LifeFiles.LATE_CHANGES), stored, night, life.late());
		return life;
	}

	private void lateChanges(Night night, WorkbookReport workbook) {
		Sheet sheet = workbook.lateChanges();
		this.stored.life().lateChanges(night, (change) -> sheet.row(workbook.row(change)));
		sheet.end();
	}

	private static void keep(List<RejectedRecord> kept, RejectedRecord reject) {
		if (kept.size() < RejectsView.REJECTS_MAX) {
			kept.add(reject);
		}
	}

	private void json(NightContents contents, Publication publication, Gathered gathered) throws IOException {
		try (JsonFile json = new JsonFile(publication.writer("report.json"))) {
			JsonReport.head(json, contents);
			gathered.signing().write(json, contents);
			json.list("statement");
			this.statement.lines(contents.night(), (line) -> json.element(StatementFile.json(line)));
			json.endList();
			ReasonFiles.write(json, contents.night(), this.returns, gathered.returns());
			life(json, contents.night(), gathered.life());
			json.list("discrepancies");
			json.elements(publication.path(ELEMENTS));
			json.endList();
		}
	}

	private void life(JsonFile json, Night night, Life life) {
		JsonReport.list(json, "same_causes", life.causes(), LifeFiles::json);
		JsonReport.list(json, "notes", life.notes(), LifeFiles::json);
		JsonReport.list(json, "acceptances", life.acceptances(), LifeFiles::json);
		JsonReport.list(json, "closed_months", life.closedMonths(), LifeFiles::json);
		json.list("late_changes");
		this.stored.life().lateChanges(night, (change) -> json.element(LifeFiles.json(change)));
		json.endList();
	}

	private void manifest(NightContents contents, Publication publication) throws IOException {
		try (JsonFile json = new JsonFile(publication.writer(ManifestFile.NAME))) {
			ManifestFile.write(json, contents, this.chain.before(contents.night()),
					FILES.stream().map(publication::path).toList());
		}
	}

	/** A report that is written and not yet in its place. */
	private record Draft(Publication files, NightContents contents, Tally tally) {

		String sha256() throws IOException {
			return Sha256.of(this.files.path(ManifestFile.NAME));
		}

		Published publish() throws IOException {
			return Published.of(this.files.publish(), this.contents, this.tally);
		}

	}

}
