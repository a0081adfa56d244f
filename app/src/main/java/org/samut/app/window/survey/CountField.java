package org.samut.app.window.survey;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.card.field.FindingsUnder;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.text.Texts;
import org.samut.core.rule.Finding;

/** One field of the survey: its name, the input, its unit, and what is found of it. */
final class CountField extends VBox {
    private final FieldViewModel field;
    private final Label name = new Label();
    private final TextField input = new TextField();
    private final FindingsUnder under;

    CountField(Texts texts, FieldViewModel field) {
        super(2);
        this.field = field;
        this.under = new FindingsUnder(texts);
        getStyleClass().add("field");
        name.getStyleClass().add("survey-name");
        name.setLabelFor(input);
        Label unit = new Label(field.item().unit());
        unit.getStyleClass().add("unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        HBox entry = new HBox(8, input, unit);
        entry.getStyleClass().add("entry");
        HBox.setHgrow(input, Priority.SOMETIMES);
        getChildren().addAll(name, entry, under);
        input.setId(field.item().id().replace('.', '-'));
        input.textProperty().bindBidirectional(field.typed());
        input.disableProperty().bind(field.open().not());
        input.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                field.enter();
            } else {
                field.commit();
            }
        });
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.findings().addListener((property, before, now) -> found());
    }

    /** Shows the texts anew: what the field is called, and what a screen reader says. */
    void name(String called, String spoken) {
        name.setText(called);
        input.setAccessibleText(spoken);
        found();
    }

    FieldViewModel field() {
        return field;
    }

    TextField input() {
        return input;
    }

    private void found() {
        under.show(field.findings().get());
        input.pseudoClassStateChanged(
                Styles.STATE_DANGER, field.findings().get().stream().anyMatch(Finding::blocksSealing));
        input.pseudoClassStateChanged(
                FindingsUnder.WARNING, field.findings().get().stream().anyMatch(Finding::wantsReason));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && field.isDirty()) {
            field.putBack();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            field.commit();
        }
    }
}
