package org.samut.core.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samut.core.failure.Expected.done;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.evidence.look.EvidenceRefusals;
import org.samut.core.evidence.look.Progress;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;

class EvidenceFilesTest {
    private static final EvidencePolicy POLICY = new EvidencePolicy(EvidencePolicy.LARGEST, false);

    @TempDir
    Path home;

    private EvidenceFiles files;

    @BeforeEach
    void open() {
        files = new EvidenceFiles(home);
    }

    private Path source(byte[] content) throws IOException {
        return Files.write(home.resolve("source"), content);
    }

    private EvidenceFiles.Stored take(byte[] content) throws IOException, WorldFailure {
        return done(files.take(source(content), "ทถ.6.pdf", POLICY, Progress.UNWATCHED));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome) instanceof Outcome.Refused<?> refused
                ? refused.refusals().get(0)
                : null;
    }

    private long leftBehind() throws IOException {
        try (Stream<Path> parts = Files.list(home.resolve("evidence/incoming"))) {
            return parts.count();
        }
    }

    @Test
    void aFileIsKeptUnderItsHash() throws Exception {
        byte[] content = SampleFiles.pdf("one");
        EvidenceFiles.Stored stored = take(content);

        String hash = Digest.sha256Hex(content);
        assertEquals(hash, stored.hash());
        assertEquals(content.length, stored.size());
        assertArrayEquals(content, Files.readAllBytes(home.resolve("evidence/" + hash.substring(0, 2) + "/" + hash)));
        assertTrue(files.isWhole(hash));
        assertEquals(0, leftBehind());
    }

    @Test
    void theSameContentTwiceIsOneFile() throws Exception {
        byte[] content = SampleFiles.pdf("one");
        assertFalse(take(content).wasHere());
        assertTrue(take(content).wasHere());
        assertTrue(done(files.take(content, "again.pdf", POLICY)).wasHere());
    }

    @Test
    void aChangedFileIsNoticedAndMendedByAttachingItAgain() throws Exception {
        byte[] content = SampleFiles.pdf("one");
        String hash = take(content).hash();
        files.path(hash).toFile().setWritable(true);
        try (RandomAccessFile disk = new RandomAccessFile(files.path(hash).toFile(), "rw")) {
            disk.write(0);
        }

        assertFalse(files.isWhole(hash));
        assertFalse(take(content).wasHere());
        assertTrue(files.isWhole(hash));
    }

    @Test
    void aRefusedFileLeavesNothing() throws Exception {
        assertEquals(
                "evidence.kind-heic",
                refusal(files.take(source(SampleFiles.heic()), "a.heic", POLICY, Progress.UNWATCHED))
                        .code());
        assertEquals(0, leftBehind());
    }

    @Test
    void aFileOverTheLimitIsToldWithItsSize() throws Exception {
        Refusal refusal = refusal(files.take(
                source(new byte[3 * 1024 * 1024]),
                "ก.pdf",
                new EvidencePolicy(2 * 1024 * 1024, false),
                Progress.UNWATCHED));

        assertEquals("evidence.too-large", refusal.code());
        assertTrue(
                refusal.happened().thai().contains("3 MB"), refusal.happened().thai());
        assertTrue(
                refusal.happened().thai().contains("2 MB"), refusal.happened().thai());
    }

    @Test
    void aFileThatGrowsOverTheLimitWhileItIsCopiedIsToldAsTooLarge() throws Exception {
        Path source = source(new byte[1024 * 1024]);
        Outcome<EvidenceFiles.Stored> outcome =
                files.take(source, "ก.pdf", new EvidencePolicy(2 * 1024 * 1024, false), part -> {
                    try {
                        Files.write(source, new byte[512 * 1024], StandardOpenOption.APPEND);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                    return true;
                });

        assertEquals("evidence.too-large", refusal(outcome).code());
        assertEquals(0, leftBehind());
    }

    @Test
    void aFolderIsToldAsSuch() throws Exception {
        assertEquals(
                "evidence.folder",
                refusal(files.take(home, "สแกน", POLICY, Progress.UNWATCHED)).code());
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Outcome<EvidenceFiles.Stored> outcome = files.take(
                source(SampleFiles.pdf("one", "two", "three")), "ก.pdf", POLICY, part -> asked.incrementAndGet() < 2);

        assertEquals(Outcome.refused(EvidenceRefusals.CANCELLED), outcome);
        assertEquals(0, leftBehind());
    }

    @Test
    void progressGoesFromNothingToAll() throws Exception {
        double[] last = {0};
        done(files.take(source(SampleFiles.pdf("one", "two")), "ก.pdf", POLICY, part -> {
            assertTrue(part >= last[0] && part <= 1, last[0] + " " + part);
            last[0] = part;
            return true;
        }));
        assertEquals(1, last[0], 0.01);
    }

    @Test
    void aFileThatIsGoneIsAFailureOfTheWorld() {
        WorldFailure failure = assertThrows(
                WorldFailure.class, () -> files.take(home.resolve("gone"), "gone.pdf", POLICY, Progress.UNWATCHED));

        assertEquals("evidence.source", failure.code());
        assertTrue(failure.happened().thai().contains("ข้อมูลในเล่มอยู่ครบ"));
    }

    @Test
    void aStoreThatCannotBeWrittenIsAFailureOfTheWorld() throws Exception {
        Files.writeString(home.resolve("evidence"), "in the way");
        Path source = source(SampleFiles.pdf("one"));

        WorldFailure failure =
                assertThrows(WorldFailure.class, () -> files.take(source, "ก.pdf", POLICY, Progress.UNWATCHED));

        assertEquals("evidence.store", failure.code());
    }

    @Test
    void whatAKillLeftIsTakenAway() throws Exception {
        Files.createDirectories(home.resolve("evidence/incoming"));
        Files.writeString(home.resolve("evidence/incoming/x.part"), "half");

        take(SampleFiles.pdf("one"));

        assertEquals(0, leftBehind());
    }

    @Test
    void anotherProgramGetsACopyUnderItsName() throws Exception {
        byte[] content = SampleFiles.pdf("one");
        String hash = take(content).hash();

        Path copy = files.copyToShow(hash, "../ก:ข.pdf");
        Files.writeString(copy, "changed by somebody");

        assertEquals(".._ก_ข.pdf", copy.getFileName().toString().replaceFirst("^file", ""));
        assertTrue(files.isWhole(hash));
        assertTrue(copy.startsWith(home.resolve("evidence/shown")));
        files.letGo(hash);
        assertFalse(files.has(hash));
        assertEquals(
                "evidence.unreadable",
                assertThrows(WorldFailure.class, () -> files.copyToShow(hash, "a.pdf"))
                        .code());
    }
}
