package org.samut.app.window.part;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A tick whose words may take several lines; pressing them ticks too. */
public final class Tick extends HBox {
    private final CheckBox box = new CheckBox();

    public Tick(String words, String... styles) {
        WrappedText said = new WrappedText();
        said.setText(words);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setOnMouseClicked(event -> {
            box.requestFocus();
            box.fire();
        });
        box.setAccessibleText(words);
        getStyleClass().add("tick");
        getStyleClass().addAll(styles);
        getChildren().addAll(box, said);
    }

    /** What is ticked, and has the focus. */
    public CheckBox box() {
        return box;
    }
}
