package org.samut.sync.server.key;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SecretFile;
import org.samut.core.signature.SigningKey;
import org.samut.sync.server.ledger.KeyLedger;

/**
 * Where the secrets of keys lie: in the database that several servers share, or each in a file of the data folder that
 * only its owner may read ({@code server.key}, {@code server-2.key} …).
 */
public record KeySecrets(SigningKey first, Optional<Path> folder) {
    SigningKey of(KeyLedger.Row row) throws WorldFailure {
        if (row.number() == 1) {
            return first;
        }
        Optional<String> secret = row.secret();
        if (secret.isEmpty() && folder.isPresent()) {
            try {
                secret = file(row.number()).read();
            } catch (IOException e) {
                throw KeyRefusals.unreadable();
            }
        }
        return secret.flatMap(SigningKey::decode)
                .filter(key -> key.verifyingKey().encoded().equals(row.publicKey()))
                .orElseThrow(KeyRefusals::unreadable);
    }

    /** Lays the secret of a new key down; what of it belongs into the database. */
    Optional<String> keep(int number, SigningKey key) throws WorldFailure {
        if (folder.isEmpty()) {
            return Optional.of(key.encoded());
        }
        try {
            file(number).write(key.encoded());
            return Optional.empty();
        } catch (IOException e) {
            throw KeyRefusals.unreadable();
        }
    }

    private SecretFile file(int number) {
        return new SecretFile(folder.orElseThrow().resolve("server-" + number + ".key"));
    }
}
