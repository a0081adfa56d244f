package org.samut.app.window.table;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.samut.core.form.Item;
import org.samut.core.workbook.Entry;

/** A cell of the grid: what it says, or the field in which it is typed. */
final class GridCell extends TableCell<GridRow, Entry> {
    static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final int column;
    private final Item item;
    private final Grid grid;
    private TextField editor;
    private boolean putBack;
    /** Kept, since a cell that scrolls away while it is typed into is another row's by the time it is told. */
    private Optional<GridRow> typedInto = Optional.empty();

    GridCell(int column, Item item, Grid grid) {
        this.column = column;
        this.item = item;
        this.grid = grid;
        getStyleClass().add("grid-cell");
        if (item.kind().isFigure()) {
            setAlignment(Pos.CENTER_RIGHT);
        }
        setOnMouseEntered(event -> sayInFull());
    }

    /** What has no room in the cell is said where the mouse rests on it. */
    private void sayInFull() {
        boolean isCut = getChildren().stream()
                .anyMatch(child ->
                        child instanceof Text painted && !painted.getText().equals(getText()));
        setTooltip(isCut ? new Tooltip(getText()) : null);
    }

    @Override
    protected void updateItem(Entry said, boolean empty) {
        super.updateItem(said, empty);
        if (isEditing()) {
            return;
        }
        setText(empty || said == null ? "" : oneLine(grid.words().shown(item, said)));
        pseudoClassStateChanged(FAULTY, !empty && said instanceof Entry.Unreadable);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        putBack = false;
        typedInto = Optional.ofNullable(getTableRow().getItem());
        if (editor == null) {
            editor = new TextField();
            editor.getStyleClass().add("grid-editor");
            editor.setAccessibleRole(AccessibleRole.TEXT_FIELD);
            editor.focusedProperty().addListener((property, before, now) -> {
                if (!now && isEditing()) {
                    commit();
                }
            });
        }
        editor.setAccessibleText(grid.words().heading(item));
        String begun = grid.takeBegun();
        editor.setText(begun.isEmpty() ? grid.words().plain(item, getItem()) : begun);
        setGraphic(editor);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        grid.editing(this);
        editor.requestFocus();
        if (begun.isEmpty()) {
            editor.selectAll();
        } else {
            editor.end();
        }
    }

    /** Leaves the field; what was typed stays unless it is put back. */
    @Override
    public void cancelEdit() {
        boolean keep = isEditing() && !putBack;
        String typed = editor == null ? "" : editor.getText();
        Optional<GridRow> row = typedInto;
        super.cancelEdit();
        setContentDisplay(ContentDisplay.TEXT_ONLY);
        setGraphic(null);
        grid.edited(this);
        typedInto = Optional.empty();
        if (keep) {
            row.ifPresent(one -> grid.type(one, column, CellWords.completed(item, typed)));
        }
        updateItem(getItem(), isEmpty());
    }

    void commit() {
        cancelEdit();
    }

    void putBack() {
        putBack = true;
        cancelEdit();
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s*[\r\n]+\\s*", " ⏎ ");
    }
}
