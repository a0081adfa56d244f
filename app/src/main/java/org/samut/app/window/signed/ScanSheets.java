package org.samut.app.window.signed;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.paper.scan.CheckedScan;
import org.samut.core.paper.scan.CheckedScan.CheckedPage;
import org.samut.core.paper.scan.VerdictWords;

/** Takes scans of the signed book, by the mouse or by choosing, and says of each page what it is and what to do. */
public final class ScanSheets {
    private final Texts texts;
    private final ScanViewModel scans;
    private final Overlay overlay;
    private final Papers papers;

    public ScanSheets(Texts texts, ScanViewModel scans, Overlay overlay, Papers papers) {
        this.texts = texts;
        this.scans = scans;
        this.overlay = overlay;
        this.papers = papers;
    }

    /** Files dropped anywhere on this node are checked, once the workbook is sealed. */
    public void on(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() && scans.isSealed()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles() && scans.isSealed()) {
                event.setDropCompleted(true);
                event.consume();
                check(event.getDragboard().getFiles().stream()
                        .map(file -> file.toPath())
                        .toList());
            }
        });
    }

    /** Asks for the files. */
    public void choose() {
        List<Path> files = papers.whichFiles(texts.say("signed.choose"));
        if (!files.isEmpty()) {
            check(files);
        }
    }

    void check(List<Path> files) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        WrappedText far = new WrappedText();
        Sheet sheet = new Sheet(Icon.SEARCH, texts.say("signed.title"))
                .say(texts.say("signed.reading", scans.revision()))
                .say(bar, far)
                .onAway(scans::stop);
        ChangeListener<ScanViewModel.Far> follow = (property, was, now) -> {
            bar.setProgress(now.of() == 0 ? -1 : now.pages() / (double) now.of());
            far.setText(texts.say("signed.reading.page", now.pages(), now.of()));
            bar.setAccessibleText(far.getText());
        };
        sheet.getProperties().put(follow, follow);
        scans.far().addListener(new WeakChangeListener<>(follow));
        sheet.button(texts.say("signed.stop"), scans::stop).setId("scan-stop");
        overlay.lay(sheet);
        scans.check(files, this::told, overlay::clear);
    }

    private void told(CheckedScan scan) {
        boolean good = scan.isAccepted();
        Sheet sheet = new Sheet(
                        good ? Icon.CHECK : Icon.WARNING, texts.say("signed.title"), good ? "good" : "bad", "wide")
                .say(texts.say(VerdictWords.of(scan)))
                .say(texts.say(VerdictWords.next(scan)), good ? "muted" : "notice")
                .onAway(overlay::clear);
        scan.pages().forEach(page -> sheet.say(line(page)));
        sheet.button(texts.say("signed.other"), this::choose).setId("scan-other");
        sheet.primary(texts.say("sheet.close"), overlay::clear);
        overlay.lay(sheet);
    }

    private Node line(CheckedPage page) {
        boolean sound = page.verdict().isSound();
        WrappedText words = new WrappedText(sound ? "muted" : "wrong");
        words.setText(texts.say(
                "signed.page",
                String.valueOf(page.file().getFileName()),
                page.number(),
                texts.say(VerdictWords.of(page.verdict()))));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, (sound ? Icon.CHECK : Icon.ERROR).of(), words);
        line.getStyleClass().add("scan-line");
        return line;
    }
}
