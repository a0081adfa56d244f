package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.sync.client.Enrolled;
import org.samut.sync.database.Cluster;
import org.samut.sync.protocol.ActivationCode;
import org.samut.sync.protocol.EnrolmentRequest;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.WireJson;
import org.samut.sync.server.Activation;
import org.samut.sync.server.Storage;

@ParameterizedClass
@EnumSource(Centre.Kind.class)
class EnrolmentTest extends OnEachDatabase {
    @TempDir
    Path folder;

    private Centre server;
    private OfficePc pc;

    @BeforeEach
    void start() throws Exception {
        server = kind.start(folder.resolve("server"));
        pc = new OfficePc(folder.resolve("office"));
    }

    @AfterEach
    void stop() throws Exception {
        pc.close();
        server.close();
    }

    @Test
    void aCodeMakesThisPcKnownAndPinsTheServersKey() throws Exception {
        Enrolled enrolled = done(pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        assertEquals(server.key(), enrolled.serverKey());
        assertEquals(Optional.of(server.key().encoded()), pc.office.settings().value(Settings.SERVER_KEY));
        assertEquals(
                Optional.of(server.address().toString()), pc.office.settings().value(Settings.SERVER));
        assertEquals(
                200,
                Http.get(server, "/v1/feed?after=0", Http.token(pc).orElseThrow())
                        .statusCode());
    }

    @Test
    void anotherProcessIssuesCodesWhileTheServerRuns() throws Exception {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ActivateProgram.class.getName(),
                        server.place.data().toString(),
                        OfficePc.LAO,
                        server.place.url().orElse(""))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        program.environment().put("PGPASSWORD", Cluster.PASSWORD);
        Process activate = program.start();
        String code = new String(activate.getInputStream().readAllBytes()).strip();
        assertEquals(0, activate.waitFor());
        done(pc.enrol(server.address(), code));
    }

    @Test
    void aCodeIssuedBeforeTheFirstStartIsGood() throws Exception {
        Centre.Place place = kind.place(folder.resolve("fresh"));
        String code = done(Activation.issue(place.storage(), OfficePc.LAO));
        try (Centre fresh = place.start()) {
            done(pc.enrol(fresh.address(), code));
        }
    }

    @Test
    void aSpentCodeIsOfNoUseToAnotherPc() throws Exception {
        String code = server.activate(OfficePc.LAO);
        done(pc.enrol(server.address(), code));
        try (OfficePc thief = new OfficePc(folder.resolve("thief"))) {
            assertEquals("enrolment.code", refusal(thief.enrol(server.address(), code)));
        }
    }

    @Test
    void aPcThatLostTheAnswerMayAskAgainAndItsOldTokenEnds() throws Exception {
        String code = server.activate(OfficePc.LAO);
        done(pc.enrol(server.address(), code));
        String lost = Http.token(pc).orElseThrow();
        done(pc.enrol(server.address(), code));
        assertEquals(401, Http.get(server, "/v1/feed?after=0", lost).statusCode());
        assertEquals(
                200,
                Http.get(server, "/v1/feed?after=0", Http.token(pc).orElseThrow())
                        .statusCode());
    }

    @Test
    void aCodeOfAnotherLaoIsRefused() throws Exception {
        assertEquals("enrolment.code", refusal(pc.enrol(server.address(), server.activate("6760608"))));
    }

    @Test
    void aSpentCodeLongAgoIsSpentForItsOwnPcToo() throws Exception {
        String code = server.activate(OfficePc.LAO);
        done(pc.enrol(server.address(), code));
        server.rows().sixteenMinutesEarlier("activation", "spent_at");
        assertEquals("enrolment.code", refusal(pc.enrol(server.address(), code)));
    }

    @Test
    void anExpiredCodeIsRefused() throws Exception {
        String code = server.activate(OfficePc.LAO);
        server.rows().change("update activation set expires_at = issued_at");
        assertEquals("enrolment.code", refusal(pc.enrol(server.address(), code)));
    }

    @Test
    void aMistypedCodeIsSeenWithoutALine() throws Exception {
        String code = server.activate(OfficePc.LAO);
        String slipped = (code.charAt(0) == '7' ? '8' : '7') + code.substring(1);
        assertEquals("enrolment.mistyped", refusal(pc.enrol(URI.create("http://127.0.0.1:1"), slipped)));
    }

    @Test
    void whoGuessesIsMadeToWait() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            String guess = ActivationCode.generate(random).written();
            assertEquals("enrolment.code", refusal(pc.enrol(server.address(), guess)));
        }
        String right = server.activate(OfficePc.LAO);
        assertEquals("enrolment.too-many", refusal(pc.enrol(server.address(), right)));
        HttpResponse<String> answer = ask(server.key(), pc.key, OfficePc.LAO, right);
        assertEquals(429, answer.statusCode());
        long wait = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait > 800 && wait <= 901, "seconds: " + wait);
        server.rows().sixteenMinutesEarlier("wrong_code", "at");
        done(pc.enrol(server.address(), right));
    }

    @Test
    void aProofOfAnotherKeyOrForAnotherServerIsRefused() throws Exception {
        String code = server.activate(OfficePc.LAO);
        SigningKey mine = SigningKey.generate();
        SigningKey theirs = SigningKey.generate();
        var forged = new EnrolmentRequest(
                OfficePc.LAO,
                code,
                theirs.verifyingKey().encoded(),
                EnrolmentRequest.signed(OfficePc.LAO, code, mine, server.key()).proof());
        assertEquals(
                "enrolment.proof", Http.problem(post(WireJson.write(forged))).code());
        assertEquals(
                "enrolment.proof",
                Http.problem(ask(SigningKey.generate().verifyingKey(), mine, OfficePc.LAO, code))
                        .code());
        assertEquals(201, ask(server.key(), mine, OfficePc.LAO, code).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"lao\":\"6760607\"}", "null", "{\"lao\":1,\"code\":2}"})
    void whatIsNoEnrolmentIsToldSo(String body) throws Exception {
        assertEquals("request.malformed", Http.problem(post(body.getBytes())).code());
    }

    @Test
    void anEndlessEnrolmentIsNotRead() throws Exception {
        assertEquals(413, post(new byte[1_000_000]).statusCode());
    }

    @Test
    void codesAreLongAndNeverTheSame() throws Exception {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            codes.add(server.activate(OfficePc.LAO));
        }
        assertEquals(50, codes.size());
        assertThrows(IllegalArgumentException.class, () -> server.activate("1"));
        assertInstanceOf(Outcome.Refused.class, Activation.issue(server.storage(), "676060x"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://samut.example.go.th, enrolment.plain-http",
        "http://10.evil.example, enrolment.plain-http",
        "http://8.8.8.8, enrolment.plain-http",
        "ftp://127.0.0.1, enrolment.plain-http",
    })
    void noTokenGoesOverAnOpenLine(URI address, String code) throws Exception {
        assertEquals(code, refusal(pc.enrol(address, server.activate(OfficePc.LAO))));
    }

    @Test
    void withoutALineItIsTheWorldThatFailed() throws Exception {
        String code = server.activate(OfficePc.LAO);
        URI nobody = URI.create("http://127.0.0.1:1");
        assertEquals(
                "line.none",
                assertThrows(WorldFailure.class, () -> pc.enrol(nobody, code)).code());
    }

    @Test
    void aSignInPageIsNoServer() throws Exception {
        String code = server.activate(OfficePc.LAO);
        try (Relay line = new Relay(server.address())) {
            line.onGet(Relay.answering("HTTP/1.1 200 OK\nContent-Type: text/html", "<html>sign in</html>"));
            assertEquals("line.sign-in-page", refusal(pc.enrol(line.address(), code)));
            assertEquals(Optional.empty(), pc.office.settings().value(Settings.SERVER));
            done(pc.enrol(line.address(), code));
        }
    }

    @Test
    void aNewServerMeansANewFeed() throws Exception {
        server.publish(OfficePc.FORM);
        done(pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        pc.run();
        assertEquals(Optional.of("1"), pc.office.settings().value(Settings.CHECKPOINT));
        try (Centre other = kind.start(folder.resolve("other"))) {
            done(pc.enrol(other.address(), other.activate(OfficePc.LAO)));
            assertEquals(Optional.of("0"), pc.office.settings().value(Settings.CHECKPOINT));
        }
    }

    @Test
    void theClockOfThePcDoesNotMatter() throws Exception {
        Clock off = Clock.offset(Clock.systemUTC(), java.time.Duration.ofDays(1825));
        try (OfficePc other = new OfficePc(folder.resolve("off"), OfficePc.LAO, off)) {
            done(other.enrol(server.address(), server.activate(OfficePc.LAO)));
        }
    }

    private HttpResponse<String> ask(VerifyingKey serverKey, SigningKey device, String lao, String code)
            throws Exception {
        return post(WireJson.write(EnrolmentRequest.signed(lao, code, device, serverKey)));
    }

    private HttpResponse<String> post(byte[] body) throws Exception {
        return Http.send(Http.to(server, Paths.ENROLMENTS, Optional.empty())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.either(value -> value, refusals -> {
            throw new AssertionError(refusals.toString());
        });
    }

    private static String refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusals().get(0).code();
    }

    /** A second process on the same storage. */
    static final class ActivateProgram {
        private ActivateProgram() {}

        public static void main(String[] arguments) throws WorldFailure {
            Path data = Path.of(arguments[0]);
            Storage storage = arguments[2].isEmpty()
                    ? Storage.embedded(data)
                    : Storage.postgres(data, arguments[2], Optional.of(System.getenv("PGPASSWORD")));
            System.out.println(done(Activation.issue(storage, arguments[1])));
        }
    }
}
