package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.samut.core.submission.Submission;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;
import org.samut.sync.protocol.ReceiptReply;
import org.samut.sync.protocol.Tus;
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
}
