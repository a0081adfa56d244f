package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.backup.Backup;
import org.samut.core.backup.Backups;
import org.samut.core.failure.WorldFailure;

class SqliteBackupsTest {
    @TempDir
    Path home;

    private final SteppingClock clock = new SteppingClock("2026-11-21T03:00:00Z");

    private SqliteOffice open() throws WorldFailure {
        return SqliteOffice.open(home, clock);
    }

    private List<Backup.Reason> reasons() throws WorldFailure {
        return SqliteOffice.backups(home, clock).list().stream()
                .map(Backup::reason)
                .toList();
    }

    @Test
    void theFirstStartOfADayMakesABackup() throws WorldFailure {
        open().close();
        assertEquals(List.of(), reasons(), "nothing was there yet");
        open().close();
        open().close();
        assertEquals(List.of(Backup.Reason.DAILY), reasons());
        // 15 hours on it is the next day in Bangkok, though not yet in London.
        clock.step(Duration.ofHours(15));
        open().close();
        assertEquals(List.of(Backup.Reason.DAILY, Backup.Reason.DAILY), reasons());
    }

    @Test
    void theLastTenAreKeptWhateverTheClock() throws WorldFailure {
        try (SqliteOffice office = open()) {
            for (int at = 1; at <= 12; at++) {
                clock.step(Duration.ofDays(at % 2 == 0 ? -30 : 1));
                office.settings().keep("made", Integer.toString(at));
                assertEquals(at, office.backups().make(Backup.Reason.ASKED).number());
            }
            List<Long> numbers =
                    office.backups().list().stream().map(Backup::number).toList();
            assertEquals(
                    LongStream.iterate(12, number -> number - 1)
                            .limit(10)
                            .boxed()
                            .toList(),
                    numbers);
        }
    }

    /** As a kill leaves it that comes after a new backup is there and before the oldest is gone. */
    @Test
    void oneTooManyAfterAKillIsForgottenAtTheNextStart() throws WorldFailure, IOException {
        try (SqliteOffice office = open()) {
            for (int at = 1; at <= SqliteBackups.KEPT; at++) {
                office.backups().make(Backup.Reason.ASKED);
            }
            Backup newest = office.backups().list().get(0);
            Path one = BackupName.backup(
                            newest.file().getParent(), newest.number() + 1, newest.madeAt(), Backup.Reason.SEAL)
                    .file();
            Files.copy(newest.file(), one);
            assertEquals(SqliteBackups.KEPT + 1, office.backups().list().size());
        }
        open().close();
        List<Long> numbers = SqliteOffice.backups(home, clock).list().stream()
                .map(Backup::number)
                .toList();
        assertEquals(
                LongStream.iterate(SqliteBackups.KEPT + 1, number -> number - 1)
                        .limit(SqliteBackups.KEPT)
                        .boxed()
                        .toList(),
                numbers);
    }

    @Test
    void aBackupHoldsWhatWasSavedAndNothingIsLeftBesideIt() throws WorldFailure, IOException {
        Backup backup;
        try (SqliteOffice office = open()) {
            office.settings().keep("a", "1");
            backup = office.backups().make(Backup.Reason.ASKED);
            office.settings().keep("a", "2");
        }
        assertEquals(Instant.parse("2026-11-21T03:00:00Z"), backup.madeAt());
        assertEquals(
                "samut-000001-20261121T030000Z-asked.db",
                backup.file().getFileName().toString());
        try (Stream<Path> files = Files.list(home.resolve("backups"))) {
            assertEquals(List.of(backup.file()), files.toList());
        }
        Path aside = SqliteOffice.backups(home, clock).restore(backup).orElseThrow();
        try (SqliteOffice office = open()) {
            assertEquals(Optional.of("1"), office.settings().value("a"));
        }
        assertTrue(Files.exists(aside), "what was replaced is kept");
    }

    @Test
    void whatWasNotYetInTheMainFileIsKeptAsideToo() throws WorldFailure, IOException {
        Backups backups = SqliteOffice.backups(home, clock);
        Backup backup;
        try (SqliteOffice office = open()) {
            backup = office.backups().make(Backup.Reason.ASKED);
        }
        Files.writeString(home.resolve("samut.db-wal"), "a journal that a killed program has left");
        Path aside = backups.restore(backup).orElseThrow();
        assertTrue(Files.exists(aside.resolveSibling(aside.getFileName() + "-wal")));
        assertFalse(Files.exists(home.resolve("samut.db-wal")), "it would be read as the restored file's own");
        Path second = backups.restore(backup).orElseThrow();
        assertFalse(second.equals(aside), "an older one kept aside is not overwritten");
        open().close();
    }

    @Test
    void foreignFilesInTheFolderAreNeitherListedNorDeleted() throws WorldFailure, IOException {
        open().close();
        Path letter = Files.writeString(
                Files.createDirectories(home.resolve("backups")).resolve("letter.db"), "x");
        Path odd = Files.writeString(letter.resolveSibling("samut-000001-20269999T030000Z-asked.db"), "x");
        try (SqliteOffice office = open()) {
            assertEquals(1, office.backups().list().size());
        }
        assertTrue(Files.exists(letter) && Files.exists(odd));
    }

    @Test
    void aBackupThatFailsDoesNotStopTheWorkButIsTold() throws WorldFailure, IOException {
        open().close();
        Files.writeString(home.resolve("backups"), "a file where the folder should be");
        try (SqliteOffice office = open()) {
            office.settings().keep("a", "1");
            assertTrue(office.backups().lastFailure().isPresent());
        }
    }

    @Test
    void whatAKilledBackupHasLeftIsNoHindrance() throws WorldFailure, IOException {
        try (SqliteOffice office = open()) {
            Path folder = Files.createDirectories(home.resolve("backups"));
            Files.writeString(folder.resolve("next.part"), "half a backup");
            Files.writeString(folder.resolve("next.part-journal"), "half a journal");
            Backup made = office.backups().make(Backup.Reason.ASKED);
            assertEquals(Optional.of(made), office.backups().newestGood());
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(List.of(made.file()), files.toList());
            }
        }
    }
}
