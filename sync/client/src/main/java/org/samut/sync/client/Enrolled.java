package org.samut.sync.client;

import java.net.URI;
import java.util.Objects;
import org.samut.core.signature.VerifyingKey;

/** A finished enrolment: this PC speaks for the LAO at the server whose key is pinned from now on. */
public record Enrolled(URI server, String serverName, VerifyingKey serverKey, String lao) {
    public Enrolled {
        Objects.requireNonNull(server);
        Objects.requireNonNull(serverName);
        Objects.requireNonNull(serverKey);
        Objects.requireNonNull(lao);
    }
}
