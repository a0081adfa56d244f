package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.core.upload.FileToSend;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.WorkbookState;
import org.samut.sync.client.RunReport;
import org.samut.sync.conversation.FaultyProxy.End;
import org.samut.sync.conversation.FaultyProxy.Leg;
import org.samut.sync.conversation.FaultyProxy.Weather;
import org.samut.sync.server.Activation;
import org.samut.sync.server.Publication;

/**
 * An office that seals and sends, and a server, while by chance the line is cut before, within or after an answer, the
 * n-th write fails on either side, and either is killed. After each step nothing that was called sealed or received may
 * be untrue; in the end all is received, once.
 */
final class FaultWalk implements AutoCloseable {
    /** What happens during a run of the office. */
    enum Fault {
        NONE(30),
        CUT_ON_THE_WAY_UP(14),
        CUT_ON_THE_WAY_DOWN(14),
        RESET(8),
        HALF_CLOSED(4),
        NOBODY_THERE(6),
        OFFICE_WRITE_FAILS(10),
        SERVER_WRITE_FAILS(10),
        SERVER_KILLED(2),
        OFFICE_KILLED(2);

        private final int weight;

        Fault(int weight) {
            this.weight = weight;
        }

        static Fault by(Random chance) {
            int all = 0;
            for (Fault fault : values()) {
                all += fault.weight;
            }
            int drawn = chance.nextInt(all);
            for (Fault fault : values()) {
                drawn -= fault.weight;
                if (drawn < 0) {
                    return fault;
                }
            }
            throw new AssertionError(drawn);
        }
    }

    private static final int HEALING_RUNS = 12;
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final Random chance;
    private final Path home;
    private final Centre.Place place;
    private final FaultyProxy line;
    private final FailingWrites serverWrites;
    private final FailingWrites officeWrites;
    private final VerifyingKey key;
    private final Map<Fault, Integer> steps = new EnumMap<>(Fault.class);
    /** What was called sealed, by id and revision. */
    private final Map<String, Submission> sealed = new LinkedHashMap<>();

    private final Map<String, String> receipts = new LinkedHashMap<>();
    private ServerProcess server;
    private OfficePc pc;
    private int made;

    FaultWalk(Centre.Place place, Path home, long seed) throws Exception {
        this.chance = new Random(seed);
        this.home = home;
        this.place = place;
        this.server = ServerProcess.start(place, place.data(), QUICK);
        Publication.publish(place.storage(), OfficePc.FORM);
        this.line = new FaultyProxy(server.address(), seed);
        this.pc = new OfficePc(home);
        String code = ((Outcome.Done<String>) Activation.issue(place.storage(), OfficePc.LAO)).value();
        // The code is spent once, however often its answer gets lost.
        line.next(new Weather(Leg.FREE, Leg.FREE), new Weather(Leg.FREE, Leg.cutAfter(chance.nextInt(300), End.RESET)));
        pc.enrol(line.address(), code);
        line.stands(Weather.FAIR);
        assertInstanceOf(Outcome.Done.class, pc.enrol(line.address(), code));
        this.key = VerifyingKey.decode(
                        pc.office.settings().value(Settings.SERVER_KEY).orElseThrow())
                .orElseThrow();
        this.serverWrites = FailingWrites.on(
                place.url().orElse("jdbc:sqlite:" + place.data().resolve("server.db")));
        this.officeWrites = FailingWrites.on("jdbc:sqlite:" + home.resolve("samut.db"));
    }

    Map<Fault, Integer> steps() {
        return steps;
    }

    int sealed() {
        return sealed.size();
    }

    /** One thing happens. */
    void step() throws Exception {
        Fault fault = Fault.by(chance);
        steps.merge(fault, 1, Integer::sum);
        if (chance.nextInt(12) == 0 || sealed.isEmpty()) {
            seal(fault);
        }
        switch (fault) {
            case NONE -> run();
            case CUT_ON_THE_WAY_UP -> runIn(new Weather(cut(16_000, End.CLOSE), Leg.FREE));
            case CUT_ON_THE_WAY_DOWN -> runIn(new Weather(Leg.FREE, cut(3_000, End.CLOSE)));
            case RESET ->
                runIn(
                        chance.nextBoolean()
                                ? new Weather(cut(16_000, End.RESET), Leg.FREE)
                                : new Weather(Leg.FREE, cut(3_000, End.RESET)));
            case HALF_CLOSED -> runIn(new Weather(cut(16_000, End.HALF_CLOSE), Leg.FREE));
            case NOBODY_THERE -> runIn(new Weather(Leg.cutAfter(0, End.RESET), Leg.FREE));
            case OFFICE_WRITE_FAILS -> {
                officeWrites.after(chance.nextInt(6));
                run();
                officeWrites.never();
            }
            case SERVER_WRITE_FAILS -> {
                serverWrites.after(chance.nextInt(6));
                run();
                serverWrites.never();
            }
            case SERVER_KILLED -> serverKilled();
            case OFFICE_KILLED -> officeKilled();
        }
        nothingIsUntrue();
    }

    private Leg cut(int most, End end) {
        return Leg.cutAfter(chance.nextInt(most), end);
    }

    private void seal(Fault fault) throws Exception {
        byte[] file = new byte[chance.nextInt(40_000) + 1];
        chance.nextBytes(file);
        pc.lay(file);
        List<Entering> named = chance.nextInt(3) == 0 ? List.of() : List.of(EvidenceTest.names("1.01", file));
        Optional<Submission> received = sealed.values().stream()
                .filter(one -> receipts.containsKey(name(one)))
                .reduce((one, other) -> chance.nextBoolean() ? one : other);
        if (fault == Fault.OFFICE_WRITE_FAILS) {
            officeWrites.after(chance.nextInt(80));
        }
        try {
            Submission submission = received.isPresent() && chance.nextBoolean() && isNewest(received.get())
                    ? pc.sealNext(received.get(), named)
                    : pc.seal(named);
            sealed.put(name(submission), submission);
            made++;
        } catch (WorldFailure notCalledSealed) {
            assertEquals(Fault.OFFICE_WRITE_FAILS, fault, notCalledSealed.toString());
        } finally {
            officeWrites.never();
        }
    }

    private boolean isNewest(Submission submission) throws WorldFailure {
        var row = pc.office.workbooks().find(submission.id()).orElseThrow();
        return row.revision() == submission.revision() && row.state() == WorkbookState.RECEIVED;
    }

    private void runIn(Weather weather) throws Exception {
        line.stands(weather);
        line.resetAll();
        run();
        line.stands(Weather.FAIR);
        line.resetAll();
    }

    private void run() {
        try {
            if (chance.nextBoolean()) {
                pc.runNow();
            } else {
                pc.run();
            }
        } catch (WorldFailure disk) {
            // Only a failing disk of the office's own is thrown; what came of it is looked at after the step.
            steps.merge(Fault.NONE, 0, Integer::sum);
        }
    }

    private void serverKilled() throws Exception {
        int millis = chance.nextInt(60);
        Thread killer = new Thread(() -> {
            pause(millis);
            server.close();
        });
        killer.start();
        run();
        killer.join();
        server.kill();
        server = ServerProcess.start(place, place.data(), QUICK);
        line.leadTo(server.address());
    }

    private void officeKilled() throws Exception {
        pc.close();
        OfficeProcess.killedAfter(home, Duration.ofMillis(chance.nextInt(400)));
        pc = new OfficePc(home, OfficePc.LAO, Clock.systemUTC(), pc.key);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the office calls received, the server holds byte for byte; what was called sealed is still there. */
    private void nothingIsUntrue() throws Exception {
        Map<String, Outbox.Delivery> deliveries = new LinkedHashMap<>();
        for (Outbox.Delivery delivery : pc.office.outbox().deliveries()) {
            deliveries.put(name(delivery.submission()), delivery);
            assertTrue(delivery.state() != DeliveryState.REFUSED, () -> "refused: " + delivery.refusal());
        }
        for (Submission submission : sealed.values()) {
            Outbox.Delivery delivery = deliveries.get(name(submission));
            assertTrue(delivery != null, "lost: " + name(submission));
            assertEquals(submission.sha256(), delivery.submission().sha256());
            if (delivery.state() == DeliveryState.RECEIVED && !receipts.containsKey(name(submission))) {
                String receipt = delivery.receipt().orElseThrow();
                assertTrue(Receipts.verify(key, receipt, submission).isPresent(), "no receipt of the server's");
                assertArrayEquals(submission.content(), content(submission));
                receipts.put(name(submission), receipt);
            }
        }
    }

    private byte[] content(Submission submission) throws SQLException {
        return place.rows().content(submission.id(), submission.revision());
    }

    /** The world is well again: all is received, once, and all files are there. */
    void heal() throws Exception {
        officeWrites.never();
        serverWrites.never();
        line.stands(Weather.FAIR);
        List<RunReport> reports = new ArrayList<>();
        for (int run = 0; run < HEALING_RUNS && !isAllThere(); run++) {
            reports.add(pc.runNow());
        }
        if (!isAllThere()) {
            throw new AssertionError("not all came: " + standing() + reports.get(reports.size() - 1));
        }
        nothingIsUntrue();
        // What was sealed while the office's disk failed may be there although it was not called so.
        List<Outbox.Delivery> deliveries = pc.office.outbox().deliveries();
        assertEquals(deliveries.size(), place.rows().count("submission"), "none lost, none twice");
        assertEquals(made, sealed.size());
        Set<String> named = new HashSet<>();
        for (Outbox.Delivery delivery : deliveries) {
            Submission submission = delivery.submission();
            pc.office.filesToSend().of(submission.id(), submission.revision()).stream()
                    .filter(file -> file.state() == FileToSend.State.THERE)
                    .forEach(file -> named.add(file.key().hash()));
        }
        assertEquals(named.size(), place.rows().count("evidence_file"), "each file once");
        pc.close();
        // Opening checks every chain, row and hash.
        pc = new OfficePc(home, OfficePc.LAO, Clock.systemUTC(), pc.key);
    }

    private String standing() throws Exception {
        StringBuilder standing = new StringBuilder();
        for (Outbox.Delivery delivery : pc.office.outbox().deliveries()) {
            Submission submission = delivery.submission();
            standing.append(name(submission))
                    .append(' ')
                    .append(delivery.state())
                    .append(delivery.receipt().flatMap(receipt -> Receipts.verify(key, receipt, submission)))
                    .append(pc.office.filesToSend().of(submission.id(), submission.revision()))
                    .append(System.lineSeparator());
        }
        return standing
                + "server: "
                + place.rows().count("evidence_file")
                + " files, "
                + place.rows().count("evidence_complete")
                + " complete"
                + System.lineSeparator();
    }

    /** All is received, and of each workbook's newest revision all files are there too: older ones are of no use. */
    private boolean isAllThere() throws WorldFailure {
        Map<String, Boolean> complete = new LinkedHashMap<>();
        boolean received = true;
        for (Outbox.Delivery delivery : pc.office.outbox().deliveries()) {
            Optional<Receipt> receipt =
                    delivery.receipt().flatMap(signed -> Receipts.verify(key, signed, delivery.submission()));
            received &= receipt.isPresent();
            complete.put(
                    delivery.submission().id(),
                    receipt.filter(here -> here.missingEvidence().isEmpty()).isPresent());
        }
        return received && !complete.containsValue(false);
    }

    private static String name(Submission submission) {
        return submission.id() + "/" + submission.revision();
    }

    @Override
    public void close() throws WorldFailure, IOException {
        pc.close();
        line.close();
        server.close();
    }
}
