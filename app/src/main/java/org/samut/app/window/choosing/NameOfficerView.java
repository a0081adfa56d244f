package org.samut.app.window.choosing;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** The second of the three things that a first start asks: who enters the data. */
public final class NameOfficerView extends VBox {
    private final Texts texts;
    private final WrappedText step = new WrappedText("step");
    private final WrappedText hint = new WrappedText("muted");
    private final WrappedText wrong = new WrappedText("wrong");
    private final TextField name = new TextField();

    /** @param back to the choice of the LAO */
    public NameOfficerView(Texts texts, ChoosingViewModel choosing, Runnable back) {
        super(14);
        this.texts = texts;
        getStyleClass().add("choosing");
        Label title = new Label();
        title.getStyleClass().add("big-title");
        title.textProperty().bind(texts.follow("choosing.officer.title"));
        name.setId("officer-name");
        name.getStyleClass().add("big-field");
        name.promptTextProperty().bind(texts.follow("choosing.officer.prompt"));
        name.accessibleTextProperty().bind(texts.follow("choosing.officer.title"));
        Button on = new Button();
        on.setId("officer-on");
        on.getStyleClass().addAll("accent", "primary");
        on.textProperty().bind(texts.follow("choosing.on"));
        on.setDefaultButton(true);
        on.setOnAction(event -> {
            if (name.getText().isBlank()) {
                wrong.setText(texts.say("choosing.officer.missing"));
                Sight.show(wrong, true);
                name.requestFocus();
            } else {
                choosing.name(name.getText().strip());
            }
        });
        Button before = new Button("", Icon.BACK.of());
        before.setId("back");
        before.textProperty().bind(texts.follow("choosing.back"));
        before.setOnAction(event -> back.run());
        getChildren().addAll(step, title, hint, name, wrong, new FlowPane(10, 6, on, before));
        again();
    }

    /** Shows the texts anew, after the language has changed. */
    public void again() {
        step.setText(texts.say("choosing.step", 2, 3));
        hint.setText(texts.say("choosing.officer.hint"));
        wrong.setText("");
        Sight.show(wrong, false);
    }

    /** Puts the caret where to type. */
    public void begin() {
        name.requestFocus();
    }
}
