package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.signature.Digest;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Signing;
import org.samut.core.submission.Submission;
import org.samut.core.upload.EvidenceStanding;
import org.samut.core.upload.FileToSend;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.sync.client.RunReport;
import org.samut.sync.server.CentralServer;

/** An office's files on their way to the central server, over a line that is as lines are. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class UploadTest extends OnEachDatabase {
    @TempDir
    Path folder;

    private Centre server;
    private OfficePc pc;
    private Relay line;

    @BeforeEach
    void anOfficeIsEnrolled() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"));
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        line = new Relay(server.address());
        pc.goTo(line.address());
    }

    @AfterEach
    void stop() throws Exception {
        line.close();
        pc.close();
        server.close();
    }

    /** Seals a workbook that names these files, which lie on the PC. */
    private Submission sealWith(byte[]... files) throws Exception {
        List<Entering> named = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            named.add(EvidenceTest.names(i % 2 == 0 ? "1.01" : "1.02", files[i]));
            pc.lay(files[i]);
        }
        return pc.seal(named);
    }

    private Receipt receipt(Submission submission) throws Exception {
        return Receipts.verify(server.key(), pc.delivery(submission).receipt().orElseThrow(), submission)
                .orElseThrow();
    }

    private List<FileToSend> files(Submission submission) throws Exception {
        return pc.office.filesToSend().of(submission.id(), submission.revision());
    }

    @Test
    void filesGoAfterTheFiguresAndTheReceiptThenMissesNothing() throws Exception {
        byte[] large = EvidenceTest.bytes(1, 700_000);
        byte[] small = EvidenceTest.bytes(2, 10_000);
        Submission sealed = sealWith(large, small);
        RunReport report = pc.run();
        assertEquals(RunReport.State.RECEIVED, report.state(), report.toString());
        assertEquals(List.of(), receipt(sealed).missingEvidence());
        assertEquals(
                List.of(FileToSend.State.THERE, FileToSend.State.THERE),
                files(sealed).stream().map(FileToSend::state).toList());
        assertTrue(EvidenceStanding.of(receipt(sealed), files(sealed)).isComplete());
        assertEquals(2, server.rows().count("evidence_file"));
        assertEquals(RunReport.State.NOTHING_TO_SEND, pc.run().state(), "nothing goes twice");
    }

    @Test
    void aFileThatChangedOnThisPcIsRefusedInWordsAndTheOthersGo() throws Exception {
        byte[] changed = EvidenceTest.bytes(1, 5_000);
        byte[] right = EvidenceTest.bytes(2, 10_000);
        Submission sealed = sealWith(changed, right);
        Path file = pc.evidence.path(Digest.sha256Hex(changed));
        Files.write(file, new byte[5_000]);
        RunReport report = pc.run();
        assertEquals(RunReport.State.REFUSED, report.state(), report.toString());
        assertEquals("evidence.changed", report.refusals().get(0).code());
        assertEquals(1, server.rows().count("evidence_file"));
        EvidenceStanding standing = EvidenceStanding.of(receipt(sealed), files(sealed));
        assertEquals(new EvidenceStanding(1, 2, 1), standing);
        Files.write(file, changed);
        assertEquals(RunReport.State.RECEIVED, pc.runNow().state(), "the same file is back");
        assertEquals(List.of(), receipt(sealed).missingEvidence());
    }

    /** Ten breaks in five megabytes, orderly and not; the bytes are counted on the wire, heads of requests included. */
    @Test
    void ofFiveMegabytesCutTenTimesHardlyAnythingGoesTwice() throws Exception {
        byte[] file = EvidenceTest.bytes(5, 5_000_000);
        Submission sealed = sealWith(file);
        assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());
        long seed = 2567;
        System.out.println("seed of the cuts: " + seed);
        Random random = new Random(seed);
        List<CentralServer> servers = server.servers();
        try (FaultyProxy bad = new FaultyProxy(servers.get(0).address(), seed)) {
            for (int i = 0; i < 10; i++) {
                FaultyProxy.End end = i % 2 == 0 ? FaultyProxy.End.RESET : FaultyProxy.End.CLOSE;
                var cut = Optional.of(new FaultyProxy.Cut(150_000 + random.nextInt(300_000), end));
                bad.next(new FaultyProxy.Weather(
                        new FaultyProxy.Leg(600_000, Duration.ZERO, 0, Duration.ZERO, cut), FaultyProxy.Leg.FREE));
            }
            bad.stands(new FaultyProxy.Weather(
                    new FaultyProxy.Leg(600_000, Duration.ZERO, 0, Duration.ZERO, Optional.empty()),
                    FaultyProxy.Leg.FREE));
            pc.goTo(bad.address());
            // Each connection to another server, where there are two: what one has of a file the other goes on with.
            Thread turns = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    bad.leadTo(servers.get(bad.connections() % servers.size()).address());
                    LockSupport.parkNanos(1_000_000);
                }
            });
            turns.start();
            int runs = 0;
            while (pc.runNow().state() != RunReport.State.RECEIVED && runs < 40) {
                runs++;
            }
            turns.interrupt();
            turns.join();
            assertEquals(List.of(), receipt(sealed).missingEvidence());
            assertTrue(bad.connections() > 10, "all ten cuts happened: " + bad.connections());
            double again = 100.0 * (bad.up() - file.length) / file.length;
            System.out.printf(
                    Locale.ROOT,
                    "5 MB cut ten times: %d bytes up, %.2f %% more than the file, in %d runs%n",
                    bad.up(),
                    again,
                    runs + 1);
            assertTrue(again <= 5, again + " %");
        }
    }

    @Test
    void twoPcsOfOneLaoSendTheSameFileOnce() throws Exception {
        byte[] file = EvidenceTest.bytes(4, 400_000);
        sealWith(file);
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        try (OfficePc second = new OfficePc(folder.resolve("second"))) {
            second.enrol(server.address(), server.activate(OfficePc.LAO));
            second.lay(file);
            Submission other = second.seal(List.of(EvidenceTest.names("1.01", file)));
            assertEquals(RunReport.State.RECEIVED, second.run().state());
            Receipt receipt = Receipts.verify(
                            server.key(), second.delivery(other).receipt().orElseThrow(), other)
                    .orElseThrow();
            assertEquals(List.of(), receipt.missingEvidence());
        }
        assertEquals(1, server.rows().count("evidence_upload"), "the second PC sent not a byte of it");
    }

    @Test
    void scansOfTheSignedPaperGoAlong() throws Exception {
        byte[] scan = EvidenceTest.bytes(6, 50_000);
        Submission sealed = sealWith();
        pc.lay(scan);
        pc.office
                .signedCopies()
                .record(
                        new Signing(
                                sealed.id(),
                                sealed.revision(),
                                new Signing.Signer("", "", ""),
                                Optional.empty(),
                                List.of(new Signing.Scan(Digest.sha256Hex(scan), "ฉบับลงนาม.pdf", scan.length))),
                        new Change.Author("นางสาวสมหญิง ใจดี", "pc"));
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        assertEquals(1, server.rows().count("evidence_scan"));
        assertEquals(FileToSend.State.THERE, files(sealed).get(0).state());
    }

    @Test
    void aFileThatWasBegunGoesOnAfterTheProgramDied() throws Exception {
        byte[] file = EvidenceTest.bytes(8, 600_000);
        Submission sealed = sealWith(file);
        Relay.Script cut = Relay.CUT_WITHIN_THE_QUESTION;
        line.onPatch(Relay.PASS, cut);
        line.onHead(Relay.CUT_BEFORE_THE_SERVER, Relay.CUT_BEFORE_THE_SERVER, Relay.CUT_BEFORE_THE_SERVER);
        assertEquals(RunReport.State.WAITING, pc.run().state());
        FileToSend half = files(sealed).get(0);
        assertTrue(half.address().isPresent() && half.confirmed() > 0, half.toString());
        pc.close();
        pc = new OfficePc(folder.resolve("office"), OfficePc.LAO, Clock.systemUTC(), pc.key);
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        assertEquals(1, server.rows().count("evidence_upload"), "the same upload went on");
    }
}
