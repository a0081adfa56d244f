package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.sync.client.RunReport;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.EvidencePlace;
import org.samut.sync.server.Storage;
import org.samut.sync.server.evidence.EvidenceStore;

/** Evidence in an S3-compatible storage that speaks HTTP (LocalS3, which looks at no signatures). */
class S3Test {
    private static final Map<String, String> CREDENTIALS =
            Map.of("AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "very-secret");

    @TempDir
    Path folder;

    private LocalS3 storage;
    private String address;

    @BeforeEach
    void aStorageWithABucket() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        storage = LocalS3.builder().port(port).mode(LocalS3Mode.IN_MEMORY).build();
        storage.start();
        String endpoint = "http://127.0.0.1:" + port;
        address = "s3://evidence/samut?endpoint=" + endpoint;
        Client.s3()
                .region("us-east-1")
                .accessKey("key")
                .secretKey("very-secret")
                .baseUrlFactory((service, region) -> endpoint + "/")
                .build()
                .path("evidence")
                .method(HttpMethod.PUT)
                .execute();
    }

    @AfterEach
    void stop() {
        storage.shutdown();
    }

    @Test
    void piecesBecomeAFileOfTheRightHashOnly() throws Exception {
        EvidenceStore store = EvidencePlace.of(address, CREDENTIALS).open();
        byte[] file = EvidenceTest.bytes(1, 14_000_000);
        String hash = Digest.sha256Hex(file);
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < file.length; from += 1_000_000) {
            String name = "0a" + from;
            byte[] piece = Arrays.copyOfRange(file, from, Math.min(file.length, from + 1_000_000));
            store.keepPiece(name, piece, piece.length);
            pieces.add(name);
        }
        assertFalse(store.assemble(pieces, Digest.sha256Hex(new byte[1])));
        assertEquals(Optional.empty(), store.open(Digest.sha256Hex(new byte[1])));
        assertTrue(store.assemble(pieces, hash));
        store.letGo(pieces);
        store.letGo(pieces);
        try (InputStream content = store.open(hash).orElseThrow()) {
            assertArrayEquals(file, content.readAllBytes());
        }
        assertThrows(WorldFailure.class, () -> store.assemble(pieces, hash), "the pieces are gone");
    }

    @Test
    void anOfficesFilesLieThereWhole() throws Exception {
        Storage kept = Storage.embedded(folder.resolve("server")).withEvidence(EvidencePlace.of(address, CREDENTIALS));
        try (CentralServer server = CentralServer.start(kept, "127.0.0.1", 0);
                OfficePc pc = new OfficePc(folder.resolve("office"))) {
            server.publish(OfficePc.FORM);
            pc.enrol(server.address(), server.activate(OfficePc.LAO));
            byte[] file = EvidenceTest.bytes(2, 500_000);
            pc.lay(file);
            Submission sealed = pc.seal(List.of(EvidenceTest.names("1.01", file)));
            assertEquals(RunReport.State.RECEIVED, pc.run().state());
            assertEquals(
                    List.of(),
                    Receipts.verify(server.key(), pc.delivery(sealed).receipt().orElseThrow(), sealed)
                            .orElseThrow()
                            .missingEvidence());
            try (InputStream content = EvidencePlace.of(address, CREDENTIALS)
                    .open()
                    .open(Digest.sha256Hex(file))
                    .orElseThrow()) {
                assertArrayEquals(file, content.readAllBytes());
            }
        }
    }

    @Test
    void aStorageThatIsAwaySaysSoWithoutTheSecret() throws Exception {
        EvidenceStore store = EvidencePlace.of(address, CREDENTIALS).open();
        storage.shutdown();
        WorldFailure failure = assertThrows(WorldFailure.class, () -> store.keepPiece("0a", new byte[5], 5));
        assertEquals("evidence.storage", failure.code());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause).contains("very-secret"));
        }
        assertThrows(WorldFailure.class, () -> EvidencePlace.of(address, Map.of()), "no credentials");
        assertThrows(WorldFailure.class, () -> EvidencePlace.of("s3:///", CREDENTIALS), "no bucket");
    }
}
