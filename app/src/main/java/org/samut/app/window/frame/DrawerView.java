package org.samut.app.window.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;

/** The drawer at the window's right: a strip of its pages, and the page that is open. */
public final class DrawerView extends VBox {
    private final Texts texts;
    private final List<DrawerPage> pages;
    private final StringProperty open;
    private final ObservableValue<Optional<Indicator>> current;
    private final Map<String, Node> contents = new HashMap<>();
    private final Map<String, ToggleButton> tabs = new HashMap<>();
    private final Label title = new Label();
    private final VBox place = new VBox();
    private Optional<DrawerPage> shown = Optional.empty();

    /** @param open the name of the open page, empty while the drawer is shut; moved by the drawer too */
    public DrawerView(
            Texts texts, List<DrawerPage> pages, StringProperty open, ObservableValue<Optional<Indicator>> current) {
        this.texts = texts;
        this.pages = List.copyOf(pages);
        this.open = open;
        this.current = current;
        getStyleClass().add("drawer");
        // In two rows where the text is so large that one is not wide enough.
        FlowPane row = new FlowPane(4, 4);
        pages.forEach(page -> row.getChildren().add(tab(page)));
        HBox.setHgrow(row, Priority.ALWAYS);
        HBox strip = new HBox(4, row, away());
        strip.getStyleClass().add("drawer-strip");
        title.getStyleClass().add("panel-title");
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(strip, title, place);
        open.addListener((property, before, now) -> turn());
        current.addListener((property, before, now) -> shown.ifPresent(page -> page.show(now)));
        turn();
    }

    /** Whether there is a page of this name. */
    public boolean offers(String name) {
        return pages.stream().anyMatch(page -> page.name().equals(name));
    }

    /** Shows the texts anew, after the language has changed. */
    public void again() {
        shown.ifPresent(this::fill);
    }

    private ToggleButton tab(DrawerPage page) {
        ToggleButton tab = new ToggleButton("", page.icon().of());
        tab.setId("drawer-" + page.name());
        tab.getStyleClass().add("drawer-tab");
        tab.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tab.accessibleTextProperty().bind(texts.follow(page.title()));
        Tooltip name = new Tooltip();
        name.textProperty().bind(texts.follow(page.title()));
        tab.setTooltip(name);
        tab.setOnAction(event -> {
            // A page is left by another or by the cross, not by pressing it again.
            tab.setSelected(true);
            open.set(page.name());
        });
        tabs.put(page.name(), tab);
        return tab;
    }

    private Button away() {
        Button away = new Button("", Icon.CROSS.of());
        away.setId("drawer-close");
        away.getStyleClass().addAll("flat", "quiet");
        away.accessibleTextProperty().bind(texts.follow("drawer.close"));
        away.setOnAction(event -> open.set(""));
        return away;
    }

    private void turn() {
        Optional<DrawerPage> wanted =
                pages.stream().filter(page -> page.name().equals(open.get())).findFirst();
        if (wanted.equals(shown)) {
            return;
        }
        shown.ifPresent(DrawerPage::hide);
        shown = wanted;
        tabs.forEach((name, tab) -> tab.setSelected(name.equals(open.get())));
        wanted.ifPresent(this::fill);
    }

    private void fill(DrawerPage page) {
        Node content = contents.computeIfAbsent(page.name(), name -> page.content());
        VBox.setVgrow(content, Priority.ALWAYS);
        place.getChildren().setAll(content);
        title.setText(texts.say(page.title()));
        page.show(current.getValue());
    }
}
