package org.samut.core.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.announcement.Announcement;
import org.samut.core.form.Forms;
import org.samut.core.postmark.Heads;
import org.samut.core.review.PulledReview;
import org.samut.core.window.WindowNotice;

/**
 * What a page of the feed brought.
 *
 * @param checkpoint the place in the feed up to which all is here, once this is kept
 * @param keys the server's keys from now on: the settings {@code server-key} and {@code server-keys}; none where nothing changed
 * @param witnessed the server's beacon, empty where it is none that this PC would keep
 */
public record Pulled(
        long checkpoint,
        List<Forms.Document> forms,
        List<Announcement> announcements,
        List<PulledReview> reviews,
        List<WindowNotice> windows,
        List<String> keys,
        Optional<Witnessed> witnessed) {
    public Pulled {
        forms = List.copyOf(forms);
        announcements = List.copyOf(announcements);
        reviews = List.copyOf(reviews);
        windows = List.copyOf(windows);
        keys = List.copyOf(keys);
        Objects.requireNonNull(witnessed);
    }

    /** A page without reviews, windows and beacon. */
    public Pulled(long checkpoint, List<Forms.Document> forms, List<Announcement> announcements) {
        this(checkpoint, forms, announcements, List.of(), List.of(), List.of(), Optional.empty());
    }

    /**
     * The server's signed word of its time.
     *
     * @param beacon compact JWS as it came
     * @param heads what it covers, none where its head is not that of these
     * @param newest whether it is the newest that came to this PC
     */
    public record Witnessed(String beacon, Heads heads, boolean newest) {
        public Witnessed {
            Objects.requireNonNull(beacon);
            Objects.requireNonNull(heads);
        }
    }
}
