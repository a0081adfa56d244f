package org.samut.core.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.workbook.Entry;

/**
 * The remarks that a workbook was returned with and that its revision in hand answers, each with the office's reply.
 * Immutable.
 */
public record Returned(Review review, List<Asked> asked) {
    public Returned {
        Objects.requireNonNull(review);
        asked = List.copyOf(asked);
    }

    /** One remark and what the office says to it. */
    public record Asked(Remark remark, Optional<Reply> reply) {
        public Asked {
            Objects.requireNonNull(remark);
            Objects.requireNonNull(reply);
        }
    }

    /**
     * Of the newest review up to this revision, where that returned it.
     *
     * @param revision the workbook's, which is the returned one itself until it is opened again
     */
    public static Optional<Returned> of(List<Review> reviews, int revision, Map<String, Entry> entries) {
        return reviews.stream()
                .filter(review -> review.revision() <= revision)
                .max(Comparator.comparingInt(Review::revision))
                .filter(Review::isReturned)
                .map(review -> of(review, entries));
    }

    private static Returned of(Review review, Map<String, Entry> entries) {
        return new Returned(
                review,
                review.remarks().stream()
                        .map(remark -> new Asked(remark, reply(review, remark, entries)))
                        .toList());
    }

    private static Optional<Reply> reply(Review review, Remark remark, Map<String, Entry> entries) {
        String field = Reply.field(review.revision(), remark.number());
        return Reply.of(field, entries.getOrDefault(field, Entry.BLANK));
    }

    /** The remarks that nobody has answered yet. */
    public List<Remark> unanswered() {
        return asked.stream()
                .filter(one -> one.reply().isEmpty())
                .map(Asked::remark)
                .toList();
    }
}
