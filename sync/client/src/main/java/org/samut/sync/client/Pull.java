package org.samut.sync.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Pulled;
import org.samut.core.form.Forms;
import org.samut.core.form.json.FormJson;
import org.samut.core.postmark.Heads;
import org.samut.core.settings.Settings;
import org.samut.core.signature.Digest;
import org.samut.core.signature.Jws;
import org.samut.sync.client.line.Line;
import org.samut.sync.client.line.Reply;
import org.samut.sync.protocol.Beacon;
import org.samut.sync.protocol.FeedItem;
import org.samut.sync.protocol.FeedPage;
import org.samut.sync.protocol.KeysReply;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Paths;

/** Takes from the feed what is new. Forms are verified before they are kept, and kept with the checkpoint in one go. */
final class Pull {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private final Line line;
    private PinnedKeys keys;
    private boolean asked;
    private final Shelves shelves;
    private final Clock clock;
    private final Diary diary;

    Pull(Line line, PinnedKeys keys, Shelves shelves, Clock clock, Diary diary) {
        this.line = line;
        this.keys = keys;
        this.shelves = shelves;
        this.clock = clock;
        this.diary = diary;
    }

    /** Where it stands: whether more of the feed is there, and whether there is a server to talk to at all. */
    private enum Course {
        MORE,
        DONE,
        NO_SERVER
    }

    /** The server's keys by now. */
    PinnedKeys keys() {
        return keys;
    }

    /** Pulls; false where there is no server to go on with. */
    boolean run() throws WorldFailure {
        Course course = Course.MORE;
        while (course == Course.MORE) {
            course = page();
        }
        return course == Course.DONE;
    }

    private Course page() throws WorldFailure {
        long after = shelves.feed().checkpoint();
        Heads heads = shelves.postmarks().heads();
        Reply reply = line.get(Paths.FEED + "?after=" + after + "&head=" + heads.hash(), Limits.FEED);
        if (reply instanceof Reply.NoLine none) {
            diary.noLine(none);
            return Course.NO_SERVER;
        }
        Reply.Answered answer = (Reply.Answered) reply;
        Optional<FeedPage> page = answer.message(FeedPage.class);
        if (page.isPresent()) {
            follow(page.get());
        }
        Optional<Beacon> beacon = page.flatMap(read -> open(read.beacon()))
                .filter(said -> keys.isTimely(page.get().beacon(), said.time()));
        switch (Verdict.of(answer.status(), voice(answer, page, beacon))) {
            case TAKEN -> {
                return take(after, page.orElseThrow(), hear(page.orElseThrow().beacon(), beacon.orElseThrow(), heads));
            }
            case WAIT -> {
                diary.waiting(answer.problem().map(problem -> problem.refusal()).orElse(Words.SERVER_BUSY));
                // The feed may be slow while submissions are taken: numbers first.
                return Course.DONE;
            }
            case REFUSED, ASK_PERSON -> {
                diary.refused(answer.problem().orElseThrow().refusal());
                return Course.DONE;
            }
            case ENROL_AGAIN -> diary.stopped(Words.notKnown(answer));
            case OTHER_SERVER -> diary.stopped(Words.OTHER_SERVER);
            case SIGN_IN_PAGE -> diary.waiting(Words.SIGN_IN_PAGE);
            case STRANGER -> diary.waiting(Words.STRANGER);
        }
        return Course.NO_SERVER;
    }

    private Optional<Beacon> open(String beacon) {
        return Beacon.open(beacon, keys.of(beacon));
    }

    /** Where something of a page is by a key that is not known here, the server is asked for its words on its keys, once. */
    private void follow(FeedPage page) throws WorldFailure {
        boolean strange = keys.isStrange(page.beacon())
                || page.items().stream()
                        .map(Pull::signature)
                        .filter(signed -> !signed.isEmpty())
                        .anyMatch(keys::isStrange);
        if (asked || !strange) {
            return;
        }
        asked = true;
        if (line.get(Paths.KEYS, Limits.FEED) instanceof Reply.Answered answer) {
            PinnedKeys before = keys;
            answer.message(KeysReply.class).ifPresent(words -> words.signed().forEach(word -> keys = keys.learn(word)));
            if (keys != before) {
                shelves.feed().keep(learnt());
            }
        }
    }

    private Pulled learnt() throws WorldFailure {
        return new Pulled(
                shelves.feed().checkpoint(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(keys.current().encoded(), keys.text().orElseThrow()),
                Optional.empty());
    }

    /** What kind a strange item is of is not looked at: a newcomer asks once more than need be. */
    private static String signature(FeedItem item) {
        if (item instanceof FeedItem.Form form) {
            return form.signature();
        }
        return item instanceof FeedItem.Notice notice ? notice.signed() : "";
    }

    private static Verdict.Voice voice(Reply.Answered answer, Optional<FeedPage> page, Optional<Beacon> beacon) {
        if (beacon.isPresent() || answer.problem().isPresent()) {
            return Verdict.Voice.SERVER;
        }
        return page.isPresent() ? Verdict.Voice.OTHER_KEY : Verdict.Voice.UNKNOWN;
    }

    /** What is kept of a beacon; how far this PC's clock is off is said and decides nothing. */
    private Pulled.Witnessed hear(String signed, Beacon beacon, Heads heads) throws WorldFailure {
        Optional<Beacon> kept = shelves.settings().value(Settings.BEACON).flatMap(this::open);
        boolean newest = kept.isEmpty() || kept.get().time().isBefore(beacon.time());
        Duration ahead = Duration.between(beacon.time(), clock.instant());
        if (ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
            diary.say(Words.clockOff(ahead));
        }
        boolean covers = beacon.head().equals(heads.hash());
        return new Pulled.Witnessed(signed, covers ? heads : new Heads(List.of()), newest);
    }

    /** Keeps what is right; the checkpoint stays before the first item that is not, so that it is asked for again. */
    private Course take(long after, FeedPage page, Pulled.Witnessed witnessed) throws WorldFailure {
        List<Forms.Document> documents = new ArrayList<>();
        long checkpoint = Math.max(after, page.checkpoint());
        boolean whole = true;
        var notices = new Notices(keys, diary);
        notices.hearKeys(page.items());
        keys = notices.keys();
        for (FeedItem item : page.items()) {
            if (item instanceof FeedItem.Notice notice) {
                notices.open(notice);
            }
            if (item instanceof FeedItem.Form form) {
                Fetched fetched = fetch(form);
                if (fetched.document().isPresent()) {
                    documents.add(fetched.document().get());
                } else if (whole && !fetched.settled()) {
                    whole = false;
                    checkpoint = Math.max(after, form.sequence() - 1);
                }
                if (fetched.lineIsGone()) {
                    break;
                }
            }
        }
        Pulled fresh = shelves.feed().keep(notices.pulled(checkpoint, documents, witnessed));
        fresh.announcements().forEach(words -> diary.say(Words.announcement(words.title())));
        fresh.windows().forEach(words -> diary.say(Words.window(words)));
        fresh.reviews().forEach(review -> diary.reviewed(review.review()));
        fresh.forms().forEach(form -> diary.newForm(form.id(), form.version()));
        return whole && page.more() && checkpoint > after ? Course.MORE : Course.DONE;
    }

    /** What came of one form of the feed: a document, or none and whether that is the end of the matter. */
    private record Fetched(Optional<Forms.Document> document, boolean settled, boolean lineIsGone) {
        static final Fetched SETTLED = new Fetched(Optional.empty(), true, false);
        static final Fetched AGAIN = new Fetched(Optional.empty(), false, false);
        static final Fetched LINE_GONE = new Fetched(Optional.empty(), false, true);
    }

    private Fetched fetch(FeedItem.Form form) throws WorldFailure {
        Optional<Forms.Document> here = shelves.forms().find(form.id(), form.version());
        if (here.isPresent()) {
            byte[] bytes = here.get().json().getBytes(UTF_8);
            if (!Digest.sha256Hex(bytes).equals(form.sha256())) {
                diary.refused(Words.formDiffers(form.id(), form.version()));
                return Fetched.SETTLED;
            }
            return verified(form, bytes);
        }
        String path = Paths.FORM.replace("{id}", form.id()).replace("{version}", Integer.toString(form.version()));
        Reply reply = line.get(path, Limits.FORM);
        if (reply instanceof Reply.NoLine none) {
            diary.noLine(none);
            return Fetched.LINE_GONE;
        }
        Reply.Answered answer = (Reply.Answered) reply;
        if (answer.status() != 200) {
            diary.waiting(answer.problem().map(problem -> problem.refusal()).orElse(Words.STRANGER));
            return Fetched.AGAIN;
        }
        return verified(form, answer.body());
    }

    private Fetched verified(FeedItem.Form form, byte[] bytes) {
        if (!Jws.verifies(keys.of(form.signature()), form.signature(), bytes)) {
            diary.refused(Words.formSignature(form.id(), form.version()));
            return Fetched.AGAIN;
        }
        String json = new String(bytes, UTF_8);
        boolean readable = FormJson.read(json) instanceof Outcome.Done<org.samut.core.form.Form> done
                && done.value().id().equals(form.id())
                && done.value().version() == form.version();
        if (!readable) {
            diary.refused(Words.formUnreadable(form.id(), form.version()));
            return Fetched.AGAIN;
        }
        return new Fetched(
                Optional.of(new Forms.Document(form.id(), form.version(), json, Optional.of(form.signature()))),
                true,
                false);
    }
}
