package org.samut.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samut.app.BundledForm;
import org.samut.app.Composition;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.SealWorkflow;
import org.samut.core.review.Review;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.Publication;
import org.samut.sync.server.Storage;
import org.samut.sync.server.review.Deciding;

/** Offices of one district with invented figures, sent to a server's own storage, so that its console has something to show. */
public final class ServedDemo {
    private static final String ACCEPTED = "6760607";
    private static final String RETURNED = "6760608";
    private static final List<String> RECEIVED = List.of("6760603", "6760604", "6760605");
    private static final List<String> FILLING = List.of("6760609", "6760610");

    private final Teller teller;
    private final Storage storage;

    public ServedDemo(PrintWriter out, Storage storage) {
        this.teller = new Teller(out);
        this.storage = storage;
    }

    /** Starts the server on loopback for that while; it must not run. */
    public void run() throws WorldFailure {
        Path homes = temporary();
        try (CentralServer server = CentralServer.start(storage, "127.0.0.1", 0)) {
            done(server.publish(BundledForm.json()));
            decide(send(server, homes, ACCEPTED), Review.Decision.ACCEPTED, List.of());
            decide(
                    send(server, homes, RETURNED),
                    Review.Decision.RETURNED,
                    List.of(
                            new Deciding.Said("", "โปรดตรวจสอบตัวเลขกับทะเบียนอีกครั้ง (ข้อมูลสาธิต)"),
                            new Deciding.Said("1.01", "จำนวนสายทางไม่ตรงกับทะเบียน ทถ.6 (ข้อมูลสาธิต)")));
            for (String lao : RECEIVED) {
                send(server, homes, lao);
            }
            for (String lao : FILLING) {
                try (Composition office = enrolled(server, homes, lao)) {
                    teller.step("เปิดใช้งาน ยังไม่ส่ง · enrolled, nothing sent", described(office));
                }
            }
            teller.end();
        } finally {
            forget(homes);
        }
    }

    private Submission send(CentralServer server, Path homes, String lao) throws WorldFailure {
        try (Composition office = enrolled(server, homes, lao)) {
            Form form = done(office.office().importForm(BundledForm.json()));
            OpenWorkbook open = done(office.office().startWorkbook(form.id()));
            var values = new DemoValues(open);
            for (int row = 0; row < values.count(); row++) {
                values.enter(row);
            }
            open.check();
            Submission sealed = done(new SealWorkflow(open).seal());
            office.line().converse();
            teller.step("ส่งแล้ว · sent", described(office));
            return sealed;
        }
    }

    private static Composition enrolled(CentralServer server, Path homes, String lao) throws WorldFailure {
        Composition office = Composition.open(homes.resolve(lao));
        office.office().installation().settings().keep(Settings.OFFICER, "เจ้าหน้าที่ผู้บันทึกข้อมูล");
        done(office.office().chooseLao(lao));
        done(office.line().enrol(server.address().toString(), server.activate(lao)));
        return office;
    }

    private static String described(Composition office) throws WorldFailure {
        Optional<Lao> lao = office.office().lao();
        return lao.map(Lao::described).orElse("");
    }

    private void decide(Submission submission, Review.Decision decision, List<Deciding.Said> remarks)
            throws WorldFailure {
        done(Publication.review(
                storage, new Deciding(submission.id(), submission.revision(), decision, "ผู้ตรวจสาธิต", remarks)));
        teller.step("ตรวจแล้ว · reviewed", decision.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static <T> T done(Outcome<T> outcome) throws WorldFailure {
        return outcome.either(value -> value, refusals -> {
            throw new WorldFailure(
                    refusals.get(0).code(),
                    refusals.get(0).happened(),
                    refusals.get(0).next());
        });
    }

    private static Path temporary() throws WorldFailure {
        try {
            return Files.createTempDirectory("samut-demo-");
        } catch (IOException e) {
            throw new WorldFailure(
                    "demo.folder",
                    Text.of("สร้างโฟลเดอร์ชั่วคราวไม่ได้", "No temporary folder could be made."),
                    Text.of("โปรดตรวจสอบพื้นที่ว่างของดิสก์", "Please check the free space of the disk."),
                    e);
        }
    }

    private static void forget(Path homes) {
        try (Stream<Path> files = Files.walk(homes)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Invented figures in the system's folder for such; it empties that by itself.
            return;
        }
    }
}
