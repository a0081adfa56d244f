package org.samut.core.submission;

import java.util.Objects;

/**
 * A sealed workbook as bytes. Fixed at sealing: a retry sends the same bytes.
 *
 * @param id the workbook's id
 * @param revision from 1
 * @param content canonical JSON (RFC 8785) in UTF-8
 * @param sha256 of the content, in hex
 * @param signature detached JWS (EdDSA) over the content by this PC's key
 */
public record Submission(String id, int revision, byte[] content, String sha256, String signature) {
    public Submission {
        Objects.requireNonNull(id);
        content = content.clone();
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(signature);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Submission submission
                && id.equals(submission.id)
                && revision == submission.revision
                && sha256.equals(submission.sha256)
                && signature.equals(submission.signature);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, revision, sha256, signature);
    }
}
