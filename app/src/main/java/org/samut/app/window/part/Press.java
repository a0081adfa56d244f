package org.samut.app.window.part;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/** A whole pane that is pressed like a button; unlike a button's graphic its content may wrap. */
public final class Press extends StackPane {
    private final Runnable pressed;

    public Press(Node content, Runnable pressed, String... styles) {
        super(content);
        this.pressed = pressed;
        getStyleClass().addAll(styles);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> {
            requestFocus();
            pressed.run();
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                pressed.run();
            }
        });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            pressed.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
