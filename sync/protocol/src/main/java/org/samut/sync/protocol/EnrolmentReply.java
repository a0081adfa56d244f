package org.samut.sync.protocol;

import java.util.Objects;

/**
 * The server's yes to an enrolment.
 *
 * @param token the bearer token for every further request; a secret
 * @param lao the one LAO that it speaks for
 */
public record EnrolmentReply(String token, String lao) {
    public EnrolmentReply {
        Objects.requireNonNull(token);
        Objects.requireNonNull(lao);
    }

    /** Without the token: this may come into a log. */
    @Override
    public String toString() {
        return "EnrolmentReply[lao=" + lao + "]";
    }
}
