package org.samut.sync.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The server's word on its keys: a notice of the feed, of the kind {@code keys}. Signed once by a key that PCs know
 * already, which introduces the others, and once by the new one, for those who come later.
 *
 * @param type always {@code keys}, so that no other signed document passes for one
 * @param number of the word, from 1, growing
 * @param current the key that signs, SubjectPublicKeyInfo in base64url, as all here
 * @param next the key that will be current, known beforehand so that it can take over from a stolen one
 * @param retired keys whose words of before still count
 * @param revoked keys whose words count no more, whenever they were said
 */
public record KeysWord(
        String type,
        int number,
        Instant at,
        String current,
        List<String> next,
        List<Retired> retired,
        List<String> revoked) {
    /** The kind of the notice. */
    public static final String KIND = "keys";

    private static final int MOST = 100;

    public KeysWord {
        if (!KIND.equals(type) || number < 1) {
            throw new IllegalArgumentException("no word on keys: " + type);
        }
        Objects.requireNonNull(at);
        Objects.requireNonNull(current);
        next = List.copyOf(next);
        retired = List.copyOf(retired);
        revoked = List.copyOf(revoked);
        if (next.size() > 1 || retired.size() > MOST || revoked.size() > MOST) {
            throw new IllegalArgumentException("too many keys");
        }
    }

    /** A key that signed until then. */
    public record Retired(String key, Instant until) {
        public Retired {
            Objects.requireNonNull(key);
            Objects.requireNonNull(until);
        }
    }
}
