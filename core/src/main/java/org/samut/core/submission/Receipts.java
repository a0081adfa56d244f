package org.samut.core.submission;

import java.util.Optional;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;

/** Receipts as they travel: canonical JSON (RFC 8785) inside a compact JWS of the server's key. */
public final class Receipts {
    private Receipts() {}

    /** The receipt, signed. */
    public static String write(SigningKey server, Receipt receipt) {
        throw new UnsupportedOperationException();
    }

    /** The receipt that this key signed, or empty. */
    public static Optional<Receipt> read(VerifyingKey server, String jws) {
        throw new UnsupportedOperationException();
    }

    /** The receipt, where this key signed it and it speaks of exactly this submission: id, revision and hash. */
    public static Optional<Receipt> verify(VerifyingKey server, String jws, Submission submission) {
        return read(server, jws)
                .filter(receipt -> receipt.submission().equals(submission.id())
                        && receipt.revision() == submission.revision()
                        && receipt.sha256().equals(submission.sha256()));
    }
}
