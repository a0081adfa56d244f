package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.settings.Settings;
import org.samut.core.signature.Digest;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;
import org.samut.core.workbook.WorkbookState;
import org.samut.sync.client.RunReport;
import org.samut.sync.protocol.Beacon;

/** An office's PC and the central server over a line that is as lines are. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class ConversationTest extends OnEachDatabase {
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

    @Test
    void whatIsSealedIsReceivedWithAVerifiedReceipt() throws Exception {
        Submission sealed = pc.seal();
        RunReport report = pc.run();
        assertEquals(RunReport.State.RECEIVED, report.state(), report.toString());
        assertEquals(1, report.received().size());
        assertEquals(DeliveryState.RECEIVED, pc.delivery(sealed).state());
        assertEquals(WorkbookState.RECEIVED, pc.state(sealed));
        assertTrue(pc.delivery(sealed).receipt().isPresent());
    }

    @Test
    void aSurveyAndTheNamesOfFilesArriveAndTheReceiptNamesTheFilesThatHaveNot() throws Exception {
        String one = Digest.sha256Hex(new byte[] {1});
        String two = Digest.sha256Hex(new byte[] {2});
        Entry.Attachment file = new Entry.Attachment("ทะเบียน.pdf", "", "", "application/pdf", 1, Optional.empty());
        Submission sealed = pc.seal(List.of(
                Entering.of("survey.01.satisfied", Entry.figure("80")),
                Entering.of("survey.01.improve", Entry.figure("20")),
                Entering.of(Evidence.field("1.01", one), file),
                Entering.of(Evidence.field("1.02", one), file),
                Entering.of(Evidence.field("1.02", two), file)));
        RunReport report = pc.run();
        assertEquals(RunReport.State.REFUSED, report.state(), "the files are not on this PC: " + report);
        assertEquals(WorkbookState.RECEIVED, pc.state(sealed));

        byte[] there = server.rows().content(sealed.id());
        assertArrayEquals(sealed.content(), there);
        SubmittedWorkbook arrived = ((Outcome.Done<SubmittedWorkbook>) SubmissionReader.read(there)).value();
        assertEquals(1, arrived.survey().size());
        assertEquals("survey.01", arrived.survey().get(0).code());
        List<String> files = Stream.of(one, two).sorted().toList();
        assertEquals(files, arrived.evidence(), "each file once");

        VerifyingKey server = VerifyingKey.decode(
                        pc.office.settings().value(Settings.SERVER_KEY).orElseThrow())
                .orElseThrow();
        Receipt receipt = Receipts.verify(server, pc.delivery(sealed).receipt().orElseThrow(), sealed)
                .orElseThrow();
        assertEquals(files, receipt.missingEvidence(), "a name is not a file");
    }

    @Test
    void aWholeFormIsAtMostSixKilobytesOnTheWire() throws Exception {
        Submission sealed = pc.seal();
        pc.run();
        System.out.println("on the wire: " + line.lastPutBytes + " bytes of " + sealed.content().length);
        assertTrue(line.lastPutBytes <= 6_000, "bytes: " + line.lastPutBytes);
    }

    @Test
    void theSecondReceiptIsTheFirstOne() throws Exception {
        Submission sealed = pc.seal();
        Set<String> receipts = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> answer = Http.put(server, pc, sealed, sealed.content());
            assertEquals(i == 0 ? 201 : 200, answer.statusCode());
            receipts.add(answer.body());
        }
        assertEquals(1, receipts.size());
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        assertTrue(receipts.contains(
                "{\"receipt\":\"" + pc.delivery(sealed).receipt().orElseThrow() + "\"}"));
        assertEquals(1, server.rows().count("submission"));
    }

    @Test
    void aCutBeforeTheServerLosesNothing() throws Exception {
        endsWellAfter(Relay.CUT_BEFORE_THE_SERVER, 0);
    }

    @Test
    void aCutWithinTheQuestionLosesNothing() throws Exception {
        endsWellAfter(Relay.CUT_WITHIN_THE_QUESTION, 0);
    }

    @Test
    void aCutBeforeTheAnswerStoresOnce() throws Exception {
        endsWellAfter(Relay.CUT_BEFORE_THE_ANSWER, 1);
    }

    @Test
    void aCutWithinTheAnswerStoresOnce() throws Exception {
        endsWellAfter(Relay.CUT_WITHIN_THE_ANSWER, 1);
    }

    @Test
    void aServerThatIsSilentIsNotWaitedForForever() throws Exception {
        endsWellAfter(Relay.silentFor(4_000), 0);
    }

    /** The first attempt ends in this way; then nothing is lost, nothing is there twice, and the next one is received. */
    private void endsWellAfter(Relay.Script script, int rowsAfterIt) throws Exception {
        Submission sealed = pc.seal();
        line.onPut(script);
        RunReport cut = pc.run();
        assertEquals(RunReport.State.WAITING, cut.state());
        assertTrue(cut.sentences().stream().anyMatch(text -> text.thai().contains("สัญญาณขาด")), cut.toString());
        assertEquals(DeliveryState.UNKNOWN, pc.delivery(sealed).state());
        assertEquals(WorkbookState.SEALED, pc.state(sealed));
        assertEquals(rowsAfterIt, server.rows().count("submission"));
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        assertEquals(DeliveryState.RECEIVED, pc.delivery(sealed).state());
        assertEquals(1, server.rows().count("submission"));
    }

    @Test
    void withoutALineItWaitsAndNothingIsCounted() throws Exception {
        Submission sealed = pc.seal();
        line.close();
        RunReport report = pc.run();
        assertEquals(RunReport.State.WAITING, report.state());
        assertEquals(DeliveryState.WAITING, pc.delivery(sealed).state());
        assertEquals(0, pc.delivery(sealed).attempts());
        pc.goTo(server.address());
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void aLineThatIsGoneBetweenPullAndPushIsNotCounted() throws Exception {
        Submission sealed = pc.seal();
        line.onGet(exchange -> {
            Relay.PASS.play(exchange);
            line.close();
        });
        assertEquals(RunReport.State.WAITING, pc.run().state());
        assertEquals(DeliveryState.WAITING, pc.delivery(sealed).state());
        assertEquals(0, pc.delivery(sealed).attempts());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~Content-Type: text/html         | <html>Welcome to the hotel, sign in!</html>",
                "HTTP/1.1 302 Found~Location: http://10.1.1.1/   | go there",
                "HTTP/1.1 511 Network Authentication Required     | sign in",
                "HTTP/1.1 200 OK~Content-Type: application/json  | {\"status\":\"ok\"}",
                "HTTP/1.1 200 OK~Content-Type: application/json  | {\"receipt\":",
                "HTTP/1.1 204 No Content                          | ''",
            })
    void aSignInPageIsNoReceipt(String head, String body) throws Exception {
        Submission sealed = pc.seal();
        line.onPut(Relay.answering(head.replace("~", "\n").strip(), body));
        RunReport report = pc.run();
        assertEquals(RunReport.State.WAITING, report.state());
        assertTrue(
                report.sentences().stream()
                        .anyMatch(text -> text.thai().contains("เครือข่ายนี้ขอให้ลงชื่อเข้าใช้ก่อน")),
                report.toString());
        assertEquals(WorkbookState.SEALED, pc.state(sealed));
        assertEquals(0, pc.delivery(sealed).attempts());
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void aFilterThatSaysNoIsNotTheServersWord() throws Exception {
        Submission sealed = pc.seal();
        line.onPut(Relay.answering("HTTP/1.1 403 Forbidden\nContent-Type: text/html", "<html>blocked</html>"));
        assertEquals(RunReport.State.WAITING, pc.run().state());
        assertEquals(DeliveryState.WAITING, pc.delivery(sealed).state());
        assertEquals(Optional.empty(), pc.delivery(sealed).refusal());
    }

    @Test
    void aServerThatStumblesIsAskedAgainInTheSameRun() throws Exception {
        Submission sealed = pc.seal();
        line.onPut(Relay.answering("HTTP/1.1 500 Oops", "oops"));
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        assertEquals(1, pc.pauses.size());
        assertEquals(2, line.puts);
        assertEquals(DeliveryState.RECEIVED, pc.delivery(sealed).state());
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() throws Exception {
        Submission sealed = pc.seal();
        line.onPut(Relay.answering("HTTP/1.1 503 Busy\nRetry-After: 600", "busy"));
        RunReport report = pc.run();
        assertEquals(RunReport.State.WAITING, report.state());
        Duration wait = Duration.between(Instant.now(), report.nextAttempt().orElseThrow());
        assertTrue(wait.toSeconds() > 580 && wait.toSeconds() <= 720, wait.toString());
        assertEquals(1, pc.delivery(sealed).attempts());
        assertEquals(RunReport.State.WAITING, pc.run().state());
        assertEquals(1, line.puts, "it was asked before its time");
        assertEquals(RunReport.State.RECEIVED, pc.runNow().state());
    }

    @Test
    void anotherServersReceiptIsNoReceipt() throws Exception {
        Submission sealed = pc.seal();
        String forged = Receipts.write(
                SigningKey.generate(),
                new Receipt(sealed.id(), sealed.revision(), sealed.sha256(), Instant.now(), List.of()));
        line.onPut(Relay.answering("HTTP/1.1 201 Created", "{\"receipt\":\"" + forged + "\"}"));
        RunReport report = pc.run();
        assertEquals(RunReport.State.STOPPED, report.state());
        assertEquals("sync.other-server", report.refusals().get(0).code());
        assertEquals(WorkbookState.SEALED, pc.state(sealed));
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void aReceiptForAnotherSubmissionIsNoReceipt() throws Exception {
        Submission first = pc.seal();
        pc.run();
        String receipt = pc.delivery(first).receipt().orElseThrow();
        Submission second = pc.seal();
        line.onPut(Relay.answering("HTTP/1.1 201 Created", "{\"receipt\":\"" + receipt + "\"}"));
        pc.run();
        assertEquals(WorkbookState.SEALED, pc.state(second));
    }

    @Test
    void aServerWithAnotherKeyIsNotTalkedTo() throws Exception {
        pc.seal();
        try (Centre other = kind.start(folder.resolve("other"))) {
            pc.goTo(other.address());
            assertEquals(
                    "token.refused",
                    Http.problem(Http.get(other, "/v1/feed?after=0", "x")).code());
            Relay there = new Relay(other.address());
            there.onGet(Relay.answering(
                    "HTTP/1.1 200 OK",
                    "{\"items\":[],\"checkpoint\":0,\"more\":false,\"beacon\":\""
                            + Beacon.at(Instant.now(), "").signedBy(SigningKey.generate()) + "\"}"));
            pc.goTo(there.address());
            assertEquals("sync.other-server", pc.run().refusals().get(0).code());
            assertEquals(0, there.puts);
            there.close();
        }
    }

    @Test
    void aPcThatTheServerForgotIsToldToEnrolAgain() throws Exception {
        Submission sealed = pc.seal();
        server.rows().change("delete from device");
        RunReport report = pc.run();
        assertEquals(RunReport.State.STOPPED, report.state());
        assertEquals("sync.enrol-again", report.refusals().get(0).code());
        assertEquals(0, line.puts);
        pc.enrol(server.address(), server.activate(OfficePc.LAO));
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        assertEquals(DeliveryState.RECEIVED, pc.delivery(sealed).state());
    }

    @Test
    void otherBytesUnderTheSameRevisionAreForAPersonToDecide() throws Exception {
        Submission sealed = pc.seal();
        server.rows()
                .change("insert into submission (id, revision, lao, content, sha256, signature, received_at, receipt)"
                        + " values ('" + sealed.id() + "', 1, '6760607', "
                        + server.rows().zeroByte() + ", 'other', 's', "
                        + server.rows().epoch() + ", 'r')");
        RunReport report = pc.run();
        assertEquals(RunReport.State.REFUSED, report.state());
        assertEquals(DeliveryState.REFUSED, pc.delivery(sealed).state());
        assertEquals(
                "submission.conflict",
                pc.delivery(sealed).refusal().orElseThrow().code());
        pc.run();
        assertEquals(1, line.puts, "a refused one goes only when a person asks");
        pc.runNow();
        assertEquals(2, line.puts);
    }

    @ParameterizedTest
    @CsvSource({"-P1825D", "P1825D"})
    void aClockFiveYearsOffHarmsNothingAndIsTold(String by) throws Exception {
        Clock off = Clock.offset(
                Clock.systemUTC(), Duration.parse("PT" + Period.parse(by).getDays() * 24 + "H"));
        try (OfficePc other = new OfficePc(folder.resolve("off"), OfficePc.LAO, off)) {
            other.enrol(server.address(), server.activate(OfficePc.LAO));
            Submission sealed = other.seal();
            other.goTo(line.address());
            line.onPut(Relay.answering("HTTP/1.1 503 Busy\nRetry-After: 600", "busy"));
            assertEquals(RunReport.State.WAITING, other.run().state());
            RunReport report = other.runNow();
            assertEquals(RunReport.State.RECEIVED, report.state());
            Duration behind = Duration.between(report.received().get(0).receivedAt(), Instant.now());
            assertTrue(behind.abs().toMinutes() < 1, "the server's clock counts");
            assertTrue(report.sentences().stream().anyMatch(text -> text.thai().contains("นาฬิกาของเครื่องนี้")));
            assertEquals(DeliveryState.RECEIVED, other.delivery(sealed).state());
        }
    }

    @Test
    void aPauseWrittenUnderAWrongClockSilencesNobody() throws Exception {
        Submission sealed = pc.seal();
        pc.office.outbox().attempt(sealed.id(), 1, DeliveryState.WAITING);
        pc.office.outbox().postpone(sealed.id(), 1, Instant.now().plus(Duration.ofDays(1825)), true);
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void whatOnePcSealedGoesOverAnothersLine() throws Exception {
        Submission sealed = pc.seal();
        try (OfficePc colleague = new OfficePc(folder.resolve("colleague"))) {
            colleague.enrol(server.address(), server.activate(OfficePc.LAO));
            assertEquals(
                    201, Http.put(server, colleague, sealed, sealed.content()).statusCode());
        }
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }
}
