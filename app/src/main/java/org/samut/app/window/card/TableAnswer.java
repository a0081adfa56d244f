package org.samut.app.window.card;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;
import org.samut.core.workbook.Entry;

/** How many rows a table has, and the way to them. */
final class TableAnswer implements Answer {
    private final Texts texts;
    private final Label count = new Label();
    private final Button open = new Button("", Icon.LIST.of());
    private final HBox box = new HBox(10, open, count);
    private final ChangeListener<Entry> changed = (property, before, now) -> look();
    private Optional<FieldViewModel> shown = Optional.empty();

    TableAnswer(Texts texts) {
        this.texts = texts;
        box.getStyleClass().add("entry");
        open.getStyleClass().add("open-table");
        open.setOnAction(event -> shown.ifPresent(FieldViewModel::openTable));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node stop() {
        return open;
    }

    @Override
    public void show(FieldViewModel field, String spoken) {
        shown = Optional.of(field);
        open.setText(texts.say("card.table.open"));
        open.setAccessibleText(spoken + " " + texts.say("card.table.open"));
        field.rows().addListener(changed);
        look();
    }

    @Override
    public void clear() {
        shown.ifPresent(field -> field.rows().removeListener(changed));
        shown = Optional.empty();
    }

    /** A table can always be looked at. */
    @Override
    public void open(boolean now) {}

    private void look() {
        int rows = shown.map(field ->
                        field.entry() instanceof Entry.Rows table ? table.rows().size() : 0)
                .orElse(0);
        count.setText(texts.say("card.table.rows", rows));
    }
}
