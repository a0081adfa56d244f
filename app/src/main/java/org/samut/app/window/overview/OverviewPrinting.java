package org.samut.app.window.overview;

import java.nio.file.Path;
import javafx.scene.control.ProgressBar;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.text.Texts;

/** Asks where the page goes, prints it and tells where it is. */
final class OverviewPrinting {
    private final Texts texts;
    private final OverviewViewModel overview;
    private final Overlay overlay;
    private final Papers papers;

    OverviewPrinting(Texts texts, OverviewViewModel overview, Overlay overlay, Papers papers) {
        this.texts = texts;
        this.overview = overview;
        this.overlay = overlay;
        this.papers = papers;
    }

    void print() {
        papers.whereTo(texts.say("overview.print.where"), overview.proposedName())
                .ifPresent(file -> {
                    ProgressBar bar = new ProgressBar();
                    bar.setMaxWidth(Double.MAX_VALUE);
                    bar.setAccessibleText(texts.say("overview.print.working"));
                    overlay.lay(new Sheet(Icon.CLOCK, texts.say("overview.print.working")).say(bar));
                    overview.print(file, this::printed);
                });
    }

    private void printed(Path file) {
        Sheet sheet = new Sheet(Icon.PRINT, texts.say("overview.print.done.title"), "good")
                .say(texts.say(overview.isDraft() ? "overview.print.draft" : "overview.print.done"))
                .say(file.toString(), "path")
                .onAway(overlay::clear);
        sheet.button(texts.say("sheet.close"), overlay::clear);
        sheet.primary(texts.say("print.open"), () -> {
            overlay.clear();
            papers.open(file);
        });
        overlay.lay(sheet);
    }
}
