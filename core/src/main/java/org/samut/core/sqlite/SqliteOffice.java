package org.samut.core.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import org.samut.core.backup.Backups;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Forms;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.core.workbook.Workbooks;

/** All that one installation folder keeps, in one SQLite file. Blocking; safe for several threads. */
public final class SqliteOffice implements AutoCloseable {
    private SqliteOffice() {}

    /**
     * Opens the folder, which is made where it is missing, and holds it until closed.
     *
     * @throws WorldFailure where it cannot be opened or another program has it open
     */
    public static SqliteOffice open(Path home, Clock clock) throws WorldFailure {
        throw new UnsupportedOperationException();
    }

    /** The backups of a folder that does not open. */
    public static Backups backups(Path home, Clock clock) {
        throw new UnsupportedOperationException();
    }

    public Workbooks workbooks() {
        throw new UnsupportedOperationException();
    }

    public Forms forms() {
        throw new UnsupportedOperationException();
    }

    public Outbox outbox() {
        throw new UnsupportedOperationException();
    }

    public Settings settings() {
        throw new UnsupportedOperationException();
    }

    public Backups backups() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
