package org.samut.app.window.printing;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ProgressBar;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.paper.printing.PrintOrder;
import org.samut.core.paper.printing.Way;

/** Prints, saves or signs the pages in sight, and tells how far it is and what came of it. */
final class PrintActions {
    private final Texts texts;
    private final PrintingViewModel printing;
    private final Overlay overlay;
    private final Papers papers;

    PrintActions(Texts texts, PrintingViewModel printing, Overlay overlay, Papers papers) {
        this.texts = texts;
        this.printing = printing;
        this.overlay = overlay;
        this.papers = papers;
    }

    /** What the printer's queue shows. */
    String title() {
        return printing.proposedName();
    }

    void print(PrintOrder order) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        WrappedText far = new WrappedText();
        Sheet sheet = new Sheet(Icon.PRINT, texts.say("printing.working"))
                .say(order.printer(), "path")
                .say(bar, far)
                .onAway(this::stop);
        ChangeListener<PrintingViewModel.Sent> follow = (property, was, now) -> {
            bar.setProgress(now.of() == 0 || now.pages() == 0 ? -1 : now.pages() / (double) now.of());
            far.setText(texts.say("printing.working.page", now.pages(), now.of()));
            bar.setAccessibleText(far.getText());
        };
        // Held by the sheet: the view model outlives it.
        sheet.getProperties().put(follow, follow);
        printing.sent().addListener(new WeakChangeListener<>(follow));
        follow.changed(
                printing.sent(),
                printing.sent().get(),
                new PrintingViewModel.Sent(0, order.pages().numbers().size()));
        sheet.button(texts.say("printing.stop"), this::stop).setId("print-stop");
        overlay.lay(sheet);
        printing.print(order, way -> printed(order, way), this::stopped);
    }

    private void stop() {
        printing.stop();
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        overlay.lay(
                new Sheet(Icon.CLOCK, texts.say("printing.stopping")).say(bar).onAway(overlay::clear));
    }

    private void stopped() {
        tell(Icon.CROSS, "printing.stopped.title", "printing.stopped");
    }

    private void printed(PrintOrder order, Way way) {
        Sheet sheet = new Sheet(Icon.PRINT, texts.say("printing.printed.title"), "good")
                .say(texts.say(
                        "printing.printed",
                        order.pages().numbers().size(),
                        order.sheets().copies(),
                        order.printer()));
        if (way != order.way()) {
            sheet.say(texts.say("printing.printed.pictures"), "muted");
        }
        next(sheet);
    }

    private void next(Sheet sheet) {
        printing.paper().get().ifPresent(now -> {
            if (now.isSealedBook()) {
                sheet.say(texts.say("print.done"));
            } else if (now.isDraft()) {
                sheet.say(texts.say("print.draft"), "notice");
            }
        });
        close(sheet);
    }

    private void close(Sheet sheet) {
        sheet.onAway(overlay::clear).primary(texts.say("sheet.close"), overlay::clear);
        overlay.lay(sheet);
    }

    private void tell(Icon icon, String title, String sentence) {
        close(new Sheet(icon, texts.say(title)).say(texts.say(sentence)));
    }

    void dialog() {
        Sheet sheet = new Sheet(Icon.PRINT, texts.say("printing.dialog.title")).say(texts.say("printing.dialog.open"));
        sheet.onAway(overlay::clear).button(texts.say("sheet.close"), overlay::clear);
        overlay.lay(sheet);
        printing.dialog(title(), printed -> {
            if (printed) {
                next(new Sheet(Icon.PRINT, texts.say("printing.printed.title"), "good")
                        .say(texts.say("printing.dialog.printed")));
            } else {
                overlay.clear();
            }
        });
    }

    void save() {
        papers.whereTo(texts.say("print.where"), printing.proposedName()).ifPresent(file -> {
            working("print.working");
            printing.save(file, where -> saved(where, "print.done.title"));
        });
    }

    private void working(String key) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        overlay.lay(new Sheet(Icon.CLOCK, texts.say(key)).say(bar));
    }

    private void saved(Path file, String title) {
        Sheet sheet = new Sheet(Icon.PRINT, texts.say(title), "good").onAway(overlay::clear);
        printing.paper().get().ifPresent(now -> {
            if (now.isSealedBook()) {
                sheet.say(texts.say("print.done"));
            } else if (now.isDraft()) {
                sheet.say(texts.say("print.draft"), "notice");
            }
        });
        sheet.say(file.toString(), "path");
        sheet.button(texts.say("sheet.close"), overlay::clear);
        sheet.primary(texts.say("print.open"), () -> {
            overlay.clear();
            papers.open(file);
        });
        overlay.lay(sheet);
    }

    void sign() {
        new SignSheets(texts, printing, overlay, papers, this::signed).lay(Optional.empty());
    }

    private void signed(Path file) {
        saved(file, "printing.signed.title");
    }
}
