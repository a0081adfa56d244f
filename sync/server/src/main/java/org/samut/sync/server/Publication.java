package org.samut.sync.server;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Review;
import org.samut.core.revision.Changes;
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;
import org.samut.sync.protocol.Bulletin;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.review.Deciding;
import org.samut.sync.server.review.ReviewDesk;
import org.samut.sync.server.window.WindowExtension;

/** Publishes forms, announcements and reviews in a server's storage, also while the server runs in another process. */
public final class Publication {
    private static final Refusal TOO_LONG = new Refusal(
            "announcement.size",
            Text.of(
                    "ข่าวสารนี้ไม่มีหัวข้อ หรือยาวเกินไป จึงยังไม่ได้ประกาศ",
                    "This announcement has no title or is too long, so it was not published."),
            Text.of(
                    "โปรดใช้หัวข้อไม่เกิน " + Bulletin.TITLE + " และเนื้อความไม่เกิน " + Bulletin.BODY + " ตัวอักษร",
                    "Please keep the title within " + Bulletin.TITLE + " and the words within " + Bulletin.BODY
                            + " characters."));

    private Publication() {}

    /**
     * Signs an announcement with the server's key and puts it into the feed; done is false where the same words were
     * announced today already.
     */
    public static Outcome<Boolean> announce(Storage storage, Text title, Text body) throws WorldFailure {
        Clock clock = Clock.systemUTC();
        try (Storage.Held held = storage.open(clock)) {
            return announce(new FeedDesk(held.ledger(), held.keys(), clock), title, body);
        }
    }

    static Outcome<Boolean> announce(FeedDesk feed, Text title, Text body) throws WorldFailure {
        boolean fits = !title.thai().isBlank()
                && Stream.of(title.thai(), title.english()).allMatch(words -> words.length() <= Bulletin.TITLE)
                && Stream.of(body.thai(), body.english()).allMatch(words -> words.length() <= Bulletin.BODY);
        if (!fits) {
            return Outcome.refused(TOO_LONG);
        }
        return Outcome.done(feed.announce(title, body));
    }

    /** Gives a form's window another last day, for all offices or for some; the words that hold from now on. */
    public static Outcome<List<WindowNotice>> extend(Storage storage, WindowExtension.Wish wish) throws WorldFailure {
        Clock clock = Clock.systemUTC();
        try (Storage.Held held = storage.open(clock)) {
            return new WindowExtension(held.ledger(), held.key(), clock)
                    .extend(wish, AuditLedger.Actor.here(), "local");
        }
    }

    /** Signs the form with the server's key and puts it into the feed; done is false where that version has other bytes. */
    public static Outcome<Boolean> publish(Storage storage, String formJson) throws WorldFailure {
        Clock clock = Clock.systemUTC();
        try (Storage.Held held = storage.open(clock)) {
            return new FeedDesk(held.ledger(), held.keys(), clock).publish(formJson);
        }
    }

    /** Decides on a revision for its owner; see {@link ReviewDesk}. */
    public static Outcome<Review> review(Storage storage, Deciding deciding) throws WorldFailure {
        Clock clock = Clock.systemUTC();
        try (Storage.Held held = storage.open(clock)) {
            Outcome<Review> decided = new ReviewDesk(held.ledger(), held.key(), clock).decide(deciding);
            if (decided instanceof Outcome.Done<Review> done) {
                String what =
                        done.value().decision() == Review.Decision.ACCEPTED ? "review.accepted" : "review.returned";
                String subject = deciding.submission() + " " + deciding.revision();
                held.ledger()
                        .audit()
                        .note(
                                new AuditLedger.Deed(
                                        AuditLedger.Actor.here(),
                                        what,
                                        subject,
                                        done.value().reviewer(),
                                        "local"),
                                clock.instant());
            }
            return decided;
        }
    }

    /** What a revision says otherwise than the one before it; empty for a first one. */
    public static Optional<Changes> changes(Storage storage, String submission, int revision) throws WorldFailure {
        Clock clock = Clock.systemUTC();
        try (Storage.Held held = storage.open(clock)) {
            return new ReviewDesk(held.ledger(), held.key(), clock).changes(submission, revision);
        }
    }
}
