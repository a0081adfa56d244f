package org.samut.app.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/**
 * The line at the top: whose workbook of which form this is, and what can be done. Where both have no room beside each
 * other, what can be done goes below.
 */
final class HeaderView extends Pane {
    /** As much of the width as the buttons may take before they go below the words. */
    private static final double SHARE = 0.64;

    private static final double GAP = 8;

    private final WrappedText title = new WrappedText("header-title");
    private final WrappedText under = new WrappedText("header-under");
    private final HBox actions = new HBox(8);
    private final VBox said = new VBox(0, title, under);
    private final FlowPane buttons = new FlowPane(GAP, 4, actions);
    private Optional<Button> home = Optional.empty();

    /** One line of the window's menu: the key of its text, and what it does. */
    record Entry(String key, Runnable action) {}

    HeaderView(Texts texts, Runnable otherLanguage, List<Entry> entries) {
        getStyleClass().add("header");
        said.getStyleClass().add("header-words");
        under.setManaged(false);
        said.setMinWidth(0);
        actions.getStyleClass().add("actions");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getStyleClass().add("header-buttons");
        Button language = new Button();
        language.setId("language");
        language.getStyleClass().add("flat");
        language.setMinWidth(Region.USE_PREF_SIZE);
        language.textProperty().bind(Bindings.createStringBinding(texts::otherName, texts.language()));
        language.setOnAction(event -> otherLanguage.run());
        buttons.getChildren().add(language);
        if (!entries.isEmpty()) {
            buttons.getChildren().add(menu(texts, entries));
        }
        getChildren().addAll(said, buttons);
    }

    /** A way to the start screen, before everything else. */
    void home(Texts texts, Runnable action) {
        Button button = new Button("", Icon.HOME.of());
        button.setId("home");
        button.getStyleClass().add("flat");
        button.accessibleTextProperty().bind(texts.follow("header.home"));
        Tooltip name = new Tooltip();
        name.textProperty().bind(texts.follow("header.home"));
        button.setTooltip(name);
        button.setOnAction(event -> action.run());
        home = Optional.of(button);
        getChildren().add(0, button);
    }

    private static MenuButton menu(Texts texts, List<Entry> entries) {
        MenuButton menu = new MenuButton();
        menu.setId("menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.textProperty().bind(texts.follow("header.menu"));
        for (Entry entry : entries) {
            MenuItem item = new MenuItem();
            item.setId(entry.key().replace('.', '-'));
            item.textProperty().bind(texts.follow(entry.key()));
            item.setOnAction(event -> entry.action().run());
            menu.getItems().add(item);
        }
        return menu;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Places places = places(width < 0 ? prefWidth(-1) : width);
        double high = places.below()
                ? places.first() + 4 + buttons.prefHeight(places.forButtons())
                : Math.max(places.first(), buttons.prefHeight(places.forButtons()));
        return snappedTopInset() + high + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        Places places = places(getWidth());
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double high = places.below() ? places.first() : getHeight() - top - snappedBottomInset();
        home.ifPresent(button -> layoutInArea(button, left, top, places.forHome(), high, 0, HPos.LEFT, VPos.CENTER));
        double from = left + places.forHome() + (home.isPresent() ? GAP : 0);
        said.resizeRelocate(from, top, places.forWords(), high);
        double wide = places.forButtons();
        double tall = buttons.prefHeight(wide);
        buttons.resizeRelocate(
                getWidth() - snappedRightInset() - wide,
                places.below() ? top + places.first() + 4 : top + Math.round((high - tall) / 2),
                wide,
                tall);
    }

    /** How the width is shared, and how high the words are with their share. */
    private record Places(boolean below, double forHome, double forWords, double forButtons, double first) {}

    private Places places(double width) {
        double room = Math.max(1, width - snappedLeftInset() - snappedRightInset());
        double wanted = wanted();
        double forHome = home.map(button -> button.prefWidth(-1)).orElse(0.0);
        double beside = room - forHome - (home.isPresent() ? GAP : 0);
        boolean below = wanted > room * SHARE;
        double forWords = below ? beside : Math.max(1, beside - wanted - GAP);
        double first = Math.max(
                said.prefHeight(forWords),
                home.map(button -> button.prefHeight(-1)).orElse(0.0));
        return new Places(below, forHome, forWords, Math.min(room, wanted), first);
    }

    /** All buttons in one line. */
    private double wanted() {
        double wide = 0;
        for (Node button : buttons.getChildren()) {
            wide += Math.ceil(button.prefWidth(-1)) + GAP;
        }
        return Math.max(0, wide - GAP) + 1;
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
