package org.samut.sync.protocol;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;

/**
 * The server's word that it was this time when it answered. What holds a beacon came after it; what the beacon's head
 * covers was there before it.
 *
 * @param type always {@code beacon}, so that no other signed document passes for one
 * @param head what the asking PC gave as the hash over its heads (64 hex digits), or empty where it gave none
 */
public record Beacon(String type, Instant time, String head) {
    private static final String TYPE = "beacon";
    private static final Pattern HEAD = Pattern.compile("([0-9a-f]{64})?");

    public Beacon {
        if (!TYPE.equals(type)) {
            throw new IllegalArgumentException("no beacon: " + type);
        }
        Objects.requireNonNull(time);
        if (!isHead(head)) {
            throw new IllegalArgumentException("no head: " + head);
        }
    }

    public static boolean isHead(String head) {
        return HEAD.matcher(head).matches();
    }

    public static Beacon at(Instant time, String head) {
        return new Beacon(TYPE, time, head);
    }

    public String signedBy(SigningKey server) {
        return Jws.compact(server, WireJson.write(this));
    }

    /** Empty where the server with this key never said so. */
    public static Optional<Beacon> open(String jws, VerifyingKey server) {
        return Jws.open(server, jws).flatMap(json -> WireJson.reply(json, Beacon.class));
    }
}
