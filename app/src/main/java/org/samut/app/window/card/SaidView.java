package org.samut.app.window.card;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.samut.app.window.card.field.FieldView;
import org.samut.app.window.filling.FieldViewModel;

/** Where an officer says why a figure is as it is, or writes what is to be remembered. */
final class SaidView extends VBox {
    private final FieldView field;
    private final boolean oneLine;

    SaidView(FieldView field, String style, boolean oneLine) {
        this.field = field;
        this.oneLine = oneLine;
        getStyleClass().add(style);
        getChildren().addAll(field.title(), field.body());
    }

    FieldView field() {
        return field;
    }

    void show(FieldViewModel said, String name, String hint) {
        if (oneLine) {
            field.showLine(said);
        } else {
            field.show(said, Optional.empty());
        }
        field.named(name, hint);
    }

    void clear() {
        field.clear();
    }
}
