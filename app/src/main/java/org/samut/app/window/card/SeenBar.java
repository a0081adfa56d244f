package org.samut.app.window.card;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.Filter;
import org.samut.app.window.filling.FilterViewModel;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** Says above the cards how many of an area are seen under a filter, and leads out of it. */
final class SeenBar extends VBox {
    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final WrappedText said = new WrappedText("seen-says");
    private final Button again = new Button();
    private final Button next = new Button();
    private final Button all = new Button();

    SeenBar(Texts texts, WorkbookViewModel workbook) {
        this.texts = texts;
        this.workbook = workbook;
        getStyleClass().add("seen-bar");
        FilterViewModel filter = workbook.areas().filter();
        again.setId("filter-again");
        again.setOnAction(event -> workbook.place().sift(filter.chosen().get()));
        next.setId("filter-next");
        next.setOnAction(event -> workbook.place().turn(1));
        all.setId("filter-off");
        all.setOnAction(event -> workbook.place().sift(Filter.ALL));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(8, Icon.FILTER.of("seen-icon"), said, again, next, all);
        for (Button button : new Button[] {again, next, all}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        row.getStyleClass().add("seen-row");
        row.setFillHeight(false);
        getChildren().add(row);
        filter.stale().addListener((property, before, now) -> show());
    }

    void show() {
        Filter chosen = workbook.areas().filter().chosen().get();
        int seen = workbook.place().page().get().indicators().size();
        int everywhere = workbook.areas().filter().count(chosen).get();
        String name = texts.say(chosen.text());
        said.setText(
                seen > 0
                        ? texts.say(
                                "area.seen", seen, workbook.place().area().get().total(), name)
                        : texts.say(everywhere > 0 ? "area.seen.none" : "area.seen.nowhere", name));
        again.setText(texts.say("area.seen.again"));
        next.setText(texts.say("area.seen.next"));
        all.setText(texts.say("area.seen.all"));
        Sight.show(again, workbook.areas().filter().stale().get());
        Sight.show(next, seen == 0 && everywhere > 0);
    }
}
