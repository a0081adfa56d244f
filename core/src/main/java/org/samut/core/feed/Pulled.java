package org.samut.core.feed;

import java.util.List;
import org.samut.core.announcement.Announcement;
import org.samut.core.form.Forms;
import org.samut.core.review.PulledReview;

/**
 * What a page of the feed brought.
 *
 * @param checkpoint the place in the feed up to which all is here, once this is kept
 */
public record Pulled(
        long checkpoint, List<Forms.Document> forms, List<Announcement> announcements, List<PulledReview> reviews) {
    public Pulled {
        forms = List.copyOf(forms);
        announcements = List.copyOf(announcements);
        reviews = List.copyOf(reviews);
    }

    /** A page without reviews. */
    public Pulled(long checkpoint, List<Forms.Document> forms, List<Announcement> announcements) {
        this(checkpoint, forms, announcements, List.of());
    }
}
