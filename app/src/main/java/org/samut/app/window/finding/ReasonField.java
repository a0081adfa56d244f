package org.samut.app.window.finding;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.part.LengthLimit;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** The reason of a warning, given right beside it; the same that stands on the indicator's card. */
final class ReasonField extends VBox {
    private final Texts texts;
    private final Label name = new Label();
    private final TextField input = new TextField();
    private final WrappedText told = new WrappedText("wrong");
    private final ChangeListener<String> typed = (property, before, now) -> look();
    private final ChangeListener<Boolean> opened = (property, before, now) -> input.setDisable(!now);
    private Optional<FieldViewModel> shown = Optional.empty();

    ReasonField(Texts texts) {
        super(2);
        this.texts = texts;
        getStyleClass().add("panel-reason");
        name.getStyleClass().add("panel-reason-name");
        name.setLabelFor(input);
        LengthLimit.on(input, length -> {
            Sight.show(told, length > 0);
            told.setText(length > 0 ? texts.say("card.length", length, LengthLimit.MOST) : "");
        });
        Sight.show(told, false);
        input.textProperty()
                .addListener((property, before, now) ->
                        shown.ifPresent(field -> field.typed().set(now)));
        input.focusedProperty()
                .addListener((property, before, now) ->
                        shown.ifPresent(now ? FieldViewModel::enter : FieldViewModel::commit));
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(name, input, told);
    }

    void show(FieldViewModel reason) {
        if (!shown.equals(Optional.of(reason))) {
            clear();
            shown = Optional.of(reason);
            reason.typed().addListener(typed);
            reason.open().addListener(opened);
        }
        name.setText(texts.say("filling.reason"));
        input.setPromptText(texts.say("findings.reason.hint"));
        input.setAccessibleText(texts.say("filling.reason"));
        input.setDisable(!reason.open().get());
        look();
    }

    void clear() {
        shown.ifPresent(field -> {
            field.typed().removeListener(typed);
            field.open().removeListener(opened);
        });
        shown = Optional.empty();
    }

    boolean hasFocus() {
        return input.isFocused();
    }

    /** Tells when the person has left it. */
    void onLeft(Runnable left) {
        input.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                left.run();
            }
        });
    }

    private void look() {
        shown.map(field -> field.typed().get())
                .filter(held -> !held.equals(input.getText()))
                .ifPresent(input::setText);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            shown.ifPresent(FieldViewModel::commit);
            event.consume();
            input.fireEvent(
                    new KeyEvent(input, input, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
        } else if (event.getCode() == KeyCode.ESCAPE
                && shown.filter(FieldViewModel::isDirty).isPresent()) {
            shown.ifPresent(FieldViewModel::putBack);
            event.consume();
        }
    }
}
