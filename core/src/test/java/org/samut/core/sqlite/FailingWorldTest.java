package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.backup.Backup;
import org.samut.core.backup.Backups;
import org.samut.core.device.Device;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Sealed;
import org.samut.core.text.Language;
import org.samut.core.workbook.Chain;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;

/** A disk, a folder, a file or a second start that fails: a clear message with the next step, and nothing lost. */
class FailingWorldTest {
    private static final int PAGE = 4_096;

    @TempDir
    Path folder;

    private final SteppingClock clock = new SteppingClock("2026-11-21T03:00:00Z");

    private SqliteOffice open(Path home) throws WorldFailure {
        return SqliteOffice.open(home, clock);
    }

    private WorldFailure refusalToOpen(Path home) {
        WorldFailure failure = assertThrows(WorldFailure.class, () -> open(home).close());
        assertClear(failure);
        return failure;
    }

    private static void assertClear(WorldFailure failure) {
        for (Language language : Language.values()) {
            assertTrue(failure.happened().in(language).length() > 20, failure.code());
            assertTrue(failure.next().in(language).length() > 20, failure.code());
        }
        assertTrue(failure.happened().thai().matches("(?s).*[ก-๙].*")
                && failure.next().thai().matches("(?s).*[ก-๙].*"));
    }

    private static void enter(SqliteOffice office, String id, String field, Entry entry) throws WorldFailure {
        office.workbooks().append(id, List.of(Entering.of(field, entry)), Sealed.AUTHOR);
    }

    /** Types until the world fails, and says how much was reported saved. */
    private static int typeUntilItFails(SqliteOffice office, String id) {
        Entry long1000 = new Entry.Words("ก".repeat(1_000));
        int saved = 0;
        while (saved < 100_000) {
            try {
                enter(office, id, "field " + saved, long1000);
            } catch (WorldFailure failure) {
                assertEquals("disk.full", failure.code());
                assertClear(failure);
                return saved;
            }
            saved++;
        }
        throw new AssertionError("the disk never became full");
    }

    @Test
    void aFullDatabaseLosesNothingAndGoesOnWhenThereIsRoomAgain() throws WorldFailure {
        Path home = folder.resolve("home");
        try (SqliteOffice office = open(home)) {
            String id = office.workbooks().create("msps-2567", 1, "6760607").id();
            office.run("pragma max_page_count = 100");
            int saved = typeUntilItFails(office, id);
            assertTrue(saved > 10);
            assertEquals(saved, office.workbooks().entries(id).size());
            assertEquals(
                    "disk.full",
                    assertThrows(WorldFailure.class, () -> enter(office, id, "a", new Entry.Words("ก".repeat(9_000))))
                            .code());
            office.run("pragma max_page_count = 1000000");
            enter(office, id, "at last", Entry.figure("1"));
            assertEquals(saved + 1, office.workbooks().log(id).size());
        }
        open(home).close();
    }

    @Test
    void aFullDiskLosesNothingAndGoesOnWhenThereIsRoomAgain() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(Mounts.mount(disk, "size=3m"), "only root can mount a small disk; see the test before this one");
        try {
            Path home = disk.resolve("home");
            String id;
            int saved;
            try (SqliteOffice office = open(home)) {
                id = office.workbooks().create("msps-2567", 1, "6760607").id();
                Path ballast = Files.write(disk.resolve("ballast"), new byte[1_000_000]);
                saved = typeUntilItFails(office, id);
                assertEquals(saved, office.workbooks().entries(id).size());
                assertEquals(
                        "backup.failed",
                        assertThrows(WorldFailure.class, () -> office.backups().make(Backup.Reason.ASKED))
                                .code());
                Files.delete(ballast);
                enter(office, id, "at last", Entry.figure("1"));
                enter(office, id, "and on", Entry.figure("2"));
            }
            Files.write(
                    disk.resolve("more"),
                    new byte[(int) Math.max(0, disk.toFile().getUsableSpace() - 1)]);
            try (SqliteOffice office = open(home)) {
                assertEquals(saved + 2, office.workbooks().log(id).size(), "what is there can be read on a full disk");
            } catch (WorldFailure failure) {
                assertEquals("disk.full", failure.code());
            }
            Files.delete(disk.resolve("more"));
            try (SqliteOffice office = open(home)) {
                assertEquals(saved + 2, office.workbooks().log(id).size());
            }
        } finally {
            Mounts.unmount(disk);
        }
    }

    @Test
    void aFirstStartOnAFullDiskSaysSo() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(Mounts.mount(disk, "size=64k"), "only root can mount a small disk");
        try {
            assertEquals("disk.full", refusalToOpen(disk.resolve("home")).code());
        } finally {
            Mounts.unmount(disk);
        }
    }

    @Test
    void aFolderThatCanOnlyBeReadIsLeftAsItIs() throws Exception {
        Path home = folder.resolve("home");
        open(home).close();
        byte[] before = Files.readAllBytes(home.resolve("samut.db"));
        Optional<ReadOnlyFolder> made = ReadOnlyFolder.make(home);
        assumeTrue(made.isPresent(), "this user may write everywhere and mount nothing; see the test after this one");
        try (ReadOnlyFolder readOnly = made.get()) {
            assertEquals("folder.read-only", refusalToOpen(readOnly.path()).code());
        }
        assertEquals(before.length, Files.size(home.resolve("samut.db")));
        open(home).close();
    }

    @Test
    void aDatabaseThatTurnsReadOnlyWhileOpenSaysSo() throws WorldFailure {
        try (SqliteOffice office = open(folder.resolve("home"))) {
            String id = office.workbooks().create("msps-2567", 1, "6760607").id();
            office.run("pragma query_only = on");
            WorldFailure failure = assertThrows(WorldFailure.class, () -> enter(office, id, "a", Entry.figure("1")));
            assertEquals("folder.read-only", failure.code());
            office.run("pragma query_only = off");
            enter(office, id, "a", Entry.figure("1"));
        }
    }

    @Test
    void aHomeThatIsAFileIsNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("home"), "a letter");
        assertEquals("folder.is-a-file", refusalToOpen(file).code());
        assertEquals("folder.is-a-file", refusalToOpen(file.resolve("deeper")).code());
        assertEquals("a letter", Files.readString(file));
    }

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndTheFirstGoesOn() throws WorldFailure {
        Path home = folder.resolve("home");
        try (SqliteOffice office = open(home)) {
            assertEquals("folder.in-use", refusalToOpen(home).code());
            assertEquals("folder.in-use", refusalToOpen(home.resolve("../home")).code());
            assertEquals(
                    "folder.in-use",
                    assertThrows(
                                    WorldFailure.class,
                                    () -> office.backups()
                                            .restore(office.backups().make(Backup.Reason.ASKED)))
                            .code());
            office.settings().keep("a", "still here");
        }
        open(home).close();
    }

    @Test
    void aSecondProgramOnTheSameFolderIsRefusedUntilTheFirstEnds() throws Exception {
        Path home = folder.resolve("home");
        Process other = TypingProcess.start(home, folder.resolve("native"), 1);
        try {
            other.inputReader().readLine();
            assertEquals("folder.in-use", refusalToOpen(home).code());
        } finally {
            other.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }
        open(home).close();
    }

    @Test
    void aDatabaseOfANewerProgramIsRefusedAndUnchanged() throws Exception {
        Path home = folder.resolve("home");
        try (SqliteOffice office = open(home)) {
            office.settings().keep("a", "1");
            office.run("insert into migration values (" + (Migrations.known() + 1) + ", 'V2', '2027-01-01T00:00:00Z')");
        }
        WorldFailure failure = refusalToOpen(home);
        assertEquals("store.newer", failure.code());
        assertTrue(failure.happened().english().contains("format " + (Migrations.known() + 1)));
    }

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
                failure.next().english().contains("A good backup made at 2026-11-22T03:00:00Z"),
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

    @Test
    void aFirstStartThatWasCutIsBegunAgain() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Database.connect(home.resolve("samut.db"), false).close();
        assertTrue(Files.size(home.resolve("samut.db")) > 0, "a header and no tables");
        try (SqliteOffice office = open(home)) {
            assertEquals(List.of(), office.workbooks().list());
        }
    }

    @Test
    void aForeignDatabaseIsNotWrittenInto() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (var connection = Database.connect(home.resolve("samut.db"), false)) {
            Database.execute(connection, "create table recipes (name text)");
        }
        assertEquals("store.damaged", refusalToOpen(home).code());
    }

    @ParameterizedTest
    @CsvSource({"สมุดของกองช่าง", "with space", "a?b=c#d%20e"})
    void anyNameOfAFolderWillDo(String name) throws WorldFailure {
        Path home = folder.resolve(name).resolve("deeper");
        try (SqliteOffice office = open(home)) {
            office.settings().keep("a", "ก");
            office.backups().make(Backup.Reason.ASKED);
        }
        assertTrue(Files.exists(home.resolve("samut.db")));
        try (SqliteOffice office = open(home)) {
            assertEquals(Optional.of("ก"), office.settings().value("a"));
        }
    }

    @Test
    void aHomeBehindALinkIsTheSameHome() throws Exception {
        Path home = folder.resolve("home");
        open(home).close();
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);
        try (SqliteOffice office = open(link)) {
            office.settings().keep("a", "1");
            assertEquals("folder.in-use", refusalToOpen(home).code());
        }
        Device.open(link);
    }

    @Test
    void theLogRefusesToBeRewritten() throws WorldFailure {
        try (SqliteOffice office = open(folder.resolve("home"))) {
            String id = office.workbooks().create("msps-2567", 1, "6760607").id();
            enter(office, id, "a", Entry.figure("1"));
            for (String sql : List.of(
                    "update change set entry = 'figure 2'",
                    "delete from change",
                    "insert or replace into change select * from change",
                    "insert into change select workbook, 7, field, entry, officer, device, millis, counter, document,"
                            + " previous_hash, hash from change")) {
                assertInstanceOf(
                        SQLException.class,
                        assertThrows(WorldFailure.class, () -> office.run(sql)).getCause(),
                        sql);
            }
            assertEquals(Map.of("a", Entry.figure("1")), office.workbooks().entries(id));
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
