package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samut.core.submission.DeliveryState.REFUSED;
import static org.samut.core.submission.DeliveryState.UNKNOWN;
import static org.samut.core.submission.DeliveryState.WAITING;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.core.workbook.WorkbookState;
import org.samut.sync.client.RunReport;
import org.samut.sync.conversation.FaultyProxy.End;
import org.samut.sync.conversation.FaultyProxy.Leg;
import org.samut.sync.conversation.FaultyProxy.Weather;
import org.samut.sync.protocol.Gzip;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.WireJson;

/**
 * All that can happen on a line, one row each: what the run reports, what is known of the submission after it, when it
 * comes again, and that then it is there, once.
 */
class LineTableTest {
    /** What goes wrong, at which question, and what must come of it. */
    enum Row {
        // A network that wants a sign-in answers in the server's place: nothing is counted, nothing is concluded.
        PORTAL_200(put(page(200)), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),
        PORTAL_302(put(page(302)), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),
        PORTAL_307(put(page(307)), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),
        PORTAL_511(put(page(511)), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),
        PORTAL_AT_THE_PULL(get(page(200)), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),
        PORTAL_302_AT_THE_PULL(get(page(302)), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),
        EMPTY_YES(put(answer(204)), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),
        GARBAGE_IN_JSON(
                put(json(200, "{\"receipt\":7}")), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),
        GARBAGE_AT_THE_PULL(get(json(200, "{]")), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),

        // A proxy keeps the question to itself.
        PROXY_407(put(basic(407)), RunReport.State.WAITING, "proxy.sign-in", WAITING, 0, now()),
        PROXY_407_AT_THE_PULL(get(basic(407)), RunReport.State.WAITING, "proxy.sign-in", WAITING, 0, now()),
        PROXY_407_NTLM(get(ntlm(407)), RunReport.State.WAITING, "proxy.other-sign-in", WAITING, 0, now()),

        // A filter on the way is not the server's word.
        FILTER_403(put(page(403)), RunReport.State.WAITING, "line.stranger", WAITING, 0, now()),
        FILTER_404(put(page(404)), RunReport.State.WAITING, "line.stranger", WAITING, 0, now()),
        FILTER_401(put(page(401)), RunReport.State.WAITING, "line.stranger", WAITING, 0, now()),
        FILTER_451_AT_THE_PULL(get(page(451)), RunReport.State.WAITING, "line.stranger", WAITING, 0, now()),

        // The server's word.
        SERVER_401(put(problem(401)), RunReport.State.STOPPED, "sync.enrol-again", WAITING, 0, now()),
        SERVER_401_AT_THE_PULL(get(problem(401)), RunReport.State.STOPPED, "sync.enrol-again", WAITING, 0, now()),
        SERVER_403(put(problem(403)), RunReport.State.REFUSED, "test.403", REFUSED, 1, asked()),
        SERVER_409(put(problem(409)), RunReport.State.REFUSED, "test.409", REFUSED, 1, asked()),
        SERVER_413(put(problem(413)), RunReport.State.REFUSED, "test.413", REFUSED, 1, asked()),
        SERVER_422(put(problem(422)), RunReport.State.REFUSED, "test.422", REFUSED, 1, asked()),
        SERVER_422_AT_THE_PULL(
                get(problem(422)), RunReport.State.REFUSED, "test.422", DeliveryState.RECEIVED, 1, now()),

        // Later, whoever says so: with a pause, and counted.
        LATER_408(thrice(answer(408)), RunReport.State.WAITING, "server.busy", WAITING, 3, within(0, 8)),
        LATER_425(thrice(answer(425)), RunReport.State.WAITING, "server.busy", WAITING, 3, within(0, 8)),
        LATER_429(thrice(problem(429)), RunReport.State.WAITING, "test.429", WAITING, 3, within(0, 8)),
        LATER_500(thrice(page(500)), RunReport.State.WAITING, "server.busy", WAITING, 3, within(0, 8)),
        LATER_502(thrice(page(502)), RunReport.State.WAITING, "server.busy", WAITING, 3, within(0, 8)),
        LATER_503(thrice(problem(503)), RunReport.State.WAITING, "test.503", WAITING, 3, within(0, 8)),
        LATER_504(thrice(page(504)), RunReport.State.WAITING, "server.busy", WAITING, 3, within(0, 8)),
        RETRY_AFTER_SECONDS(put(after("600")), RunReport.State.WAITING, "server.busy", WAITING, 1, within(595, 720)),
        RETRY_AFTER_A_DATE(
                put(after("Sat, 21 Nov 2026 03:10:00 GMT", "Sat, 21 Nov 2026 03:00:00 GMT")),
                RunReport.State.WAITING,
                "server.busy",
                WAITING,
                1,
                within(595, 720)),
        RETRY_AFTER_A_YEAR(
                put(after("31536000")), RunReport.State.WAITING, "server.busy", WAITING, 1, within(3_590, 3_600)),
        RETRY_AFTER_MORE_THAN_A_NUMBER(
                thrice(after("99999999999999999999")),
                RunReport.State.WAITING,
                "server.busy",
                WAITING,
                3,
                within(0, 8)),
        RETRY_AFTER_BEFORE_NOW(
                thrice(after("Sat, 21 Nov 2026 02:00:00 GMT", "Sat, 21 Nov 2026 03:00:00 GMT")),
                RunReport.State.WAITING,
                "server.busy",
                WAITING,
                3,
                within(0, 1)),
        RETRY_AFTER_NOTHING_READABLE(
                thrice(after("soon")), RunReport.State.WAITING, "server.busy", WAITING, 3, within(0, 8)),

        // The line breaks: where the question may have left, its fate is unknown until the server says.
        CLOSED_BEFORE_THE_ANSWER(
                put(broken(new SocketEffect.CloseSocket())), RunReport.State.WAITING, "line.cut", UNKNOWN, 0, now()),
        HALF_CLOSED(put(broken(halfClosed())), RunReport.State.WAITING, "line.cut", UNKNOWN, 0, now()),
        SILENT(put(broken(SocketEffect.Stall.INSTANCE)), RunReport.State.WAITING, "line.cut", UNKNOWN, 0, now()),
        SILENT_AT_THE_PULL(
                get(broken(SocketEffect.Stall.INSTANCE)), RunReport.State.WAITING, "line.cut", WAITING, 0, now()),
        CLOSED_WITHIN_THE_ANSWER(put(closedWithin()), RunReport.State.WAITING, "line.cut", UNKNOWN, 0, now()),
        DRIPPING_ANSWER(put(dripping()), RunReport.State.WAITING, "line.cut", UNKNOWN, 0, now()),
        DRIPPING_AT_THE_PULL(get(dripping()), RunReport.State.WAITING, "line.cut", WAITING, 0, now()),
        NO_HTTP(put(noHttp()), RunReport.State.WAITING, "line.cut", UNKNOWN, 0, now()),
        CUT_WITHIN_THE_QUESTION(
                weather(new Weather(Leg.cutAfter(1_500, End.CLOSE), Leg.FREE)),
                RunReport.State.WAITING,
                "line.cut",
                UNKNOWN,
                0,
                now()),
        RESET_WITHIN_THE_QUESTION(
                weather(new Weather(Leg.cutAfter(1_500, End.RESET), Leg.FREE)),
                RunReport.State.WAITING,
                "line.cut",
                UNKNOWN,
                0,
                now()),
        RESET_WITHIN_THE_ANSWER(
                weather(new Weather(Leg.FREE, Leg.cutAfter(700, End.RESET))),
                RunReport.State.WAITING,
                "line.cut",
                UNKNOWN,
                0,
                now()),
        SILENT_WITHIN_THE_ANSWER(
                weather(new Weather(Leg.FREE, Leg.cutAfter(700, End.SILENCE))),
                RunReport.State.WAITING,
                "line.cut",
                UNKNOWN,
                0,
                now()),
        RESET_AT_THE_FIRST_BYTE(
                weather(new Weather(Leg.cutAfter(1, End.RESET), Leg.FREE)),
                RunReport.State.WAITING,
                "line.cut",
                WAITING,
                0,
                now()),
        NOBODY_THERE(Case::nobody, RunReport.State.WAITING, "line.none", WAITING, 0, now()),
        NO_SUCH_NAME(Case::noName, RunReport.State.WAITING, "line.no-name", WAITING, 0, now()),

        // Too much.
        GZIP_BOMB(put(bomb()), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now()),
        GZIP_BOMB_AT_THE_PULL(get(bomb()), RunReport.State.WAITING, "line.sign-in-page", WAITING, 0, now());

        private final Fault fault;
        private final RunReport.State state;
        private final String code;
        private final DeliveryState delivery;
        private final int attempts;
        private final Again again;

        Row(Fault fault, RunReport.State state, String code, DeliveryState delivery, int attempts, Again again) {
            this.fault = fault;
            this.state = state;
            this.code = code;
            this.delivery = delivery;
            this.attempts = attempts;
            this.again = again;
        }
    }

    private interface Fault {
        void in(Case one) throws Exception;
    }

    /** When it comes again: seconds from now, or only when a person asks. */
    private record Again(long from, long until, boolean asked) {}

    private record Case(Front front, FaultyProxy line, OfficePc pc) {
        void nobody() throws Exception {
            pc.goTo(java.net.URI.create("http://127.0.0.1:1"));
        }

        void noName() throws Exception {
            pc.goTo(java.net.URI.create("http://no-such-host.invalid:80"));
        }
    }

    @TempDir
    static Path folder;

    private static Centre server;
    private static Case one;

    @BeforeAll
    static void anOfficeIsEnrolled() throws Exception {
        server = Centre.Kind.EMBEDDED.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        Front front = new Front(server.address());
        FaultyProxy line = new FaultyProxy(front.address(), 1);
        OfficePc pc = new OfficePc(folder.resolve("office"));
        // What is loaded and made at a first question may take longer than the table's patience.
        pc.patiently(Optional.empty());
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        pc.goTo(line.address());
        pc.run();
        pc.over(Optional.empty());
        one = new Case(front, line, pc);
    }

    @AfterAll
    static void stop() throws Exception {
        one.pc().close();
        one.line().close();
        one.front().close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Row.class)
    void theLineDoesWhatTheTableSays(Row row) throws Exception {
        long before = server.rows().count("submission");
        Submission sealed = one.pc().seal();
        one.pc().hangUp();
        row.fault.in(one);
        RunReport report = one.pc().run();
        assertEquals(row.state, report.state(), report.toString());
        assertEquals(Optional.of(row.code), report.obstacle().map(Refusal::code), report.toString());
        Refusal said = report.obstacle().orElseThrow();
        assertTrue(Stream.of(said.happened(), said.next())
                .allMatch(text -> !text.thai().isBlank() && !text.english().isBlank()));
        var delivery = one.pc().delivery(sealed);
        assertEquals(row.delivery, delivery.state());
        assertEquals(row.attempts, delivery.attempts());
        if (row.delivery == DeliveryState.RECEIVED) {
            assertEquals(before + 1, server.rows().count("submission"));
            return;
        }
        assertEquals(WorkbookState.SEALED, one.pc().state(sealed), "nothing but a receipt makes it received");
        comesAgain(row, report);
        one.front().fair();
        one.line().stands(Weather.FAIR);
        one.pc().goTo(one.line().address());
        boolean byItself = row.again.from() == 0 && row.again.until() == 0 && !row.again.asked();
        RunReport after = byItself ? one.pc().run() : one.pc().runNow();
        assertEquals(RunReport.State.RECEIVED, after.state(), after.toString());
        assertEquals(DeliveryState.RECEIVED, one.pc().delivery(sealed).state());
        assertEquals(before + 1, server.rows().count("submission"), "lost, or there twice");
    }

    private void comesAgain(Row row, RunReport report) {
        if (row.again.until() == 0) {
            assertEquals(Optional.empty(), report.nextAttempt());
            return;
        }
        Duration in = Duration.between(Instant.now(), report.nextAttempt().orElseThrow());
        assertTrue(
                in.toSeconds() >= row.again.from() - 5 && in.toSeconds() <= row.again.until(),
                "comes again in " + in + ", not in " + row.again);
    }

    private static Again now() {
        return new Again(0, 0, false);
    }

    private static Again asked() {
        return new Again(0, 0, true);
    }

    private static Again within(long from, long until) {
        return new Again(from, until, false);
    }

    private static Fault put(MockResponse answer) {
        return one -> one.front().onPut(answer);
    }

    private static Fault get(MockResponse answer) {
        return one -> one.front().onGet(answer);
    }

    private static Fault thrice(MockResponse answer) {
        return one -> one.front().onPut(answer, answer, answer);
    }

    private static Fault weather(Weather weather) {
        return one -> one.line().next(weather);
    }

    private static MockResponse answer(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    private static MockResponse page(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "text/html")
                .addHeader("Location", "http://10.1.1.1/sign-in")
                .body("<html>Welcome to the hotel, sign in!</html>")
                .build();
    }

    private static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static MockResponse basic(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Proxy-Authenticate", "Basic realm=\"office\"")
                .build();
    }

    private static MockResponse ntlm(int status) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Proxy-Authenticate", "NTLM")
                .build();
    }

    private static MockResponse problem(int status) {
        Refusal refusal = new Refusal("test." + status, Text.of("ไม่รับ", "no"), Text.of("แก้ไข", "mend it"));
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", Problem.CONTENT_TYPE)
                .body(new Buffer().write(WireJson.write(Problem.of(status, refusal))))
                .build();
    }

    private static MockResponse after(String retryAfter) {
        return new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", retryAfter)
                .build();
    }

    private static MockResponse after(String retryAfter, String date) {
        return new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", retryAfter)
                .addHeader("Date", date)
                .build();
    }

    private static MockResponse broken(SocketEffect effect) {
        return new MockResponse.Builder().onResponseStart(effect).build();
    }

    private static SocketEffect halfClosed() {
        return new SocketEffect.CloseSocket(false, false, true);
    }

    private static MockResponse closedWithin() {
        return new MockResponse.Builder()
                .code(201)
                .body("x".repeat(4_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build();
    }

    /** A byte now and then, each in good time. */
    private static MockResponse dripping() {
        return new MockResponse.Builder()
                .code(200)
                .body("{\"receipt\":\"" + "x".repeat(2_000) + "\"}")
                .throttleBody(1, 200, TimeUnit.MILLISECONDS)
                .build();
    }

    private static MockResponse noHttp() {
        return new MockResponse.Builder().status("SSH-2.0-OpenSSH_9.2").build();
    }

    /** 64 MB in 64 kB. */
    private static MockResponse bomb() {
        byte[] zeros = new byte[64 * 1024 * 1024];
        Arrays.fill(zeros, (byte) ' ');
        return new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .addHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(Gzip.pack(zeros)))
                .build();
    }
}
