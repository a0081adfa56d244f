package org.samut.sync.protocol;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;

/**
 * The server's word that it was this time when it answered; proves to others that something came after it.
 *
 * @param type always {@code beacon}, so that no other signed document passes for one
 */
public record Beacon(String type, Instant time) {
    private static final String TYPE = "beacon";

    public Beacon {
        if (!TYPE.equals(type)) {
            throw new IllegalArgumentException("no beacon: " + type);
        }
        Objects.requireNonNull(time);
    }

    public static Beacon at(Instant time) {
        return new Beacon(TYPE, time);
    }

    public String signedBy(SigningKey server) {
        return Jws.compact(server, WireJson.write(this));
    }

    /** Empty where the server with this key never said so. */
    public static Optional<Beacon> open(String jws, VerifyingKey server) {
        return Jws.open(server, jws).flatMap(json -> WireJson.reply(json, Beacon.class));
    }
}
