package org.samut.sync.protocol;

import java.time.Instant;
import java.util.Objects;

/**
 * What a server says of itself to anybody.
 *
 * @param key its Ed25519 public key, SubjectPublicKeyInfo in base64url
 * @param time its clock
 */
public record ServerCard(String name, String key, Instant time) {
    public ServerCard {
        Objects.requireNonNull(name);
        Objects.requireNonNull(key);
        Objects.requireNonNull(time);
    }
}
