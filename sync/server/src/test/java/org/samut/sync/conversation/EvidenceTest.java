package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
import org.samut.core.signature.Digest;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;
import org.samut.sync.protocol.ReceiptReply;
import org.samut.sync.protocol.Tus;
import org.samut.sync.protocol.WantedQuestion;
import org.samut.sync.protocol.WireJson;

/** Evidence by tus 1.0 as the server takes it, asked by plain HTTP. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class EvidenceTest extends OnEachDatabase {
    @TempDir
    Path folder;

    private final byte[] one = bytes(1, 300_000);
    private final byte[] two = bytes(2, 1_000);
    private Centre server;
    private OfficePc pc;
    private TusQuestions ask;
    private Submission sealed;

    static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static Entering names(String indicator, byte[] file) {
        return Entering.of(
                Evidence.field(indicator, Digest.sha256Hex(file)),
                new Entry.Attachment("ทะเบียน.pdf", "", "", "application/pdf", file.length, Optional.empty()));
    }

    @BeforeEach
    void aSubmissionThatNamesTwoFilesIsReceived() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"));
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        ask = new TusQuestions(server, pc);
        sealed = pc.seal(List.of(names("1.01", one), names("1.02", two)));
        assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());
    }

    @AfterEach
    void stop() throws Exception {
        pc.close();
        server.close();
    }

    private Receipt receipt() throws Exception {
        HttpResponse<String> answer =
                Http.get(server, Http.path(sealed) + "/receipt", Http.token(pc).orElseThrow());
        String signed = WireJson.reply(answer.body().getBytes(StandardCharsets.UTF_8), ReceiptReply.class)
                .orElseThrow()
                .receipt();
        return Receipts.verify(server.key(), signed, sealed).orElseThrow();
    }

    @Test
    void aFileComesInChunksAndTheReceiptThenMissesItNoMore() throws Exception {
        assertEquals(2, receipt().missingEvidence().size());
        String path = ask.begun(sealed, one);
        assertEquals(0, ask.offset(path));
        byte[] first = Arrays.copyOfRange(one, 0, 100_000);
        HttpResponse<String> answer = ask.patch(path, 0, first);
        assertEquals(204, answer.statusCode(), answer.body());
        assertEquals("100000", answer.headers().firstValue(Tus.OFFSET).orElseThrow());
        assertEquals(Tus.VERSION, answer.headers().firstValue(Tus.RESUMABLE).orElseThrow());
        assertEquals(100_000, ask.offset(path));
        answer = ask.patch(path, 100_000, Arrays.copyOfRange(one, 100_000, one.length));
        assertEquals(204, answer.statusCode(), answer.body());
        assertEquals(one.length, ask.offset(path));
        assertEquals(2, receipt().missingEvidence().size(), "as long as one is missing the first receipt stands");

        path = ask.begun(sealed, two);
        assertEquals(204, ask.patch(path, 0, two).statusCode());
        assertEquals(List.of(), receipt().missingEvidence());
        assertEquals(2, server.rows().count("evidence_file"));
        assertEquals(0, server.rows().count("evidence_piece"));
    }

    /** A second LAO's PC, enrolled. */
    private OfficePc neighbour() throws Exception {
        OfficePc other = new OfficePc(folder.resolve("neighbour"), "6760608", Clock.systemUTC());
        other.enrol(server.address(), server.activate("6760608"));
        return other;
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, Http.problem(answer).code());
    }

    private long piecesOnDisk() throws Exception {
        try (Stream<Path> files = Files.list(server.place.evidence().resolve("incoming"))) {
            return files.count();
        }
    }

    private List<Path> wholeFiles() throws Exception {
        try (Stream<Path> files = Files.walk(server.place.evidence())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("incoming"))
                    .toList();
        }
    }

    @Test
    void eachMistakeHasItsAnswerAndNothingOfItCounts() throws Exception {
        String path = ask.begun(sealed, one);
        HttpResponse<String> other = ask.patch(path, 10, new byte[5]);
        assertProblem(409, "evidence.offset", other);
        assertEquals("0", other.headers().firstValue(Tus.OFFSET).orElseThrow());
        assertProblem(460, "evidence.checksum", ask.patch(path, 0, new byte[5], Optional.of("sha256 AAAA")));
        assertProblem(400, "evidence.checksum-kind", ask.patch(path, 0, new byte[5], Optional.of("crc32 AAAA")));
        assertProblem(413, "evidence.chunk-too-large", ask.patch(path, 0, new byte[one.length + 1]));
        HttpRequest.Builder chunk = ask.to(path).header(Tus.OFFSET, "0");
        HttpRequest.BodyPublisher bytes = HttpRequest.BodyPublishers.ofByteArray(new byte[5]);
        assertProblem(
                415,
                "evidence.chunk-type",
                Http.send(chunk.copy()
                        .setHeader("Content-Type", "application/json")
                        .method("PATCH", bytes)
                        .build()));
        assertProblem(
                415,
                "evidence.chunk-type",
                Http.send(chunk.copy()
                        .header("Content-Encoding", "gzip")
                        .method("PATCH", bytes)
                        .build()));
        HttpResponse<String> old = Http.send(chunk.copy()
                .setHeader(Tus.RESUMABLE, "0.2.2")
                .method("PATCH", bytes)
                .build());
        assertProblem(412, "evidence.tus-version", old);
        assertEquals(Tus.VERSION, old.headers().firstValue("Tus-Version").orElseThrow());
        assertProblem(404, "evidence.upload-unknown", ask.patch("/v1/evidence/" + "0".repeat(32), 0, new byte[5]));
        assertProblem(404, "evidence.upload-unknown", ask.patch("/v1/evidence/..%2f..%2fserver.key", 0, new byte[5]));
        assertEquals(0, ask.offset(path), "nothing counted");
        assertEquals(0, piecesOnDisk());
        assertEquals(
                204,
                ask.patch(path, 0, new byte[5], Optional.of(TusQuestions.sum("sha1", "SHA-1", new byte[5])))
                        .statusCode(),
                "sha1 is a checksum of tus");
        assertEquals(5, ask.offset(path));
    }

    @Test
    void whatTusCanIsSaidAndOnlyToThoseWhoAreEnrolled() throws Exception {
        HttpResponse<String> answer = Http.send(ask.to("/v1/evidence")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
        assertEquals(204, answer.statusCode());
        assertEquals(
                "creation,checksum,termination,expiration",
                answer.headers().firstValue("Tus-Extension").orElseThrow());
        HttpRequest.Builder stranger = Http.to(server, "/v1/evidence", Optional.empty());
        assertEquals(
                401,
                Http.send(stranger.method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .build())
                        .statusCode());
        assertEquals(
                401,
                Http.send(stranger.POST(HttpRequest.BodyPublishers.noBody()).build())
                        .statusCode());
    }

    @Test
    void anUploadSaysWhatItIsAndTheSubmissionNamesIt() throws Exception {
        Map<String, String> about = TusQuestions.about(sealed, one);
        assertProblem(413, "evidence.too-large", ask.begin(about, 10_000_000_000L));
        assertProblem(400, "evidence.metadata", ask.begin(Map.of("filename", "x"), 5));
        about.put(Tus.REVISION, "2");
        assertProblem(404, "submission.unknown", ask.begin(about, one.length));
        byte[] unnamed = bytes(3, 100);
        assertProblem(422, "evidence.not-named", ask.begin(TusQuestions.about(sealed, unnamed), unnamed.length));
        Map<String, String> scan = TusQuestions.about(sealed, unnamed);
        scan.put(Tus.ROLE, Tus.SIGNED_COPY);
        String path =
                ask.begin(scan, unnamed.length).headers().firstValue("Location").orElseThrow();
        assertEquals(204, ask.patch(path, 0, unnamed).statusCode());
        assertEquals(1, server.rows().count("evidence_scan"), "a scan of the paper is named by no seal");
        assertEquals(2, receipt().missingEvidence().size());
    }

    @Test
    void aWholeFileWithAnotherHashIsDiscarded() throws Exception {
        String path = ask.begun(sealed, two);
        assertProblem(422, "evidence.hash", ask.patch(path, 0, new byte[two.length]));
        assertEquals(404, ask.head(path).statusCode());
        assertEquals(0, piecesOnDisk());
        assertEquals(List.of(), wholeFiles());
        assertEquals(2, receipt().missingEvidence().size());
    }

    @Test
    void twiceUploadedIsOnceStored() throws Exception {
        String first = ask.begun(sealed, one);
        String second = ask.begun(sealed, one);
        assertEquals(204, ask.patch(first, 0, one).statusCode());
        assertEquals(204, ask.patch(second, 0, one).statusCode(), "both were under way");
        HttpResponse<String> third = ask.begin(TusQuestions.about(sealed, one), one.length);
        assertEquals(
                Integer.toString(one.length),
                third.headers().firstValue(Tus.OFFSET).orElseThrow(),
                "not a byte is asked for");
        assertEquals(1, server.rows().count("evidence_file"));
        assertEquals(1, wholeFiles().size());
        assertEquals(0, piecesOnDisk());
    }

    @Test
    void whatOneLaoHasAnotherLearnsNothingOf() throws Exception {
        String path = ask.begun(sealed, one);
        String file = "/v1/evidence/files/" + Digest.sha256Hex(one);
        byte[] question = WireJson.write(new WantedQuestion(List.of(Digest.sha256Hex(one))));
        try (OfficePc other = neighbour()) {
            TusQuestions theirs = new TusQuestions(server, other);
            assertEquals(404, theirs.head(path).statusCode(), "an upload of another LAO");
            assertProblem(404, "evidence.upload-unknown", theirs.patch(path, 0, one));
            assertProblem(404, "submission.unknown", theirs.begin(TusQuestions.about(sealed, one), one.length));
            assertEquals(204, ask.patch(path, 0, one).statusCode());
            String token = Http.token(other).orElseThrow();
            assertProblem(404, "evidence.file-unknown", Http.get(server, file, token));
            HttpResponse<String> wanted = Http.send(Http.to(server, "/v1/evidence/wanted", Optional.of(token))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                    .build());
            assertTrue(wanted.body().contains(Digest.sha256Hex(one)), "it is still wanted of them: " + wanted.body());
            // They send it too: then it is theirs as well, and its bytes are there once.
            Submission named = other.seal(List.of(names("1.01", one)));
            assertEquals(201, Http.put(server, other, named, named.content()).statusCode());
            String own = theirs.begun(named, one);
            assertEquals(0, theirs.offset(own));
            assertEquals(204, theirs.patch(own, 0, one).statusCode());
            assertEquals(200, Http.get(server, file, token).statusCode());
            assertEquals(2, server.rows().count("evidence_file"));
            assertEquals(1, wholeFiles().size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd, passwd",
        "'..\\..\\Windows\\win.ini', win.ini",
        "/etc/shadow, shadow",
        "'a\u0000b\r\nSet-Cookie: x', 'abSet-Cookie: x'",
        "'', ''"
    })
    void aNameIsNeverAPath(String name, String kept) throws Exception {
        Map<String, String> about = TusQuestions.about(sealed, two);
        about.put(Tus.FILE_NAME, name.replace("\\u0000", "\u0000").replace("\\r\\n", "\r\n"));
        String path =
                ask.begin(about, two.length).headers().firstValue("Location").orElseThrow();
        assertEquals(204, ask.patch(path, 0, two).statusCode());
        assertEquals(kept, server.rows().value("select name from evidence_file"));
        assertEquals(
                List.of(Digest.sha256Hex(two)),
                wholeFiles().stream().map(file -> file.getFileName().toString()).toList());
        assertEquals(server.place.evidence(), wholeFiles().get(0).getParent().getParent());
    }

    @Test
    void aFileComesBackAsADownloadAndNeverAsAPage() throws Exception {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        Map<String, String> about = TusQuestions.about(sealed, page);
        about.put(Tus.ROLE, Tus.SIGNED_COPY);
        about.put(Tus.FILE_NAME, "หน้า \"x\".html");
        String path =
                ask.begin(about, page.length).headers().firstValue("Location").orElseThrow();
        assertEquals(204, ask.patch(path, 0, page).statusCode());
        HttpResponse<String> answer = Http.get(
                server,
                "/v1/evidence/files/" + Digest.sha256Hex(page),
                Http.token(pc).orElseThrow());
        assertEquals(200, answer.statusCode());
        assertEquals(new String(page, StandardCharsets.UTF_8), answer.body());
        assertEquals("application/octet-stream", header(answer, "Content-Type"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("default-src 'none'; sandbox", header(answer, "Content-Security-Policy"));
        assertTrue(
                header(answer, "Content-Disposition")
                        .matches("attachment; filename=\"evidence\"; filename\\*=UTF-8''[A-Za-z0-9%._-]+"),
                header(answer, "Content-Disposition"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void anUploadThatLaysStillIsOverAndSweptAway() throws Exception {
        String path = ask.begun(sealed, one);
        assertEquals(204, ask.patch(path, 0, Arrays.copyOf(one, 1_000)).statusCode());
        assertEquals(1, piecesOnDisk());
        server.rows()
                .change("update evidence_upload set expires_at = "
                        + server.rows().epoch());
        assertEquals(410, ask.head(path).statusCode());
        assertProblem(410, "evidence.upload-expired", ask.patch(path, 1_000, new byte[5]));
        ask.begun(sealed, two);
        assertEquals(404, ask.head(path).statusCode());
        assertEquals(0, piecesOnDisk());
    }

    @Test
    void anUploadIsGivenUp() throws Exception {
        String path = ask.begun(sealed, one);
        assertEquals(204, ask.patch(path, 0, Arrays.copyOf(one, 1_000)).statusCode());
        assertEquals(204, Http.send(ask.to(path).DELETE().build()).statusCode());
        assertEquals(404, ask.head(path).statusCode());
        assertEquals(0, piecesOnDisk());
    }

    @Test
    void countsHaveTheirLimits() throws Exception {
        for (int i = 0; i < 32; i++) {
            ask.begun(sealed, one);
        }
        HttpResponse<String> more = ask.begin(TusQuestions.about(sealed, one), one.length);
        assertProblem(429, "evidence.too-many", more);
        assertTrue(more.headers().firstValue("Retry-After").isPresent());
        List<String> many = Collections.nCopies(2_001, Digest.sha256Hex(one));
        HttpResponse<String> wanted = Http.send(Http.to(server, "/v1/evidence/wanted", Http.token(pc))
                .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.write(new WantedQuestion(many))))
                .build());
        assertProblem(422, "evidence.too-many-files", wanted);
    }

    @Test
    void aBodyOfTenGigabytesIsRefusedBeforeItComes() throws Exception {
        String path = ask.begun(sealed, one);
        try (Socket socket = raw(path, 10_000_000_000L)) {
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", answer);
        }
    }

    @Test
    void ofAChunkThatBreaksOffCountsWhatCame() throws Exception {
        String path = ask.begun(sealed, one);
        try (Socket socket = raw(path, one.length)) {
            socket.getOutputStream().write(one, 0, 123_456);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        assertEquals(123_456, ask.offset(path));
        assertEquals(
                204,
                ask.patch(path, 123_456, Arrays.copyOfRange(one, 123_456, one.length))
                        .statusCode());
        assertEquals(1, server.rows().count("evidence_file"));
    }

    /** A PATCH from the first byte whose body is still to be sent. */
    private Socket raw(String path, long length) throws Exception {
        URI direct = server.servers().get(0).address();
        Socket socket = new Socket(direct.getHost(), direct.getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(String.join(
                                "\r\n",
                                "PATCH " + path + " HTTP/1.1",
                                "Host: x",
                                "Authorization: Bearer " + Http.token(pc).orElseThrow(),
                                "Tus-Resumable: 1.0.0",
                                "Upload-Offset: 0",
                                "Content-Type: application/offset+octet-stream",
                                "Content-Length: " + length,
                                "",
                                "")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
