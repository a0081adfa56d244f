package org.samut.core.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/** The backups of one installation folder; the last ten are kept. Blocking; safe for several threads. */
public interface Backups {

    /** Makes and verifies one. */
    Backup make(Backup.Reason reason) throws WorldFailure;

    /** All of them, newest first, good or not. */
    List<Backup> list() throws WorldFailure;

    /** The newest that is whole: the file's structure, every log's chain, every document's hash. */
    Optional<Backup> newestGood() throws WorldFailure;

    /**
     * Puts a good backup in the place of the database, which is kept aside under another name, never deleted. Only
     * where no program has the folder open.
     *
     * @return where the replaced database lies now, or empty where there was none
     */
    Optional<Path> restore(Backup backup) throws WorldFailure;

    /** Why the last backup that the program made by itself failed, if it did: work goes on, but somebody must know. */
    Optional<WorldFailure> lastFailure();
}
