package org.samut.app.window.office;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samut.app.Composition;
import org.samut.app.window.desk.ChoosingDesk;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.DeskWorkbook;
import org.samut.app.window.desk.EvidenceDesk;
import org.samut.app.window.desk.HistoryDesk;
import org.samut.app.window.desk.HomeDesk;
import org.samut.app.window.desk.LastYearDesk;
import org.samut.app.window.desk.LineDesk;
import org.samut.app.window.desk.LookDesk;
import org.samut.app.window.desk.Opening;
import org.samut.app.window.desk.OverviewDesk;
import org.samut.app.window.desk.PaperDesk;
import org.samut.app.window.desk.PrinterDesk;
import org.samut.app.window.desk.ReportsDesk;
import org.samut.app.window.desk.ReviewDesk;
import org.samut.app.window.desk.ScanDesk;
import org.samut.app.window.desk.SendingDesk;
import org.samut.app.window.desk.SupportDesk;
import org.samut.app.window.desk.TourDesk;
import org.samut.app.window.desk.UpgradeDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.Office;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.office.SealWorkflow;
import org.samut.core.settings.Settings;
import org.samut.core.text.Language;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.Workbooks;

/** The desk of one installation's office. */
public final class OfficeDesk implements Desk {
    private final Composition composition;
    private final Office office;
    private final HistoryDesk history = new OfficeHistory(this::opened);
    private final OfficeLine line;
    private final LastYearDesk lastYear = new OfficeLastYear(this::opened);
    private final ReportsDesk reports = new OfficeReports(this::opened);
    private volatile Optional<OpenWorkbook> open = Optional.empty();

    public OfficeDesk(Composition composition) {
        this.composition = composition;
        this.office = composition.office();
        this.line = new OfficeLine(composition);
    }

    @Override
    public Opening opening() throws WorldFailure {
        Settings settings = office.installation().settings();
        Language language = settings.value(Settings.LANGUAGE)
                .filter(word -> word.equals("english"))
                .map(word -> Language.ENGLISH)
                .orElse(Language.THAI);
        Optional<DeskWorkbook> current = Optional.empty();
        if (settings.value(Settings.WORKBOOK).isPresent()
                && lay(office.currentWorkbook()) instanceof Outcome.Done<DeskWorkbook> done) {
            current = Optional.of(done.value());
        }
        return new Opening(language, looks().look(), office.lao(), home().officer(), current);
    }

    @Override
    public LookDesk looks() {
        return new OfficeLook(office.installation().settings());
    }

    @Override
    public TourDesk tour() {
        return new OfficeTour(office.installation().settings());
    }

    @Override
    public HomeDesk home() {
        return new OfficeHome(composition, this::lay);
    }

    @Override
    public ChoosingDesk choosing() {
        return new OfficeChoosing(office, this::lay);
    }

    @Override
    public LineDesk line() {
        return line;
    }

    @Override
    public SendingDesk sending() {
        return new OfficeSending(composition);
    }

    @Override
    public void keepLanguage(Language language) throws WorldFailure {
        office.installation().settings().keep(Settings.LANGUAGE, language.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Workbook workbook(String workbook) throws WorldFailure {
        return opened(workbook).picture();
    }

    @Override
    public Outcome<Instant> enter(String workbook, List<Entering> entries) throws WorldFailure {
        return opened(workbook)
                .enter(entries)
                .either(saved -> Outcome.done(office.clock().instant()), Outcome::refused);
    }

    @Override
    public Optional<Workbook> undo(String workbook) throws WorldFailure {
        return append(workbook, opened(workbook).log().undo());
    }

    @Override
    public Optional<Workbook> redo(String workbook) throws WorldFailure {
        return append(workbook, opened(workbook).log().redo());
    }

    @Override
    public Workbook check(String workbook) throws WorldFailure {
        opened(workbook).check();
        return opened(workbook).picture();
    }

    @Override
    public Outcome<Workbook> seal(String workbook) throws WorldFailure {
        var sealed = new SealWorkflow(opened(workbook)).seal();
        Workbook now = opened(workbook).picture();
        return sealed.either(submission -> Outcome.done(now), Outcome::refused);
    }

    @Override
    public Outcome<Workbook> reopen(String workbook) throws WorldFailure {
        var reopened = opened(workbook).reopen();
        Workbook now = opened(workbook).picture();
        return reopened.either(entitled -> Outcome.done(now), Outcome::refused);
    }

    @Override
    public PaperDesk paper() {
        return new OfficePaper(this::opened, office.clock());
    }

    @Override
    public PrinterDesk printers() {
        return new OfficePrinters();
    }

    @Override
    public ScanDesk scans() {
        return new OfficeScans(this::opened);
    }

    @Override
    public OverviewDesk overview() {
        return (workbook, file) -> new PrintWorkflow(opened(workbook)).printOverview(file);
    }

    @Override
    public SupportDesk support() {
        return OfficeSupport.of(composition);
    }

    @Override
    public Optional<WorldFailure> backupFailure() {
        return composition.store().backups().lastFailure();
    }

    @Override
    public HistoryDesk history() {
        return history;
    }

    @Override
    public EvidenceDesk evidence() {
        return new OfficeEvidence(office.installation().evidence());
    }

    @Override
    public LastYearDesk lastYear() {
        return lastYear;
    }

    @Override
    public ReportsDesk reports() {
        return reports;
    }

    @Override
    public UpgradeDesk upgrades() {
        return new OfficeUpgrades(this::opened);
    }

    @Override
    public ReviewDesk reviews() {
        return workbook -> opened(workbook).replying().reviews();
    }

    @Override
    public void close() throws WorldFailure {
        composition.close();
    }

    private Optional<Workbook> append(String workbook, List<Entering> entries) throws WorldFailure {
        if (entries.isEmpty() || opened(workbook).enter(entries) instanceof Outcome.Refused<List<Change>>) {
            return Optional.empty();
        }
        return Optional.of(opened(workbook).picture());
    }

    private OpenWorkbook opened(String workbook) {
        return open.filter(one -> one.id().equals(workbook)).orElseThrow();
    }

    private Outcome<DeskWorkbook> lay(Outcome<OpenWorkbook> outcome) throws WorldFailure {
        if (outcome instanceof Outcome.Refused<OpenWorkbook> refused) {
            return Outcome.refused(refused.refusals());
        }
        OpenWorkbook now = ((Outcome.Done<OpenWorkbook>) outcome).value();
        open = Optional.of(now);
        return Outcome.done(
                new DeskWorkbook(now.assessor().live(now.picture()), savedAt(now.id()), line.atFirst(now.id())));
    }

    @Override
    public Optional<Instant> savedAt(String workbook) throws WorldFailure {
        Workbooks workbooks = office.installation().workbooks();
        return workbooks.logAfter(workbook, workbooks.length(workbook) - 1).stream()
                .findFirst()
                .map(newest -> Instant.ofEpochMilli(newest.time().millis()));
    }
}
