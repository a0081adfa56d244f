package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.net.ssl.X509TrustManager;
import org.samut.core.assessment.Assessment;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Forms;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.form.json.FormJson;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.postmark.Postmarks;
import org.samut.core.result.Result;
import org.samut.core.settings.Settings;
import org.samut.core.signature.Digest;
import org.samut.core.signature.SigningKey;
import org.samut.core.sqlite.SqliteOffice;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Sealing;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionWriter;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;
import org.samut.sync.client.Enrolled;
import org.samut.sync.client.Enrolment;
import org.samut.sync.client.RunReport;
import org.samut.sync.client.Shelves;
import org.samut.sync.client.Surroundings;
import org.samut.sync.client.SyncRun;
import org.samut.sync.client.TokenFile;
import org.samut.sync.client.choice.LineSettings;
import org.samut.sync.client.choice.LineUse;
import org.samut.sync.client.line.Lines;
import org.samut.sync.client.line.Pace;
import org.samut.sync.client.line.Patience;
import org.samut.sync.client.line.UnderWay;
import org.samut.sync.client.line.Way;
import org.samut.sync.client.upload.EvidenceShelf;

/** An office's PC with its real folder, for tests: the whole model form, filled in and sealed. */
final class OfficePc implements AutoCloseable {
    static final String LAO = "6760607";
    static final String FORM = formJson();

    private static final Patience IMPATIENT =
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5));
    private static final Change.Author AUTHOR = new Change.Author("นางสาวสมหญิง ใจดี", "pc-สำนักปลัด");

    final SqliteOffice office;
    final SigningKey key;
    final List<Duration> pauses = new ArrayList<>();
    final Path home;
    final UnderWay underWay = new UnderWay();
    private Lines lines = new Lines(IMPATIENT, new Pace());
    final EvidenceFiles evidence;
    private final String lao;
    private final Clock clock;

    /** What goes beside submissions; a cheat's own where a test says so. */
    Postmarks postmarks;

    OfficePc(Path home) throws WorldFailure {
        this(home, LAO, Clock.systemUTC());
    }

    OfficePc(Path home, String lao, Clock clock) throws WorldFailure {
        this(home, lao, clock, SigningKey.generate());
    }

    OfficePc(Path home, String lao, Clock clock, SigningKey key) throws WorldFailure {
        this.key = key;
        this.home = home;
        this.evidence = new EvidenceFiles(home);
        this.lao = lao;
        this.clock = clock;
        this.office = SqliteOffice.open(home, clock);
        this.postmarks = office.postmarks();
    }

    Outcome<Enrolled> enrol(URI server, String code) throws WorldFailure {
        return new Enrolment(office.settings(), new TokenFile(home), use()).enrol(server, lao, code, key);
    }

    /** The same with pins after the address. */
    Outcome<Enrolled> enrol(Way way, String code) throws WorldFailure {
        return new Enrolment(office.settings(), new TokenFile(home), use()).enrol(way, lao, code, key);
    }

    /** Makes its lines so from now on, such as with an authority of its own. */
    void over(Optional<X509TrustManager> trusted) {
        lines.close();
        lines = new Lines(IMPATIENT, new Pace(), trusted);
    }

    /** The same with the patience that offices have. */
    void patiently(Optional<X509TrustManager> trusted) {
        lines.close();
        lines = new Lines(Patience.SLOW_LINE, new Pace(), trusted);
    }

    void hangUp() {
        lines.hangUp();
    }

    LineSettings choices() {
        return new LineSettings(office.settings(), home);
    }

    LineUse use() {
        return new LineUse(choices(), lines, underWay);
    }

    /** Lays a file among the evidence, as if it had been attached. */
    void lay(byte[] file) throws IOException {
        Path place = evidence.path(Digest.sha256Hex(file));
        Files.createDirectories(place.getParent());
        Files.write(place, file);
    }

    /** Fills in and seals a workbook, so that it waits to be sent. */
    Submission seal() throws WorldFailure {
        return seal(List.of());
    }

    /** The same with these entries beside the figures. */
    Submission seal(List<Entering> more) throws WorldFailure {
        Form form = ((Outcome.Done<Form>) FormJson.read(FORM)).value();
        office.forms().keep(new Forms.Document(form.id(), form.version(), FORM, Optional.empty()));
        Workbooks.Entitled made = office.workbooks().create(form.id(), form.version(), lao);
        Random random = new Random(2567);
        List<Entering> entries = new ArrayList<>();
        form.indicators().forEach(indicator -> entries.addAll(answers(indicator, random)));
        entries.addAll(more);
        office.workbooks().append(made.id(), entries, AUTHOR);
        return sealAgain(made.id(), form, random);
    }

    /** Opens the next revision, enters something, and seals it, so that it waits to be sent. */
    Submission sealNext(Submission before, List<Entering> entries) throws WorldFailure {
        Form form = ((Outcome.Done<Form>) FormJson.read(FORM)).value();
        office.workbooks().reopen(before.id(), AUTHOR).orElseThrow();
        office.workbooks().append(before.id(), entries, AUTHOR);
        return sealAgain(before.id(), form, new Random(2568));
    }

    private Submission sealAgain(String id, Form form, Random random) throws WorldFailure {
        office.workbooks().move(id, WorkbookState.OPEN, WorkbookState.CHECKED);
        Optional<String> beacon = office.settings().value(Settings.BEACON);
        if (beacon.isPresent()) {
            office.workbooks().witness(id, beacon.get(), AUTHOR);
        }
        List<Change> log = office.workbooks().log(id);
        Lao here = new Lao(lao, LaoType.SAO, "หนองกะปุ", "บ้านลาด", "76", "เพชรบุรี");
        Workbook workbook = new Workbook(
                id,
                form,
                here,
                WorkbookState.CHECKED,
                office.workbooks().find(id).orElseThrow().revision(),
                office.workbooks().entries(id),
                office.workbooks().prior(id));
        List<Result> results =
                form.indicators().map(indicator -> result(indicator, random)).toList();
        Outcome<Submission> written = SubmissionWriter.write(
                workbook,
                new Assessment(List.of(), results),
                new Sealing(
                        clock.instant(), AUTHOR, key, log.get(log.size() - 1).hash()));
        if (written instanceof Outcome.Done<Submission> done && office.outbox().enqueue(done.value(), AUTHOR)) {
            return done.value();
        }
        throw new IllegalStateException("not sealed: " + written);
    }

    private static List<Entering> answers(Indicator indicator, Random random) {
        List<Entering> answers = new ArrayList<>();
        for (Item item : indicator.items()) {
            if (item.kind() == ItemKind.FRAME || item.kind() == ItemKind.SERVICE || item.kind() == ItemKind.COUNT) {
                answers.add(
                        Entering.of(item.id(), new Entry.Figure(BigDecimal.valueOf(random.nextInt(90_000) + 100L, 2))));
            }
        }
        if (random.nextInt(4) == 0) {
            answers.add(Entering.of(
                    indicator.code() + ".reason",
                    new Entry.Words("ปีนี้รับโอนถนนจาก อบจ. เพิ่มอีก " + random.nextInt(40) + " สาย ตามทะเบียน ทถ.6")));
        }
        return answers;
    }

    private static Result result(Indicator indicator, Random random) {
        boolean met = random.nextBoolean();
        return new Result(
                indicator.code(),
                Optional.of(BigDecimal.valueOf(random.nextInt(10_000), 2)),
                Optional.of(new BigDecimal(random.nextInt(10) * 10)),
                Optional.empty(),
                met ? Result.Verdict.MET : Result.Verdict.BELOW,
                met ? "สูงกว่าค่าเป้าหมาย" : "การพัฒนาในอนาคต");
    }

    RunReport run() throws WorldFailure {
        return conversation().run();
    }

    RunReport runNow() throws WorldFailure {
        return conversation().runNow();
    }

    private SyncRun conversation() {
        var shelves = new Shelves(
                office.forms(),
                office.feed(),
                office.outbox(),
                new EvidenceShelf(office.filesToSend(), evidence, office.workbooks(), office.signedCopies()),
                postmarks,
                office.settings(),
                new TokenFile(home));
        return new SyncRun(shelves, new Surroundings(clock, new Random(1), pauses::add), use());
    }

    Outbox.Delivery delivery(Submission submission) throws WorldFailure {
        return office.outbox().delivery(submission.id(), submission.revision()).orElseThrow();
    }

    WorkbookState state(Submission submission) throws WorldFailure {
        return office.workbooks().find(submission.id()).orElseThrow().state();
    }

    /** Sends its questions to another address from now on, such as a relay before the server. */
    void goTo(URI address) throws WorldFailure {
        office.settings().keep(Settings.SERVER, address.toString());
    }

    @Override
    public void close() throws WorldFailure {
        lines.close();
        office.close();
    }

    private static String formJson() {
        try (InputStream csv = Form.class.getResourceAsStream("msps-2567-model.csv")) {
            Outcome<Form> form = FormCompiler.compile("msps-2567-model.csv", csv.readAllBytes());
            return new String(
                    FormJson.write(((Outcome.Done<Form>) form).value()).getBytes(UTF_8), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
