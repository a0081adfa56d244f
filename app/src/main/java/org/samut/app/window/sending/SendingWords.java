package org.samut.app.window.sending;

import java.time.Duration;
import java.util.Optional;
import org.samut.app.window.desk.SendingDesk.Standing;
import org.samut.app.window.text.Texts;
import org.samut.sync.client.line.UnderWay.Progress;

/** What is sent and how far it is, in words. */
public final class SendingWords {
    private static final int HUNDRED = 100;
    private static final long MINUTE = 60;
    private static final long LONG = 90;

    private SendingWords() {}

    /** What is under way or held, for the bottom line; empty where nothing is. */
    public static Optional<String> brief(Texts texts, SendingViewModel sending) {
        if (sending.running().get()) {
            return Optional.of(progress(texts, sending.progress().get()));
        }
        boolean paused = sending.standing()
                .get()
                .filter(now -> now.server().isPresent())
                .filter(now -> now.chosen().choices().paused())
                .isPresent();
        if (paused) {
            int waiting = sending.standing().get().map(Standing::waiting).orElse(0);
            return Optional.of(
                    waiting > 0 ? texts.say("sending.paused.waiting", waiting) : texts.say("sending.paused"));
        }
        return sending.obstacle().get().isPresent()
                        && sending.standing()
                                .get()
                                .filter(now -> now.waiting() > 0)
                                .isPresent()
                ? Optional.of(texts.say(
                        "sending.stuck", sending.standing().get().orElseThrow().waiting()))
                : Optional.empty();
    }

    /** With the time that is left where somebody can say it. */
    static String progress(Texts texts, Optional<Progress> progress) {
        if (progress.isEmpty()) {
            return texts.say("sending.connecting");
        }
        Progress now = progress.get();
        String what = switch (now.part()) {
            case PULL -> texts.say("sending.pull");
            case PUSH -> texts.say("sending.push");
            case UPLOAD -> upload(texts, now);
        };
        return now.left().map(left -> what + " " + left(texts, left)).orElse(what);
    }

    private static String upload(Texts texts, Progress now) {
        return now.whole() > 0
                ? texts.say("sending.upload.percent", texts.figures(Long.toString(now.done() * HUNDRED / now.whole())))
                : texts.say("sending.upload");
    }

    private static String left(Texts texts, Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        if (seconds < LONG) {
            return texts.say("sending.left.seconds", Math.max(5, (seconds + 4) / 5 * 5));
        }
        long minutes = (seconds + MINUTE - 1) / MINUTE;
        return minutes < LONG
                ? texts.say("sending.left.minutes", minutes)
                : texts.say("sending.left.hours", (minutes + MINUTE - 1) / MINUTE);
    }
}
