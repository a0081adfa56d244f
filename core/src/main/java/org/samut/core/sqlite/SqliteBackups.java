package org.samut.core.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samut.core.backup.Backup;
import org.samut.core.backup.Backups;
import org.samut.core.failure.WorldFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Backups in the folder {@code backups} beside the database, made by {@code VACUUM INTO}. They work whether the folder
 * is open or not. Safe for several threads.
 */
final class SqliteBackups implements Backups {
    static final String FOLDER = "backups";
    static final int KEPT = 10;
    private static final String PART = ".part";

    private final Path home;
    private final Clock clock;
    private volatile Optional<WorldFailure> lastFailure = Optional.empty();

    SqliteBackups(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public synchronized Backup make(Backup.Reason reason) throws WorldFailure {
        Path folder = home.resolve(FOLDER);
        Path part = folder.resolve("next" + PART);
        try {
            Files.createDirectories(folder);
            discard(part);
            vacuumInto(part);
            Optional<String> fault = fault(part);
            if (fault.isPresent()) {
                throw StoreFailures.badBackup(part, fault.get());
            }
            force(part);
            long number = list().stream().mapToLong(Backup::number).max().orElse(0) + 1;
            Backup backup = BackupName.backup(folder, number, clock.instant(), reason);
            move(part, backup.file());
            forceFolder(folder);
            forgetOldest();
            return backup;
        } catch (SQLException e) {
            throw told(StoreFailures.of(e, home));
        } catch (IOException e) {
            throw told(StoreFailures.of(e, home));
        } finally {
            discard(part);
        }
    }

    /** Damage is the database's own and told as such. */
    private static WorldFailure told(WorldFailure failure) {
        return failure.code().equals(StoreFailures.DAMAGED) ? failure : StoreFailures.noBackup(failure);
    }

    /** Makes one that nobody asked for: where it fails, work goes on, and {@link #lastFailure} tells. */
    void makeQuietly(Backup.Reason reason) {
        try {
            make(reason);
            lastFailure = Optional.empty();
        } catch (WorldFailure e) {
            log().warn("no backup: {}", e.code(), e);
            lastFailure = Optional.of(e);
        }
    }

    /** Makes the day's first; where it is there, forgets what a kill kept an earlier one from forgetting. */
    void makeDaily() throws WorldFailure {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean made = list().stream()
                .anyMatch(backup ->
                        LocalDate.ofInstant(backup.madeAt(), clock.getZone()).equals(today));
        if (!made) {
            makeQuietly(Backup.Reason.DAILY);
        } else {
            try {
                forgetOldest();
            } catch (IOException e) {
                log().warn("one backup more than wanted", e);
            }
        }
    }

    @Override
    public List<Backup> list() throws WorldFailure {
        Path folder = home.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(BackupName::read)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingLong(Backup::number).reversed())
                    .toList();
        } catch (IOException e) {
            throw StoreFailures.of(e, home);
        }
    }

    @Override
    public Optional<Backup> newestGood() throws WorldFailure {
        return list().stream().filter(backup -> fault(backup.file()).isEmpty()).findFirst();
    }

    @Override
    public synchronized Optional<Path> restore(Backup backup) throws WorldFailure {
        Optional<String> fault = fault(backup.file());
        if (fault.isPresent()) {
            throw StoreFailures.badBackup(backup.file(), fault.get());
        }
        Path database = home.resolve(SqliteOffice.FILE);
        Path part = home.resolve(SqliteOffice.FILE + PART);
        HomeLock held = HomeLock.take(home);
        try (held) {
            Files.copy(backup.file(), part, StandardCopyOption.REPLACE_EXISTING);
            force(part);
            Optional<Path> kept = keepAside(database);
            move(part, database);
            forceFolder(home);
            log().info("restored {}", backup.file().getFileName());
            return kept;
        } catch (IOException e) {
            throw StoreFailures.of(e, home);
        } finally {
            discard(part);
        }
    }

    @Override
    public Optional<WorldFailure> lastFailure() {
        return lastFailure;
    }

    /** The first fault of a backup's file; a file that cannot be read has one too. */
    private static Optional<String> fault(Path file) {
        try (Connection connection = Database.connect(file, true)) {
            return Checkup.firstFault(connection);
        } catch (SQLException e) {
            return Optional.of("SQLite " + e.getErrorCode());
        }
    }

    private void vacuumInto(Path part) throws SQLException {
        // A connection of its own, so that nobody's typing waits for it.
        try (Connection connection = Database.connect(home.resolve(SqliteOffice.FILE), false);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, part.toString());
            vacuum.execute();
        }
    }

    /** The database first: while it is missing, nobody takes the rest for a whole one. Its journal goes with it. */
    private Optional<Path> keepAside(Path database) throws IOException {
        Path aside = freeName(database);
        Optional<Path> kept = Optional.empty();
        for (String suffix : List.of("", "-wal", "-shm")) {
            Path file = database.resolveSibling(database.getFileName() + suffix);
            if (Files.exists(file)) {
                Path to = aside.resolveSibling(aside.getFileName() + suffix);
                move(file, to);
                kept = kept.or(() -> Optional.of(to));
            }
        }
        forceFolder(home);
        return kept;
    }

    private Path freeName(Path database) {
        String stem = "samut-replaced-" + BackupName.stamp(clock.instant());
        Path name = database.resolveSibling(stem + ".db");
        for (int other = 2; Files.exists(name); other++) {
            name = database.resolveSibling(stem + "-" + other + ".db");
        }
        return name;
    }

    private void forgetOldest() throws WorldFailure, IOException {
        List<Backup> all = list();
        for (Backup old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.deleteIfExists(old.file());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows opens no folders and keeps names by itself.
        }
    }

    /** With its journal, which would be played back into the next file of that name. */
    private static void discard(Path part) {
        for (String suffix : List.of("", "-journal", "-wal", "-shm")) {
            Path file = part.resolveSibling(part.getFileName() + suffix);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                log().warn("left behind: {}", file, e);
            }
        }
    }

    /** Looked up when there is something to tell: a start does not wait for it. */
    private static Logger log() {
        return LoggerFactory.getLogger(SqliteBackups.class);
    }
}
