package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.backup.Backup;
import org.samut.core.device.Device;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Entry;

/** A disk, a folder, a file or a second start that fails: a clear message with the next step, and nothing lost. */
class FailingWorldTest extends FailingHome {

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
}
