package org.samut.app.window.paste;

import javafx.scene.control.TableCell;
import org.samut.app.window.part.Icon;
import org.samut.core.paste.PastePlan.Landing;

/** The mark of a field that a paste would overwrite. */
final class MarkCell extends TableCell<Landing, String> {
    MarkCell() {
        getStyleClass().add("warning-badge");
    }

    @Override
    protected void updateItem(String mark, boolean empty) {
        super.updateItem(mark, empty);
        boolean marked = !empty && mark != null && !mark.isEmpty();
        setText(marked ? mark : "");
        setGraphic(marked ? Icon.WARNING.of() : null);
    }
}
