package org.samut.app.window.card.field;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.part.LengthLimit;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** Several lines of words. Enter begins a new line; Tab leaves. */
final class WordsAnswer implements Answer {
    private static final int LINE = 70;

    private final Texts texts;
    private final TextArea area = new TextArea();
    private final WrappedText told = new WrappedText("wrong", "length-told");
    private final VBox box = new VBox(4, area, told);
    private final ChangeListener<String> answered = (property, before, now) -> look();
    private Optional<FieldViewModel> shown = Optional.empty();
    private boolean typing;

    WordsAnswer(Texts texts) {
        this.texts = texts;
        area.setWrapText(true);
        area.getStyleClass().add("words");
        LengthLimit.on(area, this::tell);
        area.textProperty().addListener((property, before, now) -> typed(now));
        area.focusedProperty()
                .addListener((property, before, now) ->
                        shown.ifPresent(now ? FieldViewModel::enter : FieldViewModel::commit));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Sight.show(told, false);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node stop() {
        return area;
    }

    @Override
    public void show(FieldViewModel field, String spoken) {
        shown = Optional.of(field);
        area.setAccessibleText(spoken);
        field.typed().addListener(answered);
        Sight.show(told, false);
        look();
    }

    @Override
    public void clear() {
        shown.ifPresent(field -> field.typed().removeListener(answered));
        shown = Optional.empty();
    }

    @Override
    public void open(boolean now) {
        area.setDisable(!now);
    }

    private void tell(int length) {
        Sight.show(told, length > 0);
        told.setText(length > 0 ? texts.say("card.length", length, LengthLimit.MOST) : "");
    }

    private void typed(String now) {
        rows(now);
        if (!typing) {
            typing = true;
            shown.ifPresent(field -> field.typed().set(now));
            typing = false;
        }
    }

    private void look() {
        if (!typing) {
            typing = true;
            area.setText(shown.map(field -> field.typed().get()).orElse(""));
            typing = false;
        }
    }

    private void rows(String now) {
        int rows = now.lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        area.setPrefRowCount(Math.max(2, Math.min(8, rows)));
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.TAB && plain) {
            // In a text area Tab would be typed; with Ctrl it moves on.
            event.consume();
            area.fireEvent(new KeyEvent(
                    area, area, KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
        } else if (event.getCode() == KeyCode.ESCAPE
                && shown.filter(FieldViewModel::isDirty).isPresent()) {
            shown.ifPresent(FieldViewModel::putBack);
            event.consume();
        }
    }
}
