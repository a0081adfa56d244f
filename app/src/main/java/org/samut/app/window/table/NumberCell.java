package org.samut.app.window.table;

import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.samut.app.window.text.Texts;

/** The number of a row; a star at the one that is yet to be made. */
final class NumberCell extends TableCell<GridRow, Number> {
    private final Texts texts;

    NumberCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("grid-number");
        setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected void updateItem(Number number, boolean empty) {
        super.updateItem(number, empty);
        boolean isNew = getTableRow() != null
                && getTableRow().getItem() != null
                && getTableRow().getItem().isNew();
        setText(empty || number == null ? "" : isNew ? "✱" : texts.figures(BigDecimal.valueOf(number.longValue())));
    }
}
