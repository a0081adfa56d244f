package org.samut.app.window.card.field;

import javafx.scene.Node;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.table.TableEntryView;
import org.samut.app.window.text.Texts;

/** How many rows a table has, what they sum up to, and the way to them. */
final class TableAnswer implements Answer {
    private final TableEntryView view;

    TableAnswer(Texts texts) {
        this.view = new TableEntryView(texts);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public Node stop() {
        return view.stop();
    }

    @Override
    public void show(FieldViewModel field, String spoken) {
        view.show(field);
    }

    @Override
    public void clear() {
        view.clear();
    }

    /** A table can always be looked at. */
    @Override
    public void open(boolean now) {}
}
