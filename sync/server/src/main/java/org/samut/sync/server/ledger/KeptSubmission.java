package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.Objects;

/**
 * A submission as the server holds it, forever as it came.
 *
 * @param content the canonical JSON, never changed after it was put in here
 * @param receipt the signed receipt, a compact JWS
 */
public record KeptSubmission(
        String id,
        int revision,
        String lao,
        byte[] content,
        String sha256,
        String signature,
        Instant receivedAt,
        String receipt) {
    public KeptSubmission {
        Objects.requireNonNull(id);
        Objects.requireNonNull(lao);
        content = content.clone();
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(receivedAt);
        Objects.requireNonNull(receipt);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptSubmission same
                && id.equals(same.id)
                && revision == same.revision
                && sha256.equals(same.sha256)
                && receipt.equals(same.receipt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, revision, sha256, receipt);
    }
}
