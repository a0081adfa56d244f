package org.samut.app.window.signed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.paper.scan.CheckedScan;
import org.samut.core.paper.scan.CheckedScan.CheckedPage;
import org.samut.core.paper.scan.VerdictWords;
import org.samut.core.submission.SignedCopy;

/** Takes scans of the signed book, by the mouse or by choosing, and says of each page what it is and what to do. */
public final class ScanSheets {
    private final Texts texts;
    private final ScanViewModel scans;
    private final Around around;
    private final Overlay overlay;
    private final SigningSheets signing;

    /**
     * What the window does around it.
     *
     * @param waits whether the sealed revision still waits to be sent
     * @param send what is done next where it does
     */
    public record Around(Overlay overlay, Papers papers, BooleanSupplier waits, Runnable send) {}

    public ScanSheets(Texts texts, ScanViewModel scans, Around around) {
        this.texts = texts;
        this.scans = scans;
        this.around = around;
        this.overlay = around.overlay();
        this.signing = new SigningSheets(texts, scans, around);
    }

    /** Files dropped anywhere on this node are checked, once the workbook is sealed. */
    public void on(Node node) {
        on(node, this::check);
    }

    private void on(Node node, Consumer<List<Path>> dropped) {
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
                dropped.accept(event.getDragboard().getFiles().stream()
                        .map(file -> file.toPath())
                        .toList());
            }
        });
    }

    /**
     * Says what is wanted, takes files, and leads to a declaration where the form takes one.
     *
     * @param standing what is recorded of this revision already
     */
    public void begin(Optional<SignedCopy> standing) {
        Sheet sheet = new Sheet(Icon.PEN, texts.say("signed.begin.title"), "wide")
                .say(texts.say("signed.begin", scans.revision()))
                .onAway(overlay::clear);
        standing.ifPresent(
                copy -> sheet.say(texts.say("signed.begin.again"), "notice").facts(signing.facts(copy)));
        sheet.say(place());
        if (scans.mayDeclare()) {
            sheet.say(way("signed.declare.way", "signed-declare-way", () -> scans.ask(signing::declare)));
        } else {
            sheet.say(texts.say("signed.begin.wanted"), "muted");
        }
        sheet.button(texts.say("sheet.close"), overlay::clear);
        if (standing.isEmpty() && around.waits().getAsBoolean()) {
            sheet.button(texts.say("signed.begin.send"), around.send()).setId("signed-send-first");
        }
        sheet.primary(texts.say("signed.begin.choose"), this::choose).setId("signed-choose");
        on(sheet);
        overlay.lay(sheet);
    }

    private Node place() {
        WrappedText words = new WrappedText("muted");
        words.setText(texts.say("signed.begin.drop"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox place = new HBox(12, Icon.DOWN.of(), words);
        place.setId("signed-drop");
        place.getStyleClass().add("scan-drop");
        place.getStylesheets().add("/org/samut/app/window/signed/signed.css");
        return place;
    }

    private Button way(String key, String id, Runnable action) {
        Button way = new Button(texts.say(key), Icon.PEN.of());
        way.setId(id);
        way.setMinWidth(Region.USE_PREF_SIZE);
        way.setOnAction(event -> action.run());
        return way;
    }

    /** Asks for the files. */
    private void choose() {
        choose(this::check);
    }

    private void choose(Consumer<List<Path>> chosen) {
        List<Path> files = around.papers().whichFiles(texts.say("signed.choose"));
        if (!files.isEmpty()) {
            chosen.accept(files);
        }
    }

    private void check(List<Path> files) {
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

    private void told(ScanViewModel.Checked checked) {
        CheckedScan scan = checked.copy().scan();
        boolean good = scan.isAccepted();
        Sheet sheet = new Sheet(
                        good ? Icon.CHECK : Icon.WARNING, texts.say("signed.title"), good ? "good" : "bad", "wide")
                .say(texts.say(VerdictWords.of(scan)))
                .onAway(overlay::clear);
        if (!good || scan.isLeftToTheEye()) {
            sheet.say(texts.say(VerdictWords.next(scan)), "notice");
        }
        sheet.button(texts.say("signed.other"), this::choose).setId("scan-other");
        if (good) {
            offer(sheet, checked);
            on(sheet);
        } else {
            complete(sheet, checked);
        }
        scan.pages().forEach(page -> sheet.say(line(page)));
        overlay.lay(sheet);
    }

    /** Where pages are only missing, theirs can be added to what is there; where some are wrong, others are chosen. */
    private void complete(Sheet sheet, ScanViewModel.Checked checked) {
        CheckedScan scan = checked.copy().scan();
        boolean wrong = scan.pages().stream().anyMatch(page -> !page.verdict().isSound());
        if (wrong || scan.missing().isEmpty()) {
            on(sheet);
            sheet.primary(texts.say("sheet.close"), overlay::clear);
            return;
        }
        Consumer<List<Path>> add = files -> {
            List<Path> all = new ArrayList<>(checked.copy().files());
            all.addAll(files);
            check(all.stream().distinct().toList());
        };
        on(sheet, add);
        sheet.button(texts.say("sheet.close"), overlay::clear);
        sheet.primary(texts.say("signed.add"), () -> choose(add)).setId("scan-add");
    }

    /** What is accepted can be recorded; no program sees whether ink is on it. */
    private void offer(Sheet sheet, ScanViewModel.Checked checked) {
        SignerFields fields = new SignerFields(texts, checked.book().offered());
        if (checked.copy().printed()) {
            sheet.say(texts.say("signed.printed"), "notice");
        }
        sheet.say(texts.say("signed.ink"), "muted").say(fields);
        sheet.button(texts.say("sheet.close"), overlay::clear);
        sheet.primary(texts.say("signed.record"), () -> signing.record(checked, fields, sheet))
                .setId("signed-record");
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
