package org.samut.app.window.office;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samut.app.BundledForm;
import org.samut.app.Composition;
import org.samut.app.TextFiles;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.DeskLine;
import org.samut.app.window.desk.DeskWorkbook;
import org.samut.app.window.desk.EvidenceDesk;
import org.samut.app.window.desk.FormOnDesk;
import org.samut.app.window.desk.HistoryDesk;
import org.samut.app.window.desk.HomeDesk;
import org.samut.app.window.desk.LastYearDesk;
import org.samut.app.window.desk.LookDesk;
import org.samut.app.window.desk.Opening;
import org.samut.app.window.desk.OverviewDesk;
import org.samut.app.window.desk.SupportDesk;
import org.samut.app.window.desk.TourDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.office.Office;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.office.SealWorkflow;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.Workbooks;
import org.samut.sync.client.RunReport;

/** The desk of one installation's office. */
public final class OfficeDesk implements Desk {
    private final Composition composition;
    private final Office office;
    private final HistoryDesk history = new OfficeHistory(this::opened);
    private final LastYearDesk lastYear = new OfficeLastYear(this::opened);
    private volatile Optional<OpenWorkbook> open = Optional.empty();

    public OfficeDesk(Composition composition) {
        this.composition = composition;
        this.office = composition.office();
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
    public void keepLanguage(Language language) throws WorldFailure {
        office.installation().settings().keep(Settings.LANGUAGE, language.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Lao> search(String typed, int limit) {
        return office.registry().search(typed, limit);
    }

    @Override
    public List<Text> choose(Lao lao) throws WorldFailure {
        office.chooseLao(lao.code());
        return office.registry().warnings(lao);
    }

    @Override
    public List<FormOnDesk> forms() throws WorldFailure {
        if (office.installation().forms().list().isEmpty()) {
            // So that an office without a line can begin.
            office.importForm(BundledForm.json());
        }
        Optional<Lao> lao = office.lao();
        List<Workbooks.Entitled> workbooks = office.installation().workbooks().list();
        return office.forms().stream()
                .map(form -> new FormOnDesk(
                        form,
                        workbooks.stream()
                                .filter(workbook -> isOf(workbook, form, lao))
                                .map(Workbooks.Entitled::state)
                                .findFirst()))
                .toList();
    }

    @Override
    public Outcome<Form> importForm(Path file) throws WorldFailure {
        return office.importForm(TextFiles.read(file));
    }

    @Override
    public Outcome<DeskWorkbook> open(String form) throws WorldFailure {
        Optional<Lao> lao = office.lao();
        for (Workbooks.Entitled workbook : office.installation().workbooks().list()) {
            if (workbook.form().equals(form)
                    && lao.isPresent()
                    && workbook.lao().equals(lao.get().code())) {
                return lay(office.openWorkbook(workbook.id()));
            }
        }
        return lay(office.startWorkbook(form));
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
        return append(workbook, opened(workbook).log().undo().undo());
    }

    @Override
    public Optional<Workbook> redo(String workbook) throws WorldFailure {
        return append(workbook, opened(workbook).log().undo().redo());
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
    public void print(String workbook, Path file) throws WorldFailure {
        new PrintWorkflow(opened(workbook)).print(file);
    }

    @Override
    public OverviewDesk overview() {
        return (workbook, file) -> new PrintWorkflow(opened(workbook)).printOverview(file);
    }

    @Override
    public SupportDesk support() {
        return OfficeSupport.of(composition);
    }

    /** Without the receipt, whose verifying would hold up the first picture. */
    private DeskLine lineAtFirst(String workbook) throws WorldFailure {
        Optional<Outbox.Delivery> delivery = office.installation().outbox().latest(workbook);
        return new DeskLine(
                office.installation().settings().value(Settings.SERVER),
                delivery.map(Outbox.Delivery::state),
                delivery.flatMap(Outbox.Delivery::refusal),
                Optional.empty());
    }

    @Override
    public DeskLine line(String workbook) throws WorldFailure {
        DeskLine first = lineAtFirst(workbook);
        return new DeskLine(
                first.server(),
                first.delivery(),
                first.refusal(),
                composition
                        .line()
                        .receipt(workbook)
                        .map(proof -> new DeskLine.Proof(
                                proof.receipt(), proof.serverKey().id())));
    }

    @Override
    public Outcome<DeskLine> enrol(URI server, String activationCode, String workbook) throws WorldFailure {
        var enrolled = composition.line().enrol(server.toString(), activationCode);
        DeskLine now = line(workbook);
        return enrolled.either(done -> Outcome.done(now), Outcome::refused);
    }

    @Override
    public Sent send(String workbook) throws WorldFailure {
        RunReport report = composition.line().converse();
        return new Sent(line(workbook), report.sentences());
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
                new DeskWorkbook(now.assessor().live(now.picture()), savedAt(now.id()), lineAtFirst(now.id())));
    }

    @Override
    public Optional<Instant> savedAt(String workbook) throws WorldFailure {
        Workbooks workbooks = office.installation().workbooks();
        return workbooks.logAfter(workbook, workbooks.length(workbook) - 1).stream()
                .findFirst()
                .map(newest -> Instant.ofEpochMilli(newest.time().millis()));
    }

    private static boolean isOf(Workbooks.Entitled workbook, Form form, Optional<Lao> lao) {
        return workbook.form().equals(form.id())
                && lao.filter(one -> one.code().equals(workbook.lao())).isPresent();
    }
}
