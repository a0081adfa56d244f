package org.samut.app.window.evidence;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.samut.app.window.evidence.picture.Pixels;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.core.form.Indicator;

/** Files that come by the mouse or the clipboard. */
public final class FileDrop {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("files-over");

    private FileDrop() {}

    /** Files dropped anywhere on this node go to the indicator that the place belongs to, if it belongs to one. */
    static void on(
            Node node,
            Supplier<EvidenceViewModel> evidence,
            Function<DragEvent, Optional<Indicator>> whose,
            Consumer<Indicator> before) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            boolean takes = event.getDragboard().hasFiles()
                    && evidence.get().isEditable()
                    && whose.apply(event).isPresent();
            if (takes) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(OVER, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(OVER, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            node.pseudoClassStateChanged(OVER, false);
            Optional<Indicator> at = whose.apply(event);
            if (event.getDragboard().hasFiles() && at.isPresent()) {
                before.accept(at.get());
                evidence.get().attach(at.get(), paths(event.getDragboard().getFiles()), "");
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** Files dropped on a card, and files and pictures pasted where no text is, go to that card's indicator. */
    public static void around(Node window, WorkbookViewModel workbook, EvidencePage page) {
        on(
                window,
                page::evidence,
                event -> card(event.getPickResult().getIntersectedNode()),
                at -> workbook.place().about(at, EvidencePage.NAME));
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown() || event.getCode() != KeyCode.V) {
                return;
            }
            Clipboard clipboard = Clipboard.getSystemClipboard();
            boolean ours = clipboard.hasFiles() || clipboard.hasImage() && !clipboard.hasString();
            Optional<Indicator> at = workbook.place().current().get();
            if (ours && at.isPresent() && page.evidence().isEditable()) {
                event.consume();
                workbook.place().about(at.get(), EvidencePage.NAME);
                paste(page.evidence(), at.get());
            }
        });
    }

    /** Attaches what the clipboard holds: files, or a picture such as a screenshot. */
    static void paste(EvidenceViewModel evidence, Indicator at) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            evidence.attach(at, paths(clipboard.getFiles()), "");
        } else if (clipboard.hasImage() && clipboard.getImage() != null) {
            evidence.paste(at, Pixels.of(clipboard.getImage()));
        } else {
            evidence.nothingToPaste();
        }
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }

    private static Optional<Indicator> card(Node under) {
        for (Node node = under; node != null; node = node.getParent()) {
            if (node.getUserData() instanceof Indicator indicator) {
                return Optional.of(indicator);
            }
        }
        return Optional.empty();
    }
}
