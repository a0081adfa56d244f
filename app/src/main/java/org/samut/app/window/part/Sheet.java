package org.samut.app.window.part;

import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A question or an answer laid over the window: a title, what there is to say, and what can be done now. */
public final class Sheet extends StackPane {
    private final VBox body = new VBox(12);
    private final HBox buttons = new HBox(10);
    private final VBox box;
    private final Scrolling content = new Scrolling(body);
    private Runnable away = () -> {};
    private Optional<Button> primary = Optional.empty();

    public Sheet(Icon icon, String title, String... styles) {
        getStyleClass().add("veil");
        Label head = new Label(title, icon.of("sheet-icon"));
        head.getStyleClass().add("sheet-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        buttons.getStyleClass().add("sheet-buttons");
        buttons.getChildren().add(gap);
        VBox.setVgrow(content, Priority.ALWAYS);
        box = new VBox(14, head, content, buttons);
        box.getStyleClass().add("sheet");
        box.getStyleClass().addAll(styles);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                away.run();
            } else if (event.getCode() == KeyCode.ENTER && isChosen(event.getTarget())) {
                // An alternative that was chosen has nothing left to do with Enter.
                primary.filter(button -> !button.isDisabled()).ifPresent(button -> {
                    event.consume();
                    button.fire();
                });
            }
        });
    }

    private static boolean isChosen(EventTarget target) {
        return target instanceof ToggleButton alternative && alternative.isSelected();
    }

    public Sheet say(Node... nodes) {
        body.getChildren().addAll(nodes);
        return this;
    }

    public Sheet say(String sentence, String... styles) {
        WrappedText text = new WrappedText(styles);
        text.setText(sentence);
        return say(text);
    }

    /** Leaves scrolling to one part of what it says, so that the rest stays in sight. */
    public Sheet scrolledBy(Region part) {
        content.setContent(null);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(part, Priority.ALWAYS);
        box.getChildren().set(box.getChildren().indexOf(content), body);
        return say(part);
    }

    /** Facts as a small table of names and values. */
    public Sheet facts(List<Fact> facts) {
        VBox rows = new VBox(6);
        rows.getStyleClass().add("facts");
        for (Fact fact : facts) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("fact-name");
            WrappedText value = new WrappedText("fact-value");
            value.setText(fact.value());
            HBox.setHgrow(value, Priority.ALWAYS);
            rows.getChildren().add(new HBox(12, name, value));
        }
        return say(rows);
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** What the sheet is for; pressed by Enter. */
    public Button primary(String text, Runnable action) {
        Button button = button(text, action);
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        primary = Optional.of(button);
        return button;
    }

    public Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
        return button;
    }

    /** What Escape does. */
    public Sheet onAway(Runnable action) {
        away = action;
        return this;
    }

    /** Focuses the first field, else the last button. */
    public void begin() {
        // The default button hears Enter from its skin on, not only from the next frame on.
        applyCss();
        Optional<Node> field = body.lookupAll(".text-field").stream()
                .filter(Node::isFocusTraversable)
                .findFirst();
        Node button = buttons.getChildren().get(buttons.getChildren().size() - 1);
        field.orElse(button).requestFocus();
    }
}
