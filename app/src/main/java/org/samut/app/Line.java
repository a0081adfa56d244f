package org.samut.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Feed;
import org.samut.core.lao.Lao;
import org.samut.core.office.Installation;
import org.samut.core.office.Office;
import org.samut.core.office.OfficeRefusals;
import org.samut.core.postmark.Postmarks;
import org.samut.core.settings.Settings;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.core.upload.EvidenceStanding;
import org.samut.core.upload.FileToSend;
import org.samut.sync.client.Enrolled;
import org.samut.sync.client.Enrolment;
import org.samut.sync.client.PinnedKeys;
import org.samut.sync.client.Reach;
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
import org.samut.sync.client.watch.Networks;
import org.samut.sync.client.watch.Watch;

/** The way to the central server for one installation. Blocking; never on the screen's thread; one call at a time. */
public final class Line {
    private static final Duration END = Duration.ofSeconds(3);

    private final Office office;
    private final Feed feed;
    private final Postmarks postmarks;
    private final Path home;
    private final LineUse use;
    private Optional<Watch> watch = Optional.empty();

    Line(Office office, Feed feed, Postmarks postmarks, Path home) {
        this.office = office;
        this.feed = feed;
        this.postmarks = postmarks;
        this.home = home;
        this.use = new LineUse(
                new LineSettings(office.installation().settings(), home),
                new Lines(Patience.SLOW_LINE, new Pace()),
                new UnderWay());
    }

    /** Registers this PC for the chosen LAO with an activation code. */
    public Outcome<Enrolled> enrol(String server, String activationCode) throws WorldFailure {
        Optional<Lao> lao = office.lao();
        if (lao.isEmpty()) {
            return Outcome.refused(OfficeRefusals.NO_LAO);
        }
        Optional<Way> address = Way.typed(server);
        if (address.isEmpty()) {
            return Outcome.refused(new Refusal(
                    "server.address",
                    Text.of(
                            "ที่อยู่แม่ข่าย \"" + server + "\" ไม่ถูกต้อง",
                            "\"" + server + "\" is no server's address."),
                    Text.of(
                            "ตัวอย่างที่ถูกต้อง https://samut.example.go.th",
                            "It should look like https://samut.example.go.th")));
        }
        Installation here = office.installation();
        return new Enrolment(here.settings(), new TokenFile(home), use)
                .enrol(
                        address.get(),
                        lao.get().code(),
                        activationCode,
                        here.device().key());
    }

    /** One conversation with the server because a person asked for it: fetches what is new, sends what waits. */
    public RunReport converse() throws WorldFailure {
        return ran(run().runNow());
    }

    /** The same by itself, when {@link #watch} says so: what waits for its time or for a person goes on waiting. */
    public RunReport converseByItself() throws WorldFailure {
        return ran(run().run());
    }

    private SyncRun run() {
        Installation here = office.installation();
        var evidence = new EvidenceShelf(here.filesToSend(), here.evidence(), here.workbooks(), here.signedCopies());
        var shelves = new Shelves(
                here.forms(), feed, here.outbox(), evidence, postmarks, here.settings(), new TokenFile(home));
        return new SyncRun(shelves, Surroundings.real(), use);
    }

    private RunReport ran(RunReport report) {
        watch().ran(report);
        return report;
    }

    /** Says when the next conversation begins by itself. */
    public synchronized Watch watch() {
        if (watch.isEmpty()) {
            var senses = new Watch.Senses(System::nanoTime, new Networks(System::nanoTime), use.lines()::hangUp);
            watch = Optional.of(new Watch(Surroundings.real(), senses));
        }
        return watch.get();
    }

    /** What people chose for this line. */
    public LineSettings settings() {
        return use.settings();
    }

    /** How far the conversation under way is; stops it. */
    public UnderWay underWay() {
        return use.underWay();
    }

    /** Changes the speed of what is under way too. */
    public void cap(OptionalInt kilobytes) {
        use.lines().pace().cap(kilobytes);
    }

    /** Whether the server answers now. */
    public Reach reach() {
        return new Reach(office.installation().settings(), use);
    }

    /** Lets go of what is under way, and of the line. */
    void close() {
        use.underWay().close(END);
        use.lines().close();
    }

    /** The key of the server that this PC is registered at. */
    public Optional<VerifyingKey> serverKey() throws WorldFailure {
        return office.installation().settings().value(Settings.SERVER_KEY).flatMap(VerifyingKey::decode);
    }

    /** A receipt that verifies with the server's key, as it came and as it reads. */
    public record VerifiedReceipt(Receipt receipt, String signed, VerifyingKey serverKey, EvidenceStanding evidence) {}

    /** The newest revision's receipt, verified anew at each call. */
    public Optional<VerifiedReceipt> receipt(String workbook) throws WorldFailure {
        Installation here = office.installation();
        Optional<Outbox.Delivery> delivery = here.outbox().latest(workbook);
        Optional<PinnedKeys> keys = PinnedKeys.of(here.settings());
        if (delivery.isEmpty() || keys.isEmpty()) {
            return Optional.empty();
        }
        Submission submission = delivery.get().submission();
        List<FileToSend> files = here.filesToSend().of(submission.id(), submission.revision());
        return delivery.get().receipt().flatMap(signed -> verified(keys.get(), signed, submission, files));
    }

    private static Optional<VerifiedReceipt> verified(
            PinnedKeys keys, String signed, Submission submission, List<FileToSend> files) {
        VerifyingKey key = keys.of(signed);
        return Receipts.verify(key, signed, submission)
                .filter(receipt -> keys.isTimely(signed, receipt.receivedAt()))
                .map(receipt -> new VerifiedReceipt(receipt, signed, key, EvidenceStanding.of(receipt, files)));
    }
}
