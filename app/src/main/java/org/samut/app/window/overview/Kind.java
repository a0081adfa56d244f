package org.samut.app.window.overview;

import java.util.List;
import org.samut.app.window.part.Icon;
import org.samut.core.result.Result.Verdict;

/** How a verdict is drawn and named: an icon, a pattern and a word, so that none of it hangs on a colour. */
enum Kind {
    MET(Verdict.MET, Icon.CHECK, "kind-met", "overview.met"),
    SCORED(Verdict.SCORED, Icon.CHART, "kind-scored", "overview.scored"),
    BELOW(Verdict.BELOW, Icon.BELOW, "kind-below", "overview.below"),
    NOT_CARRIED_OUT(Verdict.NOT_CARRIED_OUT, Icon.CROSS, "kind-not-done", "overview.notdone"),
    NO_SERVICE(Verdict.NO_SERVICE, Icon.NONE, "kind-none", "overview.none"),
    NOT_ANSWERED(Verdict.NOT_ANSWERED, Icon.PEN, "kind-blank", "overview.blank");

    /** From good to missing, as they stand in a bar. */
    static final List<Kind> ORDER = List.of(values());

    private final Verdict verdict;
    private final Icon icon;
    private final String style;
    private final String word;

    Kind(Verdict verdict, Icon icon, String style, String word) {
        this.verdict = verdict;
        this.icon = icon;
        this.style = style;
        this.word = word;
    }

    static Kind of(Verdict verdict) {
        return ORDER.stream()
                .filter(kind -> kind.verdict == verdict)
                .findFirst()
                .orElseThrow();
    }

    Verdict verdict() {
        return verdict;
    }

    Icon icon() {
        return icon;
    }

    String style() {
        return style;
    }

    /** The key of its word. */
    String word() {
        return word;
    }
}
