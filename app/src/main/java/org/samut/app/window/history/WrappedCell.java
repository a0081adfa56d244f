package org.samut.app.window.history;

import javafx.beans.value.ObservableNumberValue;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/** A list's cell that breaks its content at the list's width, and is as high as the lines it then has. */
abstract class WrappedCell<T> extends ListCell<T> {
    private Region content = new Region();

    /** Takes what the cell shows, filled anew for each item, and how wide it is. */
    void wrap(Region content, ObservableNumberValue width) {
        this.content = content;
        content.prefWidthProperty().bind(width);
        // The list breaks the lines, and is not scrolled sideways.
        setPrefWidth(0);
    }

    /**
     * Fills the content.
     *
     * @return what a screen reader says of it
     */
    abstract String show(T item);

    @Override
    protected final double computePrefHeight(double width) {
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + content.prefHeight(content.getPrefWidth()) + snappedBottomInset();
    }

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        boolean none = empty || item == null;
        setAccessibleText(none ? "" : show(item));
        setGraphic(none ? null : content);
    }
}
