package org.samut.app.window.keys;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.samut.app.window.part.EvenRows;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** The list of all keys, made of the keys themselves. */
public final class KeysSheet {
    private KeysSheet() {}

    public static Sheet of(Texts texts, Runnable away) {
        List<Key> all = List.of(Key.values());
        int half = (all.size() + 1) / 2;
        EvenRows columns = new EvenRows(
                List.of(column(texts, all.subList(0, half)), column(texts, all.subList(half, all.size()))));
        Sheet sheet = new Sheet(Icon.LIST, texts.say("keys.title"), "wide", "keys-sheet")
                .say(columns)
                .onAway(away);
        sheet.getStylesheets().add(KeysSheet.class.getResource("keys.css").toExternalForm());
        sheet.primary(texts.say("sheet.close"), away);
        return sheet;
    }

    private static GridPane column(Texts texts, List<Key> keys) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), words);
        for (int at = 0; at < keys.size(); at++) {
            WrappedText what = new WrappedText("key-says");
            what.setText(texts.say(keys.get(at).text()));
            grid.add(caps(keys.get(at).caps()), 0, at);
            grid.add(what, 1, at);
        }
        return grid;
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
