package org.samut.core.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.signature.Digest;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.workbook.Change;

class ReceiptsTest {
    private static final SigningKey SERVER = SigningKey.generate();
    private static final VerifyingKey PUBLIC = SERVER.verifyingKey();
    private static final Submission SUBMISSION = Sealed.of("w-1", 2, Change.NO_HASH);
    private static final Receipt RECEIPT = new Receipt(
            "w-1",
            2,
            SUBMISSION.sha256(),
            Instant.parse("2026-11-21T03:00:01.5Z"),
            List.of(Digest.sha256Hex("photo".getBytes(UTF_8))));

    @Test
    void theServersWordIsBelieved() {
        String jws = Receipts.write(SERVER, RECEIPT);
        assertEquals(Optional.of(RECEIPT), Receipts.read(PUBLIC, jws));
        assertEquals(Optional.of(RECEIPT), Receipts.verify(PUBLIC, jws, SUBMISSION));
    }

    @Test
    void theServersWordOnTheWindowIsBelievedWithTheRest() {
        Receipt told = new Receipt(
                "w-1",
                2,
                SUBMISSION.sha256(),
                RECEIPT.receivedAt(),
                List.of(),
                Optional.of(new Timing(
                        Timing.Standing.UNPROVEN,
                        Instant.parse("2026-11-20T17:00:00Z"),
                        Optional.of(Instant.parse("2026-11-20T03:00:00Z")),
                        Optional.empty())));
        assertEquals(Optional.of(told), Receipts.verify(PUBLIC, Receipts.write(SERVER, told), SUBMISSION));
    }

    /** As a server wrote it that said nothing of windows yet. */
    @Test
    void aReceiptOfBeforeStillVerifies() {
        String before = "{\"missingEvidence\":[],\"receivedAt\":\"2026-11-21T03:00:01.500Z\",\"revision\":2,"
                + "\"sha256\":\"" + SUBMISSION.sha256() + "\",\"submission\":\"w-1\",\"type\":\"receipt\"}";
        Optional<Receipt> read = Receipts.verify(PUBLIC, Jws.compact(SERVER, before.getBytes(UTF_8)), SUBMISSION);
        assertEquals(Optional.empty(), read.orElseThrow().timing());
    }

    @Test
    void aReceiptForAnythingElseIsNoReceipt() {
        assertUnverified(new Receipt("w-2", 2, SUBMISSION.sha256(), RECEIPT.receivedAt(), List.of()));
        assertUnverified(new Receipt("w-1", 1, SUBMISSION.sha256(), RECEIPT.receivedAt(), List.of()));
        assertUnverified(new Receipt("w-1", 2, Change.NO_HASH, RECEIPT.receivedAt(), List.of()));
    }

    private static void assertUnverified(Receipt receipt) {
        assertEquals(Optional.empty(), Receipts.verify(PUBLIC, Receipts.write(SERVER, receipt), SUBMISSION));
    }

    @Test
    void anotherKeysReceiptIsNoReceipt() {
        String forged = Receipts.write(SigningKey.generate(), RECEIPT);
        assertEquals(Optional.empty(), Receipts.verify(PUBLIC, forged, SUBMISSION));
    }

    @Test
    void anyCutOrChangedLetterMakesItNoReceipt() {
        String jws = Receipts.write(SERVER, RECEIPT);
        for (int at = 0; at < jws.length(); at += 3) {
            char other = jws.charAt(at) == 'A' ? 'B' : 'A';
            String changed = jws.substring(0, at) + other + jws.substring(at + 1);
            assertEquals(Optional.empty(), Receipts.read(PUBLIC, jws.substring(0, at)), "cut at " + at);
            assertEquals(Optional.empty(), Receipts.read(PUBLIC, changed), "changed at " + at);
        }
    }

    /** What else the server may sign, or what is not in its one form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>sign in</html>",
                "{}",
                "{\"type\":\"beacon\",\"time\":\"2026-11-21T03:00:00Z\"}",
                "{\"missingEvidence\":[],\"receivedAt\":\"2026-11-21T03:00:00Z\",\"revision\":2,\"sha256\":\"x\","
                        + "\"submission\":\"w-1\"}",
                "{\"missingEvidence\":[],\"receivedAt\":\"soon\",\"revision\":2,\"sha256\":\"x\","
                        + "\"submission\":\"w-1\",\"type\":\"receipt\"}",
                "{\"missingEvidence\":[],\"receivedAt\":\"2026-11-21T03:00:00Z\",\"revision\":\"2\",\"sha256\":\"x\","
                        + "\"submission\":\"w-1\",\"type\":\"receipt\"}",
                "{\"missingEvidence\":[], \"receivedAt\":\"2026-11-21T03:00:00Z\",\"revision\":2,\"sha256\":\"x\","
                        + "\"submission\":\"w-1\",\"type\":\"receipt\"}",
            })
    void anythingElseThatTheServerSignedIsNoReceipt(String content) {
        assertEquals(Optional.empty(), Receipts.read(PUBLIC, Jws.compact(SERVER, content.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "....", "<html>"})
    void whatIsNotSignedIsNoReceipt(String jws) {
        assertEquals(Optional.empty(), Receipts.read(PUBLIC, jws));
        assertEquals(Optional.empty(), Receipts.read(PUBLIC, jws.repeat(200_000)));
    }
}
