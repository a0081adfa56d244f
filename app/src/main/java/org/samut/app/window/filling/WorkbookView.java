package org.samut.app.window.filling;

import java.time.Clock;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.DeskLine;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.WorldFailure;

/** A workbook on the screen: areas at the left, the cards of one area in the middle, findings at the right. */
public final class WorkbookView extends BorderPane {
    private static final double ROOM_FOR_BOTH = 1260;

    private final WorkbookViewModel workbook;
    private final AreasView areas;
    private final CardsView cards;
    private final FindingsView findings;

    /** What is seen of the workbook beside its fields: how its delivery stands, and why no backup was made. */
    public record Beside(ObservableValue<DeskLine> line, ObservableValue<Optional<WorldFailure>> backupFailure) {}

    public WorkbookView(Texts texts, WorkbookViewModel workbook, Beside beside, Clock clock) {
        this.workbook = workbook;
        this.cards = new CardsView(texts, workbook);
        this.findings = new FindingsView(texts, workbook, () -> showFindings(false));
        getStyleClass().add("workbook");
        this.areas = new AreasView(texts, workbook);
        setLeft(areas);
        setCenter(cards);
        setBottom(new VBox(
                new BackupNotice(texts, beside.backupFailure()),
                new StatusView(texts, workbook, beside.line(), clock)));
        findings.setVisible(false);
        widthProperty().addListener((property, before, now) -> fit());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows the texts anew, after the language has changed. */
    public void again() {
        cards.again();
        findings.again();
    }

    /** Makes what the first frame could do without. */
    public void complete() {
        cards.complete();
        cards.begin();
    }

    public void showFindings(boolean shown) {
        setRight(shown ? findings : null);
        findings.setVisible(shown);
        fit();
    }

    /** On a narrow screen the findings, which name their areas, take the place of the areas while they are shown. */
    private void fit() {
        boolean both = !findings.isVisible() || getWidth() >= ROOM_FOR_BOTH;
        if (both != (getLeft() == areas)) {
            setLeft(both ? areas : null);
        }
    }

    /** Shows the findings where they are hidden, and hides them where they are shown. */
    public void turnFindings() {
        showFindings(!findings.isVisible());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F8) {
            workbook.nextFinding();
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            workbook.turn(1);
            cards.first();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            workbook.turn(-1);
            cards.first();
        } else if (event.isShortcutDown()
                && event.getCode() == KeyCode.Z
                && !workbook.typing().get()) {
            workbook.undo();
        } else if (event.isShortcutDown()
                && event.getCode() == KeyCode.Y
                && !workbook.typing().get()) {
            workbook.redo();
        } else {
            return;
        }
        event.consume();
    }
}
