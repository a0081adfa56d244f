package org.samut.sync.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;
import org.samut.sync.server.evidence.EvidenceStore;
import org.samut.sync.server.jdbc.DatabaseAddress;
import org.samut.sync.server.jdbc.EmbeddedDatabase;
import org.samut.sync.server.jdbc.PostgresDatabase;
import org.samut.sync.server.key.KeySecrets;
import org.samut.sync.server.key.ServerKeys;
import org.samut.sync.server.ledger.Ledger;

/**
 * Where a server keeps what it holds: a data folder, and the database embedded in it or a PostgreSQL database, which
 * several servers may share.
 */
public final class Storage {
    private final Path data;
    private final Optional<DatabaseAddress> database;
    private final EvidencePlace evidence;

    private Storage(Path data, Optional<DatabaseAddress> database, EvidencePlace evidence) {
        this.data = data;
        this.database = database;
        this.evidence = evidence;
    }

    /** The same, with the bytes of evidence elsewhere than in the data folder. */
    public Storage withEvidence(EvidencePlace elsewhere) {
        return new Storage(data, database, elsewhere);
    }

    /** All in the folder. */
    public static Storage embedded(Path data) {
        return new Storage(data, Optional.empty(), EvidencePlace.folder(data.resolve("evidence")));
    }

    /**
     * Submissions and key in PostgreSQL, the rest in the folder.
     *
     * @param url such as {@code jdbc:postgresql://host/database?user=name}
     * @param password for when the URL has none; without both, PostgreSQL's own file of passwords is asked
     */
    public static Storage postgres(Path data, String url, Optional<String> password) throws WorldFailure {
        return new Storage(
                data, Optional.of(DatabaseAddress.of(url, password)), EvidencePlace.folder(data.resolve("evidence")));
    }

    /** What is held, open; with the key that signs for it. */
    record Held(Ledger ledger, ServerKeys keys, KeySecrets secrets, EvidenceStore evidence) implements AutoCloseable {
        /** The key that signs, whichever it is at each use. */
        SigningKey key() {
            return keys.signing();
        }

        @Override
        public void close() {
            ledger.close();
            evidence.close();
        }
    }

    /** The data folder. */
    Path data() {
        return data;
    }

    /** Takes the folder for one server alone where the database lies in it; PostgreSQL lets several work at once. */
    Optional<FolderLock> lock() throws WorldFailure {
        makeFolder();
        return database.isPresent() ? Optional.empty() : Optional.of(FolderLock.take(data));
    }

    /** Also while a server runs on it in another process. */
    Held open(Clock clock) throws WorldFailure {
        makeFolder();
        if (database.isEmpty()) {
            return held(EmbeddedDatabase.open(data, clock), () -> ServerKey.of(data));
        }
        PostgresDatabase postgres = PostgresDatabase.open(database.get(), clock);
        return held(postgres.ledger(), () -> ServerKey.shared(data, postgres, clock));
    }

    private Held held(Ledger ledger, Keys keys) throws WorldFailure {
        boolean done = false;
        try {
            SigningKey first = keys.key();
            var secrets = new KeySecrets(first, database.isPresent() ? Optional.empty() : Optional.of(data));
            var held = new Held(ledger, new ServerKeys(first, ledger.keys(), secrets), secrets, evidence.open());
            done = true;
            return held;
        } finally {
            if (!done) {
                ledger.close();
            }
        }
    }

    private void makeFolder() throws WorldFailure {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw CentralServer.noFolder(e);
        }
    }

    @FunctionalInterface
    private interface Keys {
        SigningKey key() throws WorldFailure;
    }
}
