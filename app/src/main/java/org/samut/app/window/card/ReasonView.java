package org.samut.app.window.card;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.text.Texts;

/** Where an officer says why a figure is as it is. */
final class ReasonView extends VBox {
    private final Texts texts;
    private final FieldView field;

    ReasonView(Texts texts) {
        this.texts = texts;
        this.field = new FieldView(texts);
        getStyleClass().add("reason");
        getChildren().addAll(field.title(), field.body());
    }

    FieldView field() {
        return field;
    }

    void show(FieldViewModel reason) {
        field.show(reason, Optional.empty());
        field.named(texts.say("filling.reason"), texts.say("filling.reason.hint"));
    }

    void clear() {
        field.clear();
    }
}
