package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A submission as the server holds it, forever as it came.
 *
 * @param content the canonical JSON, never changed after it was put in here
 * @param receipt the signed receipt, a compact JWS
 * @param differences where the server's rules judge otherwise than the office's did; nothing where they agree
 */
public record KeptSubmission(
        String id,
        int revision,
        String lao,
        byte[] content,
        String sha256,
        String signature,
        Instant receivedAt,
        String receipt,
        List<String> differences) {
    public KeptSubmission {
        Objects.requireNonNull(id);
        Objects.requireNonNull(lao);
        content = content.clone();
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(receivedAt);
        Objects.requireNonNull(receipt);
        differences = List.copyOf(differences);
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
