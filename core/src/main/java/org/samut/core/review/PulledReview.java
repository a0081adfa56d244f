package org.samut.core.review;

import java.util.Objects;

/**
 * A review as the feed brought it, verified.
 *
 * @param signed the compact JWS that it came as
 */
public record PulledReview(Review review, String signed) {
    public PulledReview {
        Objects.requireNonNull(review);
        Objects.requireNonNull(signed);
    }
}
