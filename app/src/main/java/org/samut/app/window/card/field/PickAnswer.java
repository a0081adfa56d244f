package org.samut.app.window.card.field;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.text.Texts;
import org.samut.core.workbook.Entry;

/** One of the choices that the form gives. */
final class PickAnswer implements Answer {
    private final Texts texts;
    private final ComboBox<String> list = new ComboBox<>();
    private final ChangeListener<String> answered = (property, before, now) -> look();
    private Optional<FieldViewModel> shown = Optional.empty();
    private boolean looking;

    PickAnswer(Texts texts) {
        this.texts = texts;
        list.getStyleClass().add("pick");
        list.setMaxWidth(Double.MAX_VALUE);
        list.valueProperty().addListener((property, before, now) -> {
            if (!looking && now != null) {
                shown.ifPresent(field -> field.answer(now));
            }
        });
        list.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                shown.ifPresent(FieldViewModel::enter);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                shown.ifPresent(field -> field.answer(""));
                event.consume();
            } else if (event.getCode() == KeyCode.SPACE && !list.isShowing()) {
                list.show();
                event.consume();
            }
        });
    }

    @Override
    public Node node() {
        return list;
    }

    @Override
    public Node stop() {
        return list;
    }

    @Override
    public void show(FieldViewModel field, String spoken) {
        shown = Optional.of(field);
        looking = true;
        list.getItems().setAll(field.item().choices());
        looking = false;
        list.setAccessibleText(spoken);
        field.typed().addListener(answered);
        look();
    }

    @Override
    public void clear() {
        shown.ifPresent(field -> field.typed().removeListener(answered));
        shown = Optional.empty();
    }

    @Override
    public void open(boolean now) {
        list.setDisable(!now);
    }

    private void look() {
        shown.ifPresent(field -> {
            looking = true;
            boolean known = field.entry() instanceof Entry.Words;
            // What was typed elsewhere and is none of the choices stays visible.
            list.setPromptText(
                    field.entry() instanceof Entry.Unreadable other ? other.typed() : texts.say("card.pick"));
            if (known) {
                list.setValue(field.typed().get());
            } else {
                list.getSelectionModel().clearSelection();
            }
            looking = false;
        });
    }
}
