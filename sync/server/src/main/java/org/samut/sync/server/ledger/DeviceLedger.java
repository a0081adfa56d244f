package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/** The PCs that speak for local governments. Each method is one transaction. Safe for several threads and processes. */
public interface DeviceLedger {
    /** All of a LAO, the one enrolled last first. */
    List<Device> devices(String lao) throws WorldFailure;

    /** Takes a device's word from it for ever; false where there is none, or it is taken already. */
    boolean revoke(String lao, String deviceKey, Instant at) throws WorldFailure;

    /** Whether this token was one of a device that is revoked now. */
    boolean isRevokedToken(String tokenHash) throws WorldFailure;

    /** Whether this device was revoked. */
    boolean isRevoked(String lao, String deviceKey) throws WorldFailure;

    /**
     * A PC of a LAO.
     *
     * @param key its public key, encoded
     * @param revokedAt empty while it may speak
     */
    record Device(String lao, String key, Instant enrolledAt, Optional<Instant> revokedAt) {}
}
