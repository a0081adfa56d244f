package org.samut.core.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.samut.core.announcement.Announcements;
import org.samut.core.backup.Backup;
import org.samut.core.backup.Backups;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Feed;
import org.samut.core.form.Forms;
import org.samut.core.postmark.Postmarks;
import org.samut.core.review.Reviews;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.SignedCopies;
import org.samut.core.upload.FilesToSend;
import org.samut.core.window.Windows;
import org.samut.core.workbook.Workbooks;

/**
 * All that one installation folder keeps, in one SQLite file {@code samut.db}; the folder belongs to this program until
 * closed. Blocking; safe for several threads.
 */
public final class SqliteOffice implements AutoCloseable {
    static final String FILE = "samut.db";

    private final HomeLock lock;
    private final Database database;
    private final Workbooks workbooks;
    private final Forms forms;
    private final Outbox outbox;
    private final SignedCopies signedCopies;
    private final FilesToSend filesToSend;
    private final Settings settings;
    private final Announcements announcements;
    private final Feed feed;
    private final Reviews reviews;
    private final Windows windows;
    private final Postmarks postmarks;
    private final SqliteBackups backups;

    private SqliteOffice(
            HomeLock lock, Database database, ChangeLog log, SqliteBackups backups, SqliteWorkbooks workbooks) {
        this.lock = lock;
        this.database = database;
        this.backups = backups;
        this.workbooks = workbooks;
        this.forms = new SqliteForms(database);
        this.outbox = new SqliteOutbox(database, log, backups);
        this.signedCopies = new SqliteSignedCopies(database, log);
        this.filesToSend = new SqliteFilesToSend(database);
        this.settings = new SqliteSettings(database);
        this.announcements = new SqliteAnnouncements(database);
        this.reviews = new SqliteReviews(database);
        this.feed = new SqliteFeed(database, settings, log);
        this.windows = new SqliteWindows(database);
        this.postmarks = new SqlitePostmarks(database);
    }

    /**
     * Opens the folder, which is made where it is missing, checks all that is in it, makes the day's backup, and holds
     * it until closed.
     *
     * @throws WorldFailure where it cannot be opened, is damaged, or another program has it open
     */
    public static SqliteOffice open(Path home, Clock clock) throws WorldFailure {
        return open(home, clock, UUID::randomUUID);
    }

    static SqliteOffice open(Path home, Clock clock, Supplier<UUID> ids) throws WorldFailure {
        HomeLock lock = HomeLock.take(home);
        boolean opened = false;
        try {
            SqliteBackups backups = new SqliteBackups(home, clock);
            boolean fresh = isFresh(home, backups);
            Database database = sound(home, clock, backups, fresh);
            ChangeLog log = new ChangeLog(clock);
            database.write(connection -> {
                log.wind(connection);
                return true;
            });
            if (!fresh) {
                backups.makeDaily();
            }
            SqliteWorkbooks workbooks = new SqliteWorkbooks(database, log, new Checkup(home), ids);
            SqliteOffice office = new SqliteOffice(lock, database, log, backups, workbooks);
            opened = true;
            return office;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** The backups of a folder, also of one that does not open. */
    public static Backups backups(Path home, Clock clock) {
        return new SqliteBackups(home, clock);
    }

    private static boolean isFresh(Path home, SqliteBackups backups) throws WorldFailure {
        Path file = home.resolve(FILE);
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                return false;
            }
        } catch (IOException e) {
            throw StoreFailures.of(e, home);
        }
        refuseToHideALoss(home, backups);
        return true;
    }

    /** Where there once was something, an empty start would hide that it is gone. */
    private static void refuseToHideALoss(Path home, SqliteBackups backups) throws WorldFailure {
        Optional<Backup> newest = backups.newestGood();
        boolean journalOnly = Files.exists(home.resolve(FILE + "-wal")) && !Files.exists(home.resolve(FILE));
        if (newest.isPresent() || journalOnly) {
            throw StoreFailures.missing(home, newest);
        }
    }

    private static Database sound(Path home, Clock clock, SqliteBackups backups, boolean fresh) throws WorldFailure {
        Database database;
        try {
            database = Database.open(home);
        } catch (WorldFailure e) {
            throw withOffer(e, backups);
        }
        boolean sound = false;
        try {
            prepare(database, home, clock, backups, fresh);
            sound = true;
            return database;
        } catch (WorldFailure e) {
            throw withOffer(e, backups);
        } finally {
            if (!sound) {
                database.close();
            }
        }
    }

    private static void prepare(Database database, Path home, Clock clock, SqliteBackups backups, boolean fresh)
            throws WorldFailure {
        int version = database.read(connection -> {
            Migrations.refuseNewer(connection, home);
            Optional<String> fault = fresh || isEmpty(connection) ? Optional.empty() : Checkup.firstFault(connection);
            if (fault.isPresent()) {
                throw StoreFailures.damaged(home, fault.get(), null);
            }
            return Migrations.version(connection);
        });
        if (version == Migrations.known()) {
            return;
        }
        if (version > 0) {
            backups.make(Backup.Reason.MIGRATION);
        } else {
            refuseToHideALoss(home, backups);
        }
        database.write(connection -> {
            Migrations.apply(connection, clock.instant());
            return true;
        });
    }

    /** As a first start leaves it that was cut before its tables were there. */
    private static boolean isEmpty(Connection connection) throws SQLException {
        return Database.column(connection, "select name from sqlite_schema").isEmpty();
    }

    /** A damaged file is told together with the backup that can take its place. */
    private static WorldFailure withOffer(WorldFailure failure, SqliteBackups backups) throws WorldFailure {
        return failure.code().equals(StoreFailures.DAMAGED)
                ? StoreFailures.damagedAtStart(failure, backups.newestGood())
                : failure;
    }

    public Workbooks workbooks() {
        return workbooks;
    }

    public Forms forms() {
        return forms;
    }

    public Outbox outbox() {
        return outbox;
    }

    public SignedCopies signedCopies() {
        return signedCopies;
    }

    public FilesToSend filesToSend() {
        return filesToSend;
    }

    public Settings settings() {
        return settings;
    }

    public Announcements announcements() {
        return announcements;
    }

    public Reviews reviews() {
        return reviews;
    }

    public Feed feed() {
        return feed;
    }

    public Windows windows() {
        return windows;
    }

    public Postmarks postmarks() {
        return postmarks;
    }

    public Backups backups() {
        return backups;
    }

    /** Checks all that is in it anew: the first thing that is not what was written. */
    public Optional<String> firstFault() throws WorldFailure {
        return database.read(Checkup::firstFault);
    }

    /** One statement on the writing connection, by itself; for tests that break the store on purpose. */
    void run(String sql) throws WorldFailure {
        database.run(sql);
    }

    /** Ends it and gives the folder free. */
    @Override
    public void close() throws WorldFailure {
        try {
            database.close();
        } finally {
            lock.close();
        }
    }
}
