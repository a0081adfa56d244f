package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.CertificatePinner;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.settings.Settings;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Submission;
import org.samut.sync.client.RunReport;
import org.samut.sync.client.choice.LineChoices;
import org.samut.sync.client.line.ProxyChoice;
import org.samut.sync.client.line.Way;

/** The line with TLS: whom it trusts, which key it remembers, what it costs, and what stands between. */
@Timeout(40)
class SecureLineTest {
    @TempDir
    Path folder;

    private final Front.Authority authority = Front.Authority.fresh();
    private final HeldCertificate first = authority.signs().build();
    private Centre server;
    private Front front;
    private FaultyProxy line;
    private OfficePc pc;

    @BeforeEach
    void anOfficeIsEnrolledOverTls() throws Exception {
        server = Centre.Kind.EMBEDDED.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        front = new Front(server.address(), Optional.of(first));
        line = new FaultyProxy(front.address(), 1);
        pc = new OfficePc(folder.resolve("office"));
        pc.patiently(authority.trusted());
        assertInstanceOf(Outcome.Done.class, pc.enrol(address(), server.activate(OfficePc.LAO)));
        assertEquals(RunReport.State.NOTHING_TO_SEND, pc.run().state());
        pc.over(authority.trusted());
        pc.run();
    }

    @AfterEach
    void stop() throws Exception {
        pc.close();
        line.close();
        front.close();
        server.close();
    }

    private URI address() {
        return line.address("https", Front.HOST);
    }

    /** The server shows this from now on. */
    private void shows(HeldCertificate certificate) throws Exception {
        front.close();
        front = new Front(server.address(), Optional.of(certificate));
        line.leadTo(front.address());
        pc.hangUp();
    }

    private static String pin(HeldCertificate certificate) {
        return CertificatePinner.pin(certificate.certificate());
    }

    private String code(RunReport report) {
        return report.obstacle().map(Refusal::code).orElse("");
    }

    @Test
    void theKeyIsPinnedAtEnrolmentAndWhatIsSealedIsReceived() throws Exception {
        assertEquals(List.of(pin(first)), pc.choices().pins());
        pc.seal();
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void anotherCertificateWithTheSameKeyPasses() throws Exception {
        shows(authority.signs().keyPair(first.keyPair()).serialNumber(77).build());
        pc.seal();
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void anotherKeyStopsBeforeAByteOfTheQuestionAndSaysWhatToDo() throws Exception {
        Submission sealed = pc.seal();
        shows(authority.signs().build());
        RunReport report = pc.run();
        assertEquals(RunReport.State.STOPPED, report.state());
        assertEquals("line.other-key", code(report));
        assertTrue(report.obstacle().orElseThrow().next().english().contains("Ask the server's keeper"));
        assertEquals(0, front.web.getRequestCount(), "a token went to another server");
        assertEquals(DeliveryState.WAITING, pc.delivery(sealed).state());
    }

    @Test
    void aSecondPinLetsTheServerChangeItsKey() throws Exception {
        HeldCertificate second = authority.signs().build();
        pc.choices().pin(List.of(pin(first), pin(second)));
        pc.seal();
        shows(second);
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void aPinThatCameWithTheAddressIsHeldAtEnrolmentAlready() throws Exception {
        try (OfficePc other = new OfficePc(folder.resolve("other"))) {
            other.over(authority.trusted());
            Way wrong =
                    Way.typed(address() + "#" + pin(authority.signs().build())).orElseThrow();
            String code = server.activate(OfficePc.LAO);
            try {
                other.enrol(wrong, code);
                throw new AssertionError("enrolled at a server with another key");
            } catch (org.samut.core.failure.WorldFailure stopped) {
                assertEquals("line.other-key", stopped.code());
            }
            Way right = Way.typed(address() + "#" + pin(first)).orElseThrow();
            assertInstanceOf(Outcome.Done.class, other.enrol(right, code));
            assertEquals(List.of(pin(first)), other.choices().pins());
        }
    }

    @Test
    void whoeverEnrolledBeforeThereWerePinsRemembersTheKeyFromThenOn() throws Exception {
        pc.office.settings().keep(Settings.SERVER_PINS, "");
        pc.run();
        assertEquals(List.of(pin(first)), pc.choices().pins());
    }

    @Test
    void aPortalWithItsOwnCertificateIsNotTalkedTo() throws Exception {
        Submission sealed = pc.seal();
        shows(Front.Authority.fresh().signs().build());
        RunReport report = pc.run();
        assertEquals(RunReport.State.WAITING, report.state());
        assertEquals("line.not-secure", code(report));
        assertEquals(0, front.web.getRequestCount());
        assertEquals(DeliveryState.WAITING, pc.delivery(sealed).state());
        shows(first);
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void aPortalThatAnswersInPlainIsNotTalkedTo() throws Exception {
        line.leadTo(server.address());
        pc.hangUp();
        assertEquals("line.not-secure", code(pc.run()));
    }

    @ParameterizedTest
    @CsvSource({"30, 400, line.clock-behind", "-400, -30, line.certificate-over"})
    void aClockThatIsOffIsNamed(long fromDays, long untilDays, String code) throws Exception {
        Instant now = Instant.now();
        shows(authority
                .signs()
                .keyPair(first.keyPair())
                .validityInterval(
                        now.plus(Duration.ofDays(fromDays)).toEpochMilli(),
                        now.plus(Duration.ofDays(untilDays)).toEpochMilli())
                .build());
        pc.seal();
        RunReport report = pc.run();
        assertEquals(RunReport.State.WAITING, report.state());
        assertEquals(code, code(report));
        assertTrue(report.obstacle().orElseThrow().happened().thai().contains("นาฬิกา"));
    }

    @Test
    void aProxyIsUsedAndItsSignInIsGivenAndKeptForItsOwnerOnly() throws Exception {
        try (MockWebServer proxy = proxy()) {
            ProxyChoice manual =
                    ProxyChoice.manual("127.0.0.1:" + proxy.getPort()).orElseThrow();
            pc.choices().keep(LineChoices.USUAL.through(manual));
            pc.office.settings().keep(Settings.SERVER, "https://server.example:" + front.web.getPort());
            Submission sealed = pc.seal();
            pc.hangUp();
            proxy.enqueue(asksFor("Basic realm=\"office\""));
            assertEquals("proxy.sign-in", code(pc.run()));
            proxy.enqueue(asksFor("NTLM"));
            assertEquals("proxy.other-sign-in", code(pc.run()));
            proxy.enqueue(new MockResponse.Builder().inTunnel().code(403).build());
            assertEquals("proxy.away", code(pc.run()));
            assertEquals(DeliveryState.WAITING, pc.delivery(sealed).state());

            var named = new ProxyChoice.SignIn("สมหญิง", "ลับมาก");
            pc.choices().keep(LineChoices.USUAL.through(manual.with(Optional.of(named))));
            // Asked before it asks, and again after what it was given was not right.
            proxy.enqueue(asksFor("Basic realm=\"office\""));
            proxy.enqueue(asksFor("Basic realm=\"office\""));
            assertEquals("proxy.sign-in", code(pc.run()), "a wrong password is told");
            String given = "";
            for (RecordedRequest request = next(proxy); request != null; request = next(proxy)) {
                given = Optional.ofNullable(request.getHeaders().get("Proxy-Authorization"))
                        .orElse(given);
                assertEquals("CONNECT", request.getMethod());
                assertEquals(null, request.getHeaders().get("Authorization"), "the token went to the proxy");
            }
            assertEquals(okhttp3.Credentials.basic("สมหญิง", "ลับมาก", java.nio.charset.StandardCharsets.UTF_8), given);
            assertEquals("SignIn[สมหญิง]", named.toString());
            assertEquals(manual.with(Optional.of(named)), pc.choices().choices().proxy());
            Path file = pc.home.resolve("proxy-password");
            assertEquals(
                    "rw-------",
                    java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void overAProxyThatLetsItThroughAllArrives() throws Exception {
        // What a proxy does after CONNECT: passes bytes on. The name is known to it only.
        HeldCertificate named =
                authority.signs().addSubjectAlternativeName("server.example").build();
        shows(named);
        try (Tunnel tunnel = new Tunnel(front.address())) {
            pc.choices().pin(List.of(pin(named)));
            pc.choices()
                    .keep(LineChoices.USUAL.through(
                            ProxyChoice.manual("127.0.0.1:" + tunnel.port()).orElseThrow()));
            pc.office.settings().keep(Settings.SERVER, "https://server.example:443");
            pc.seal();
            pc.hangUp();
            assertEquals(RunReport.State.RECEIVED, pc.run().state());
            assertEquals("CONNECT server.example:443 HTTP/1.1", tunnel.asked());
        }
    }

    @Test
    void aProxyThatIsNotThereIsNamed() throws Exception {
        pc.choices()
                .keep(LineChoices.USUAL.through(
                        ProxyChoice.manual("127.0.0.1:1").orElseThrow()));
        pc.office.settings().keep(Settings.SERVER, "https://server.example");
        pc.hangUp();
        assertEquals("proxy.away", code(pc.run()));
    }

    private static MockResponse asksFor(String challenge) {
        return new MockResponse.Builder()
                .inTunnel()
                .code(407)
                .addHeader("Proxy-Authenticate", challenge)
                .build();
    }

    private static RecordedRequest next(MockWebServer proxy) throws InterruptedException {
        return proxy.takeRequest(300, TimeUnit.MILLISECONDS);
    }

    private MockWebServer proxy() throws Exception {
        MockWebServer proxy = new MockWebServer();
        proxy.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(first)
                .build()
                .sslSocketFactory());
        proxy.start();
        return proxy;
    }

    /** The bytes of what was done, over the real socket, TLS and all. */
    private long bytes(Doing what) throws Exception {
        Thread.sleep(200);
        long before = line.bytes();
        what.done();
        Thread.sleep(200);
        return line.bytes() - before;
    }

    private interface Doing {
        void done() throws Exception;
    }

    @Test
    void aPullWithNothingNewIsAtMostOneKilobyte() throws Exception {
        pc.run();
        int connections = line.connections();
        long kept = bytes(pc::run);
        assertEquals(connections, line.connections(), "the connection was not kept");
        pc.hangUp();
        long resumed = bytes(pc::run);
        System.out.println(
                "a pull with nothing new: " + kept + " bytes, with a new connection and a resumed session " + resumed);
        assertTrue(kept <= 1_000, "bytes: " + kept);
    }

    @Test
    void aSubmissionWithItsReceiptIsAtMostEightKilobytes() throws Exception {
        pc.seal();
        pc.hangUp();
        int connections = line.connections();
        long all = bytes(() -> assertEquals(RunReport.State.RECEIVED, pc.run().state()));
        assertEquals(connections + 1, line.connections(), "pull and push share one connection");
        System.out.println("handshake with a resumed session, pull, submission and receipt: " + all + " bytes");
        assertTrue(all <= 8_000, "bytes: " + all);
    }

    @Test
    void aSessionIsResumed() throws Exception {
        pc.hangUp();
        long resumed = bytes(pc::run);
        pc.over(authority.trusted());
        long fresh = bytes(pc::run);
        System.out.println("a pull over a new connection: fresh " + fresh + ", resumed " + resumed);
        assertTrue(resumed + 300 < fresh, "not resumed: " + resumed + " of " + fresh);
    }

    @Test
    void inTheRainASubmissionIsReceivedInTime() throws Exception {
        line.stands(FaultyProxy.Weather.RAIN);
        pc.patiently(authority.trusted());
        pc.seal();
        long begun = System.nanoTime();
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("64 kbit/s, 600 ms, 10 %% lost: submission with receipt in %.1f s%n", seconds);
        assertTrue(seconds <= 15, "took " + seconds);
    }
}
