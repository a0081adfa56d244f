package org.samut.app.window;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** The line at the top: whose workbook of which form this is, and the language. */
final class HeaderView extends HBox {
    private final Label title = new Label();
    private final WrappedText under = new WrappedText("header-under");
    private final HBox actions = new HBox(8);

    /** One line of the window's menu: the key of its text, and what it does. */
    record Entry(String key, Runnable action) {}

    HeaderView(Texts texts, Runnable otherLanguage, List<Entry> entries) {
        super(12);
        getStyleClass().add("header");
        title.getStyleClass().add("header-title");
        VBox words = new VBox(0, title, under);
        words.getStyleClass().add("header-words");
        under.setManaged(false);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        actions.getStyleClass().add("actions");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        Button language = new Button();
        language.setId("language");
        language.getStyleClass().add("flat");
        language.setMinWidth(Region.USE_PREF_SIZE);
        language.textProperty().bind(Bindings.createStringBinding(texts::otherName, texts.language()));
        language.setOnAction(event -> otherLanguage.run());
        getChildren().addAll(words, actions, language);
        if (!entries.isEmpty()) {
            getChildren().add(menu(texts, entries));
        }
    }

    private static MenuButton menu(Texts texts, List<Entry> entries) {
        MenuButton menu = new MenuButton();
        menu.setId("menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.textProperty().bind(texts.follow("header.menu"));
        for (Entry entry : entries) {
            MenuItem item = new MenuItem();
            item.setId("menu-" + entry.key());
            item.textProperty().bind(texts.follow(entry.key()));
            item.setOnAction(event -> entry.action().run());
            menu.getItems().add(item);
        }
        return menu;
    }

    Label title() {
        return title;
    }

    void named(String name, String more) {
        title.setText(name);
        under.setText(more);
        under.setVisible(!more.isEmpty());
        under.setManaged(!more.isEmpty());
    }

    HBox actions() {
        return actions;
    }
}
