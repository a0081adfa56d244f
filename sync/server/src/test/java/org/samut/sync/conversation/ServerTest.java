package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Submission;
import org.samut.sync.protocol.Gzip;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.ServerCard;
import org.samut.sync.protocol.WireJson;

/** The server and all that a stranger may throw at it. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class ServerTest extends OnEachDatabase {
    @TempDir
    Path folder;

    private Centre server;
    private OfficePc pc;
    private Submission sealed;

    @BeforeEach
    void start() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"));
        pc.enrol(server.address(), server.activate(OfficePc.LAO));
        sealed = pc.seal();
    }

    @AfterEach
    void stop() throws Exception {
        pc.close();
        server.close();
    }

    @Test
    void itSaysWhoItIsAndHowItIsToAnybody() throws Exception {
        HttpResponse<String> answer =
                Http.send(Http.to(server, Paths.SERVER, Optional.empty()).GET().build());
        ServerCard card =
                WireJson.reply(answer.body().getBytes(UTF_8), ServerCard.class).orElseThrow();
        assertEquals(Optional.of(server.key()), VerifyingKey.decode(card.key()));
        assertEquals(
                "{\"status\":\"up\"}",
                Http.send(Http.to(server, Paths.HEALTH, Optional.empty()).GET().build())
                        .body());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/feed?after=0",
        "GET, /v1/forms/msps-2567/versions/1",
        "PUT, /v1/submissions/x/revisions/1",
        "GET, /v1/submissions/x/revisions/1/receipt",
    })
    void withoutATokenNothingIsServed(String method, String path) throws Exception {
        for (Optional<String> token : Arrays.asList(Optional.<String>empty(), Optional.of("wrong"), Optional.of(""))) {
            HttpResponse<String> answer = Http.send(Http.to(server, path, token)
                    .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                    .build());
            assertEquals(401, answer.statusCode());
            assertEquals("token.refused", Http.problem(answer).code());
            assertEquals(Optional.of("Bearer"), answer.headers().firstValue("WWW-Authenticate"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 404, path.unknown",
        "GET, /index.html, 404, path.unknown",
        "GET, /v2/feed, 404, path.unknown",
        "POST, /nothing/here, 404, path.unknown",
        "DELETE, /v1/feed, 405, method.refused",
        "POST, /v1/submissions/x/revisions/1, 405, method.refused",
        "GET, /v1/feed?after=-1, 400, request.malformed",
        "GET, /v1/feed?after=x, 400, request.malformed",
        "GET, /v1/feed?after=99999999999999999999, 400, request.malformed",
        "GET, /v1/forms/none/versions/1, 404, form.unknown",
        "GET, /v1/forms/msps-2567/versions/99999999999, 404, form.unknown",
        "GET, /v1/forms/msps-2567/versions/x, 404, form.unknown",
        "GET, /v1/submissions/none/revisions/1/receipt, 404, submission.unknown",
        "PUT, /v1/submissions/x/revisions/0, 400, request.malformed",
        "PUT, /v1/submissions/x/revisions/y, 400, request.malformed",
        "PUT, /v1/submissions/%2e%2e%2fx/revisions/1, 400, request.malformed",
    })
    void whateverIsAskedTheAnswerIsAProblemInTwoLanguages(String method, String path, int status, String code)
            throws Exception {
        HttpResponse<String> answer = Http.send(Http.to(server, path, Http.token(pc))
                .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertEquals(status, answer.statusCode(), answer.body());
        if (!path.contains("%2f")) {
            assertEquals(code, Http.problem(answer).code());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /%zz HTTP/1.1'",
        "'GET /v1/feed HTTP/9.9'",
        "'NONSENSE'",
        "'GET http://[ HTTP/1.1'",
        "'PUT /v1/submissions/a%2f..%2fb/revisions/1 HTTP/1.1'",
    })
    void aMalformedRequestGetsNoPageEither(String line) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.getOutputStream().write((line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            socket.setSoTimeout(5_000);
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            System.out.println(line + " -> " + answer.lines().findFirst().orElse(""));
            assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("<html"), answer);
            assertFalse(answer.contains("Jetty"), answer);
        }
    }

    @Test
    void headersWithoutEndAreNotRead() throws Exception {
        HttpResponse<String> answer = Http.send(Http.to(server, Paths.HEALTH, Optional.empty())
                .header("X-Long", "x".repeat(60_000))
                .GET()
                .build());
        assertEquals(431, answer.statusCode());
        assertFalse(answer.body().contains("<"), answer.body());
    }

    @Test
    void someoneElsesLaoIsNotSpokenFor() throws Exception {
        try (OfficePc stranger = new OfficePc(folder.resolve("stranger"), "6760608", java.time.Clock.systemUTC())) {
            stranger.enrol(server.address(), server.activate("6760608"));
            HttpResponse<String> answer = Http.put(server, stranger, sealed, sealed.content());
            assertEquals("submission.other-lao", Http.problem(answer).code());
            assertEquals(403, answer.statusCode());
            assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());
            assertEquals(
                    403, Http.put(server, stranger, sealed, sealed.content()).statusCode());
            HttpResponse<String> receipt = Http.get(
                    server, Http.path(sealed) + "/receipt", Http.token(stranger).orElseThrow());
            assertEquals(403, receipt.statusCode());
        }
    }

    @Test
    void theReceiptCanBeHadAgain() throws Exception {
        String first = Http.put(server, pc, sealed, sealed.content()).body();
        String again = Http.get(
                        server, Http.path(sealed) + "/receipt", Http.token(pc).orElseThrow())
                .body();
        assertEquals(first, again);
    }

    @Test
    void aSubmissionNobodyHereSignedIsRefused() throws Exception {
        String foreign = Jws.detached(SigningKey.generate(), sealed.content());
        assertEquals(422, put(sealed.content(), foreign, Optional.empty()).statusCode());
        assertEquals(422, put(sealed.content(), "", Optional.empty()).statusCode());
        assertEquals(422, put(sealed.content(), "a.b.c.d", Optional.empty()).statusCode());
        assertEquals(0, server.rows().count("submission"));
    }

    @Test
    void aSubmissionThatWasChangedAfterSigningIsRefused() throws Exception {
        byte[] changed = new String(sealed.content(), UTF_8)
                .replaceFirst("\"service\":\"\\d", "\"service\":\"9")
                .getBytes(UTF_8);
        assertFalse(Arrays.equals(changed, sealed.content()));
        HttpResponse<String> answer = put(changed, sealed.signature(), Optional.empty());
        assertEquals("submission.signature", Http.problem(answer).code());
    }

    @Test
    void aSubmissionUnderAnotherNumberIsRefused() throws Exception {
        var elsewhere = new Submission(sealed.id(), 2, sealed.content(), sealed.sha256(), sealed.signature());
        assertEquals(
                "submission.mismatch",
                Http.problem(Http.put(server, pc, elsewhere, sealed.content())).code());
    }

    @Test
    void aSubmissionOfAFormThatIsNotPublishedIsRefused() throws Exception {
        server.rows().change("delete from feed_item");
        server.rows().change("update form set version = 9");
        assertEquals(
                "submission.form",
                Http.problem(Http.put(server, pc, sealed, sealed.content())).code());
    }

    @Test
    void otherBytesUnderTheSameRevisionAreAConflictAndTheFirstStay() throws Exception {
        String first = Http.put(server, pc, sealed, sealed.content()).body();
        byte[] other = (new String(sealed.content(), UTF_8) + " ").getBytes(UTF_8);
        HttpResponse<String> answer = put(other, Jws.detached(pc.key, other), Optional.empty());
        assertEquals("submission.conflict", Http.problem(answer).code());
        assertEquals(first, Http.put(server, pc, sealed, sealed.content()).body());
    }

    @Test
    void aTruncatedSubmissionIsRefusedAndNothingIsKept() throws Exception {
        byte[] half = Arrays.copyOf(sealed.content(), sealed.content().length / 2);
        HttpResponse<String> answer = put(half, Jws.detached(pc.key, half), Optional.empty());
        assertEquals("submission.unreadable", Http.problem(answer).code());
        byte[] packed = Gzip.pack(sealed.content());
        HttpResponse<String> cut =
                put(Arrays.copyOf(packed, packed.length / 2), sealed.signature(), Optional.of("gzip"));
        assertEquals("request.malformed", Http.problem(cut).code());
        assertEquals(0, server.rows().count("submission"));
    }

    @Test
    void aGzipBombDoesNotGoOff() throws Exception {
        byte[] bomb = Gzip.pack(new byte[300_000_000]);
        assertTrue(bomb.length < 1_000_000, "bytes: " + bomb.length);
        assertEquals(413, put(bomb, sealed.signature(), Optional.of("gzip")).statusCode());
    }

    @Test
    void aBodyOfFiftyMegabytesIsNotKept() throws Exception {
        byte[] huge = new byte[50 * 1024 * 1024];
        Arrays.fill(huge, (byte) ' ');
        assertEquals(
                "request.too-large",
                Http.problem(put(huge, sealed.signature(), Optional.empty())).code());
        assertEquals(
                "request.too-large",
                Http.problem(put(huge, sealed.signature(), Optional.of("gzip"))).code());
    }

    @Test
    void anotherPackingOrTypeIsRefused() throws Exception {
        assertEquals(
                415,
                put(sealed.content(), sealed.signature(), Optional.of("br")).statusCode());
        HttpResponse<String> form =
                Http.send(HttpRequest.newBuilder(server.address().resolve(Http.path(sealed)))
                        .header("Authorization", "Bearer " + Http.token(pc).orElseThrow())
                        .header("Content-Type", "text/plain")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(sealed.content()))
                        .build());
        assertEquals(415, form.statusCode());
    }

    @Test
    void tenAtOnceAreOneRowAndOneReceipt() throws Exception {
        var answers = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return Http.put(server, pc, sealed, sealed.content()).body();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        long receipts = answers.stream().map(CompletableFuture::join).distinct().count();
        assertEquals(1, receipts);
        assertEquals(1, server.rows().count("submission"));
    }

    @Test
    void aFormIsServedPackedWithItsSignature() throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        Http.to(server, "/v1/forms/msps-2567/versions/1", Http.token(pc))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("Accept-Encoding", "gzip")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(Optional.of("gzip"), answer.headers().firstValue("Content-Encoding"));
        System.out.println("form on the wire: " + answer.body().length + " of " + OfficePc.FORM.getBytes(UTF_8).length);
        byte[] json = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(answer.body())).readAllBytes();
        assertTrue(Jws.verifies(
                server.key(), answer.headers().firstValue(Paths.SIGNATURE).orElseThrow(), json));
    }

    @Test
    void aPublishedVersionNeverChanges() throws Exception {
        assertEquals(Outcome.done(true), server.publish(OfficePc.FORM));
        assertEquals(Outcome.done(false), server.publish(OfficePc.FORM + "\n"));
        assertEquals(1, server.rows().count("feed_item"));
        assertTrue(server.publish("{") instanceof Outcome.Refused);
    }

    @Test
    void whatIsUnderWayEndsBeforeTheServerStops() throws Exception {
        byte[] packed = Gzip.pack(sealed.content());
        int port = server.servers().get(0).address().getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String head = "PUT " + Http.path(sealed) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + Http.token(pc).orElseThrow() + "\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
                    + Paths.SIGNATURE + ": " + sealed.signature() + "\r\nContent-Length: " + packed.length
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            socket.getOutputStream().write(packed, 0, 100);
            socket.getOutputStream().flush();
            Thread.sleep(300);
            CompletableFuture<Void> stopping =
                    CompletableFuture.runAsync(server.servers().get(0)::close);
            Thread.sleep(300);
            socket.getOutputStream().write(packed, 100, packed.length - 100);
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            stopping.join();
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        }
    }

    private HttpResponse<String> put(byte[] body, String signature, Optional<String> encoding) throws Exception {
        HttpRequest.Builder request =
                Http.to(server, Http.path(sealed), Http.token(pc)).PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!signature.isEmpty()) {
            request.header(Paths.SIGNATURE, signature);
        }
        encoding.ifPresent(name -> request.header("Content-Encoding", name));
        return Http.send(request.build());
    }
}
