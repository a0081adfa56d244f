package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.backup.Backup;
import org.samut.core.backup.Backups;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Chain;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;

/** A damaged or missing database: found, kept, and the newest good backup offered. */
class DamagedFileTest extends FailingHome {
    private static final int PAGE = 4_096;

    /** Where the bytes of a database are overwritten: its header, a page in the middle, the text of one line. */
    @ParameterizedTest
    @CsvSource({"0, 100", "24, 60", "4096, 4096", "40000, 9000", "-6000, 3000"})
    void aDamagedFileIsKeptAndTheNewestGoodBackupIsOffered(long at, int length) throws Exception {
        Path home = folder.resolve("home");
        String id = aFewDaysOfWork(home);
        Path file = home.resolve("samut.db");
        overwrite(file, at < 0 ? Files.size(file) + at : at, length);
        byte[] damaged = Files.readAllBytes(file);

        WorldFailure failure = refusalToOpen(home);
        assertEquals("store.damaged", failure.code());
        assertTrue(
                failure.next().english().contains("A good backup made on 22 November 2026 (B.E. 2569) 10:00:00"),
                failure.next().english());

        Backups backups = SqliteOffice.backups(home, clock);
        Backup good = backups.newestGood().orElseThrow();
        Path aside = backups.restore(good).orElseThrow();
        assertEquals(damaged.length, Files.size(aside));
        assertTrue(Arrays.equals(damaged, Files.readAllBytes(aside)));
        try (SqliteOffice office = open(home)) {
            assertEquals(200, office.workbooks().entries(id).size());
            assertEquals(Optional.empty(), Chain.firstBreak(office.workbooks().log(id)));
        }
    }

    @Test
    void anyDamageIsEitherFoundOrHarmless() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path home = folder.resolve("home");
        String id = aFewDaysOfWork(home);
        Path file = home.resolve("samut.db");
        byte[] whole = Files.readAllBytes(file);
        List<Change> log;
        List<Workbooks.Entitled> books;
        try (SqliteOffice office = open(home)) {
            log = office.workbooks().log(id);
            books = office.workbooks().list();
        }
        int found = 0;
        for (int round = 0; round < 150; round++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(round % 3 == 0 ? 100 : damaged.length - 64);
            for (int offset = random.nextInt(64); offset >= 0; offset--) {
                damaged[at + offset] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            Files.deleteIfExists(home.resolve("samut.db-wal"));
            Files.deleteIfExists(home.resolve("samut.db-shm"));
            try (SqliteOffice office = open(home)) {
                assertTrue(
                        log.equals(office.workbooks().log(id))
                                && books.equals(office.workbooks().list())
                                && office.workbooks().entries(id).size() == 200,
                        "seed " + seed + ", round " + round + ", at " + at);
            } catch (WorldFailure failure) {
                assertEquals("store.damaged", failure.code(), "seed " + seed + ", round " + round + ", at " + at);
                found++;
            }
        }
        System.out.println(found + " of 150 damages found, the others harmless");
    }

    @Test
    void oneAlteredLetterIsFoundByTheChainAndTheLineIsNamed() throws Exception {
        Path home = folder.resolve("home");
        aFewDaysOfWork(home);
        Path file = home.resolve("samut.db");
        String before = Files.readString(file, StandardCharsets.ISO_8859_1);
        int at = before.indexOf("figure 150.25");
        overwriteWith(file, at, "figure 950.25");
        WorldFailure failure = refusalToOpen(home);
        assertEquals("store.damaged", failure.code());
        assertTrue(
                failure.happened().english().contains("line 151 of its log: the line was altered"),
                failure.happened().english());
    }

    @Test
    void aBackupThatIsDamagedTooIsPassedOver() throws Exception {
        Path home = folder.resolve("home");
        aFewDaysOfWork(home);
        Backups backups = SqliteOffice.backups(home, clock);
        List<Backup> all = backups.list();
        overwrite(all.get(0).file(), 4_096, 4_096);
        assertEquals(Optional.of(all.get(1)), backups.newestGood());
        assertEquals(
                "backup.damaged",
                assertThrows(WorldFailure.class, () -> backups.restore(all.get(0)))
                        .code());
        overwrite(all.get(1).file(), 0, 100);
        overwrite(home.resolve("samut.db"), 0, 100);
        assertTrue(refusalToOpen(home).next().english().startsWith("No good backup was found"));
    }

    @Test
    void aMissingDatabaseIsNotReplacedByAnEmptyOne() throws Exception {
        Path home = folder.resolve("home");
        String id = aFewDaysOfWork(home);
        Files.move(home.resolve("samut.db"), folder.resolve("elsewhere.db"));
        assertEquals("store.missing", refusalToOpen(home).code());
        Files.createFile(home.resolve("samut.db"));
        assertEquals("store.missing", refusalToOpen(home).code());
        assertFalse(Files.size(home.resolve("samut.db")) > 0);

        Backups backups = SqliteOffice.backups(home, clock);
        backups.restore(backups.newestGood().orElseThrow());
        try (SqliteOffice office = open(home)) {
            assertEquals(200, office.workbooks().entries(id).size());
        }
    }

    /** Two hundred entries, a backup of the next day, and one entry more; gives the workbook's id. */
    private String aFewDaysOfWork(Path home) throws WorldFailure {
        String id;
        try (SqliteOffice office = open(home)) {
            id = office.workbooks().create("msps-2567", 1, "6760607").id();
            for (int at = 0; at < 200; at++) {
                enter(office, id, "field " + at, Entry.figure(at + ".25"));
            }
            office.backups().make(Backup.Reason.ASKED);
        }
        clock.step(Duration.ofDays(1));
        try (SqliteOffice office = open(home)) {
            enter(office, id, "field 7", Entry.figure("8"));
        }
        return id;
    }

    private static void overwrite(Path file, long at, int length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            assertTrue(at + length <= bytes.length(), "the file has " + bytes.length() + " bytes, pages of " + PAGE);
            bytes.seek(at);
            bytes.write("XY".repeat(length / 2).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void overwriteWith(Path file, long at, String text) throws IOException {
        assertTrue(at > 0, "the text is in the file");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            bytes.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
