package org.samut.core.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The owner's answer to one sealed revision. There is one to each, for ever. Immutable.
 *
 * @param submission the workbook's id
 * @param lao the code of the LAO that it is for
 * @param sha256 of the submission's bytes that were looked at
 * @param at the server's time
 * @param reviewer who decided, as a person reads it
 * @param remarks numbered from 1; a returned one has at least one, an accepted one may have some
 */
public record Review(
        String submission,
        int revision,
        String lao,
        String sha256,
        Decision decision,
        Instant at,
        String reviewer,
        List<Remark> remarks) {
    public static final int MOST_REMARKS = 300;
    private static final int LONGEST_NAME = 200;

    /** What the owner decided. */
    public enum Decision {
        ACCEPTED,
        RETURNED
    }

    public Review {
        Objects.requireNonNull(submission);
        Objects.requireNonNull(lao);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(decision);
        Objects.requireNonNull(at);
        Objects.requireNonNull(reviewer);
        remarks = List.copyOf(remarks);
        if (revision < 1 || reviewer.isBlank() || reviewer.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("no review: " + submission + " " + revision);
        }
        if (remarks.size() > MOST_REMARKS || decision == Decision.RETURNED && remarks.isEmpty()) {
            throw new IllegalArgumentException(remarks.size() + " remarks of " + submission + " " + revision);
        }
        for (int place = 0; place < remarks.size(); place++) {
            if (remarks.get(place).number() != place + 1) {
                throw new IllegalArgumentException("remarks out of order of " + submission + " " + revision);
            }
        }
    }

    public boolean isReturned() {
        return decision == Decision.RETURNED;
    }

    /** Whether both decide the same of the same bytes, whenever and by whomever. */
    public boolean saysTheSameAs(Review other) {
        return submission.equals(other.submission)
                && revision == other.revision
                && sha256.equals(other.sha256)
                && decision == other.decision
                && remarks.equals(other.remarks);
    }
}
