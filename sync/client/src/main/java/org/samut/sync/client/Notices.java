package org.samut.sync.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.announcement.Announcement;
import org.samut.core.failure.Refusal;
import org.samut.core.feed.Pulled;
import org.samut.core.form.Forms;
import org.samut.core.review.PulledReview;
import org.samut.core.review.SignedReviews;
import org.samut.core.signature.Jws;
import org.samut.core.window.WindowNotice;
import org.samut.sync.protocol.Bulletin;
import org.samut.sync.protocol.FeedItem;
import org.samut.sync.protocol.KeysWord;
import org.samut.sync.protocol.WindowWord;
import org.samut.sync.protocol.WireJson;

/** The signed notices of one page of the feed, opened by their kinds. Not thread-safe. */
final class Notices {
    private final PinnedKeys known;
    private PinnedKeys keys;
    private final Diary diary;
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<PulledReview> reviews = new ArrayList<>();
    private final List<WindowNotice> windows = new ArrayList<>();

    Notices(PinnedKeys keys, Diary diary) {
        this.known = keys;
        this.keys = keys;
        this.diary = diary;
    }

    /** Hears all that these say of the server's keys, before the others are opened. */
    void hearKeys(List<FeedItem> items) {
        for (FeedItem item : items) {
            if (item instanceof FeedItem.Notice notice && notice.kind().equals(KeysWord.KIND)) {
                keys = keys.learn(notice.signed());
            }
        }
    }

    /** The keys by now. */
    PinnedKeys keys() {
        return keys;
    }

    /** Opens one; what the server did not sign is refused, and the rest goes on. */
    void open(FeedItem.Notice notice) {
        switch (notice.kind()) {
            case Bulletin.KIND ->
                read(notice, Bulletin.class, Words.ANNOUNCEMENT_SIGNATURE)
                        .ifPresent(words -> announcements.add(announcement(words)));
            case WindowWord.KIND ->
                read(notice, WindowWord.class, Words.WINDOW_SIGNATURE).ifPresent(words -> windows.add(words.notice()));
            case FeedItem.Notice.REVIEW ->
                SignedReviews.read(keys.of(notice.signed()), notice.signed())
                        .ifPresentOrElse(
                                review -> reviews.add(new PulledReview(review, notice.signed())),
                                () -> diary.refused(Words.REVIEW_SIGNATURE));
            default -> {
                // Of a newer server.
            }
        }
    }

    private <T> Optional<T> read(FeedItem.Notice notice, Class<T> type, Refusal otherwise) {
        Optional<T> read =
                Jws.open(keys.of(notice.signed()), notice.signed()).flatMap(json -> WireJson.reply(json, type));
        if (read.isEmpty()) {
            diary.refused(otherwise);
        }
        return read;
    }

    private static Announcement announcement(Bulletin words) {
        return new Announcement(words.id(), words.date(), words.title(), words.body(), false);
    }

    /** All that was opened, with the forms of the page. */
    Pulled pulled(long checkpoint, List<Forms.Document> forms, Pulled.Witnessed witnessed) {
        List<String> learnt = keys == known
                ? List.of()
                : List.of(keys.current().encoded(), keys.text().orElseThrow());
        return new Pulled(checkpoint, forms, announcements, reviews, windows, learnt, Optional.of(witnessed));
    }
}
