package org.samut.app;

import java.nio.file.Path;
import java.time.Clock;
import org.samut.core.backup.Backups;
import org.samut.core.device.Device;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Registry;
import org.samut.core.office.Installation;
import org.samut.core.office.Office;
import org.samut.core.sqlite.SqliteOffice;

/** Wires everything that one home folder needs, in one place, by hand. Closing it lets the folder go. */
public final class Composition implements AutoCloseable {
    private final SqliteOffice store;
    private final Office office;
    private final Line line;
    private final Support support;

    private Composition(SqliteOffice store, Office office, Line line, Support support) {
        this.store = store;
        this.office = office;
        this.line = line;
        this.support = support;
    }

    public static Composition open(Path home) throws WorldFailure {
        return open(home, Clock.systemUTC());
    }

    /** Opens the folder and holds it until closed. */
    public static Composition open(Path home, Clock clock) throws WorldFailure {
        SqliteOffice store = SqliteOffice.open(home, clock);
        try {
            Installation installation = new Installation(
                    store.workbooks(),
                    store.forms(),
                    store.outbox(),
                    store.signedCopies(),
                    store.reviews(),
                    store.filesToSend(),
                    store.windows(),
                    store.settings(),
                    new EvidenceFiles(home),
                    Device.open(home));
            Office office = new Office(installation, Registry.load(), clock);
            return new Composition(
                    store, office, new Line(office, store.feed(), store.postmarks(), home), new Support(home, clock));
        } catch (WorldFailure | RuntimeException failure) {
            try (store) {
                throw failure;
            }
        }
    }

    /** The backups of a folder, also of one that does not open. */
    public static Backups backups(Path home, Clock clock) {
        return SqliteOffice.backups(home, clock);
    }

    public Office office() {
        return office;
    }

    /** The way to the central server. */
    public Line line() {
        return line;
    }

    /** What helps those who help with this folder. */
    public Support support() {
        return support;
    }

    public SqliteOffice store() {
        return store;
    }

    @Override
    public void close() throws WorldFailure {
        line.close();
        store.close();
    }
}
