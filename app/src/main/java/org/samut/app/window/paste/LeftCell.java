package org.samut.app.window.paste;

import javafx.scene.control.ListCell;
import org.samut.app.window.part.WrappedText;

/** Why something is left out of a paste, on as many lines as it takes. */
final class LeftCell extends ListCell<String> {
    private final WrappedText said = new WrappedText();

    LeftCell() {
        // The list breaks the lines, and is not scrolled sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(String why, boolean empty) {
        super.updateItem(why, empty);
        said.setText(empty || why == null ? "" : why);
        setGraphic(empty ? null : said);
        setText("");
    }
}
