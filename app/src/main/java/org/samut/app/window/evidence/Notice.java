package org.samut.app.window.evidence;

import java.util.List;
import java.util.Objects;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/**
 * Something that the page says until it is sent away: what happened, and what to do next.
 *
 * @param key of the window's own sentence, or empty where {@code happened} is said; a warning says both
 */
record Notice(Tone tone, String key, List<String> values, Text happened, Text next) {
    private static final Text NOTHING = Text.of("", "");

    /** How grave it is. */
    enum Tone {
        SAID,
        WARNED,
        FAILED
    }

    Notice {
        Objects.requireNonNull(tone);
        Objects.requireNonNull(key);
        values = List.copyOf(values);
        Objects.requireNonNull(happened);
        Objects.requireNonNull(next);
    }

    static Notice of(Refusal refusal) {
        return new Notice(Tone.WARNED, "", List.of(), refusal.happened(), refusal.next());
    }

    static Notice of(WorldFailure failure) {
        Text next = Text.of(
                failure.next().thai() + " (รหัส " + failure.code() + ")",
                failure.next().english() + " (code " + failure.code() + ")");
        return new Notice(Tone.FAILED, "", List.of(), failure.happened(), next);
    }

    /** Something to think about, in the page's own words. */
    static Notice warned(Text happened, String key) {
        return new Notice(Tone.WARNED, key, List.of(), happened, NOTHING);
    }

    static Notice said(Text happened) {
        return new Notice(Tone.SAID, "", List.of(), happened, NOTHING);
    }

    static Notice said(String key, String... values) {
        return new Notice(Tone.SAID, key, List.of(values), NOTHING, NOTHING);
    }

    String happenedIn(Texts texts) {
        return key.isEmpty() || isWarning() ? texts.say(happened) : texts.say(key, values.toArray());
    }

    String nextIn(Texts texts) {
        return isWarning() ? texts.say(key) : texts.say(next);
    }

    private boolean isWarning() {
        return tone == Tone.WARNED && !key.isEmpty();
    }
}
