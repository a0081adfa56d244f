package org.samut.app.window.keys;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** The list of all keys, made of the keys themselves. */
public final class KeysSheet {
    private KeysSheet() {}

    public static Sheet of(Texts texts, Runnable away) {
        Key[] keys = Key.values();
        int half = (keys.length + 1) / 2;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        grid.setMaxWidth(Double.MAX_VALUE);
        ColumnConstraints caps = new ColumnConstraints();
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setPercentWidth(36);
        grid.getColumnConstraints().setAll(caps, words, caps, words);
        for (int at = 0; at < keys.length; at++) {
            int column = at / half * 2;
            WrappedText what = new WrappedText("key-says");
            what.setText(texts.say(keys[at].text()));
            grid.add(caps(keys[at].caps()), column, at % half);
            grid.add(what, column + 1, at % half);
        }
        Sheet sheet = new Sheet(Icon.LIST, texts.say("keys.title"), "wide", "keys-sheet")
                .say(grid)
                .onAway(away);
        sheet.getStylesheets().add(KeysSheet.class.getResource("keys.css").toExternalForm());
        sheet.primary(texts.say("sheet.close"), away);
        return sheet;
    }

    private static HBox caps(List<String> names) {
        HBox caps = new HBox(4);
        caps.setMinWidth(Region.USE_PREF_SIZE);
        caps.getStyleClass().add("key-caps");
        for (String name : names) {
            Label cap = new Label(name);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(cap);
        }
        return caps;
    }
}
