package org.samut.app.window.finding;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.samut.app.window.part.WrappedText;

/** The title of a group of findings; on a narrow drawer it takes two lines. */
final class GroupTitle extends HBox {
    private final WrappedText words = new WrappedText();

    GroupTitle(FindingKind kind) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().addAll("group-heading", "group-" + kind.name().toLowerCase(Locale.ROOT));
        getChildren().addAll(kind.icon().of(), words);
    }

    void say(String title) {
        words.setText(title);
    }
}
