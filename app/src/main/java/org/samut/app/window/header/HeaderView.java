package org.samut.app.window.header;

import java.util.ArrayList;
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
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/**
 * The line at the top: whose workbook of which form this is, what comes next, and one menu with all the rest. Where both
 * have little room beside each other, the other language is left to the menu, or what can be done goes below the words:
 * whichever takes the least of the window's height.
 */
public final class HeaderView extends Pane {
    /** As much of the width as the buttons may take before they go below the words. */
    private static final double SHARE = 0.64;

    private static final double GAP = 8;
    private static final double BELOW = 4;

    private final WrappedText title = new WrappedText("header-title");
    private final WrappedText under = new WrappedText("header-under");
    private final HBox actions = new HBox(8);
    private final VBox said = new VBox(0, title, under);
    private final Button language = new Button();
    private final FlowPane buttons = new FlowPane(GAP, BELOW, actions, language);
    private Optional<Button> home = Optional.empty();

    public HeaderView(Texts texts, Runnable otherLanguage) {
        getStyleClass().add("header");
        said.getStyleClass().add("header-words");
        under.setManaged(false);
        said.setMinWidth(0);
        actions.getStyleClass().add("actions");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getStyleClass().add("header-buttons");
        language.setId("language");
        language.getStyleClass().add("flat");
        language.setMinWidth(Region.USE_PREF_SIZE);
        language.textProperty().bind(Bindings.createStringBinding(texts::otherName, texts.language()));
        language.setOnAction(event -> otherLanguage.run());
        getChildren().addAll(said, buttons);
    }

    /** A way to the start screen, before everything else. */
    public void home(Texts texts, Runnable action) {
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

    /** All that can be done, what belongs together in one group. */
    public void menu(Texts texts, List<List<MenuLine>> groups) {
        MenuButton menu = new MenuButton();
        menu.setId("menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.textProperty().bind(texts.follow("header.menu"));
        List<Runnable> looks = new ArrayList<>();
        for (List<MenuLine> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            for (MenuLine line : group) {
                MenuItem item = new MenuItem();
                item.setId(line.id());
                item.textProperty().bind(texts.follow(line.key()));
                item.setOnAction(event -> line.action().run());
                looks.add(() -> item.setDisable(!line.offered().getAsBoolean()));
                menu.getItems().add(item);
            }
        }
        menu.setOnShowing(event -> looks.forEach(Runnable::run));
        buttons.getChildren().add(menu);
    }

    /** What is done to what the screen shows, before the menu. */
    public void actions(Node node) {
        actions.getChildren().setAll(node);
    }

    public void named(String name, String more) {
        title.setText(name);
        under.setText(more);
        Sight.show(under, !more.isEmpty());
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
        return snappedTopInset() + high(places) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        Places places = places(getWidth());
        Sight.show(language, places.withLanguage());
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double high = places.below() ? places.words() : getHeight() - top - snappedBottomInset();
        home.ifPresent(button -> layoutInArea(button, left, top, places.forHome(), high, 0, HPos.LEFT, VPos.CENTER));
        double from = left + places.forHome() + (home.isPresent() ? GAP : 0);
        said.resizeRelocate(from, top, places.forWords(), high);
        double wide = places.forButtons();
        buttons.resizeRelocate(
                getWidth() - snappedRightInset() - wide,
                places.below() ? top + places.words() + BELOW : top + Math.round((high - places.tall()) / 2),
                wide,
                places.tall());
    }

    /**
     * How the width is shared.
     *
     * @param words how high the words are with their share
     * @param tall how high the buttons are with theirs
     */
    private record Places(
            boolean below,
            boolean withLanguage,
            double forHome,
            double forWords,
            double forButtons,
            double words,
            double tall) {}

    /** Beside each other with the other language, without it, or below each other: the first that is the lowest. */
    private Places places(double width) {
        double room = Math.max(1, width - snappedLeftInset() - snappedRightInset());
        Places best = places(room, true, false);
        for (Places other : List.of(places(room, false, false), places(room, true, true), places(room, false, true))) {
            best = high(other) < high(best) - 1 ? other : best;
        }
        return best;
    }

    private static double high(Places places) {
        return places.below() ? places.words() + BELOW + places.tall() : Math.max(places.words(), places.tall());
    }

    private Places places(double room, boolean withLanguage, boolean below) {
        List<Node> shown = shown(withLanguage);
        double wanted = wanted(shown);
        double forHome = home.map(button -> button.prefWidth(-1)).orElse(0.0);
        double beside = room - forHome - (home.isPresent() ? GAP : 0);
        double forButtons = Math.min(room, wanted);
        double forWords = below ? beside : Math.max(1, beside - forButtons - GAP);
        double words = below || wanted <= room * SHARE
                ? Math.max(
                        said.prefHeight(forWords),
                        home.map(button -> button.prefHeight(-1)).orElse(0.0))
                : Double.MAX_VALUE;
        return new Places(below, withLanguage, forHome, forWords, forButtons, words, tall(shown, forButtons));
    }

    private List<Node> shown(boolean withLanguage) {
        return buttons.getChildren().stream()
                .filter(node -> node != language || withLanguage)
                .toList();
    }

    /** All buttons in one line. */
    private static double wanted(List<Node> shown) {
        double wide = 0;
        for (Node button : shown) {
            wide += Math.ceil(button.prefWidth(-1)) + GAP;
        }
        return Math.max(0, wide - GAP) + 1;
    }

    /** How high the buttons are in lines of this width. */
    private static double tall(List<Node> shown, double width) {
        double above = 0;
        double line = 0;
        double used = 0;
        for (Node button : shown) {
            double wide = Math.ceil(button.prefWidth(-1));
            if (used > 0 && used + wide > width) {
                above += line + BELOW;
                line = 0;
                used = 0;
            }
            line = Math.max(line, button.prefHeight(-1));
            used += wide + GAP;
        }
        return above + line;
    }
}
