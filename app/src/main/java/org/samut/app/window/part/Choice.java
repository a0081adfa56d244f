package org.samut.app.window.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/** A few alternatives side by side, one of them chosen or none; one stop for Tab, arrows move within. */
public final class Choice extends FlowPane {
    private final List<ToggleButton> buttons = new ArrayList<>();
    private IntConsumer chosen = at -> {};

    public Choice(int size) {
        getStyleClass().add("choice");
        for (int at = 0; at < size; at++) {
            ToggleButton button = new ToggleButton();
            int place = at;
            button.getStyleClass().add(at == 0 ? "left-pill" : at == size - 1 ? "right-pill" : "center-pill");
            button.setOnAction(event -> pick(place));
            button.addEventFilter(KeyEvent.KEY_PRESSED, event -> arrows(event, place));
            buttons.add(button);
        }
        getChildren().setAll(buttons);
        select(-1);
    }

    /** All side by side where there is room; else they wrap. */
    @Override
    protected double computePrefWidth(double height) {
        double wide = 0;
        for (ToggleButton button : buttons) {
            wide += button.isManaged() ? snapSizeX(button.prefWidth(-1)) : 0;
        }
        return snappedLeftInset() + wide + snappedRightInset();
    }

    /** Tells which place a person chose. */
    public void onChosen(IntConsumer listener) {
        chosen = listener;
    }

    public void label(int at, String text) {
        buttons.get(at).setText(text);
    }

    /** What the alternatives are about, for those who hear the window. */
    public void name(String name) {
        setAccessibleText(name);
        buttons.forEach(button -> button.setAccessibleText(name + " " + button.getText()));
    }

    public void offer(int at, boolean offered) {
        buttons.get(at).setVisible(offered);
        buttons.get(at).setManaged(offered);
    }

    /** Shows this place as chosen; −1 for none. */
    public void select(int at) {
        for (int one = 0; one < buttons.size(); one++) {
            buttons.get(one).setSelected(one == at);
            buttons.get(one).setFocusTraversable(one == Math.max(0, at));
        }
    }

    public int selected() {
        for (int one = 0; one < buttons.size(); one++) {
            if (buttons.get(one).isSelected()) {
                return one;
            }
        }
        return -1;
    }

    /** The button that Tab stops at. */
    public ToggleButton stop() {
        return buttons.get(Math.max(0, selected()));
    }

    private void pick(int at) {
        select(at);
        chosen.accept(at);
    }

    private void arrows(KeyEvent event, int from) {
        if (event.isAltDown() || event.isControlDown()) {
            return;
        }
        int by = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by == 0) {
            return;
        }
        event.consume();
        Optional<ToggleButton> next = Optional.empty();
        for (int at = from + by; at >= 0 && at < buttons.size() && next.isEmpty(); at += by) {
            next = Optional.of(buttons.get(at)).filter(ToggleButton::isVisible);
        }
        next.ifPresent(button -> {
            button.requestFocus();
            pick(buttons.indexOf(button));
        });
    }
}
