package org.samut.app.window.area;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.samut.app.window.filling.Filter;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;

/** Which kind of indicators is shown, and how many there are of each. */
final class FilterMenu extends MenuButton {
    FilterMenu(Texts texts, WorkbookViewModel workbook) {
        setId("filter");
        getStyleClass().add("filter-menu");
        setGraphic(Icon.FILTER.of());
        setMaxWidth(Double.MAX_VALUE);
        var chosen = workbook.areas().filter().chosen();
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.say("area.filter", texts.say(chosen.get().text())), texts.language(), chosen));
        ToggleGroup group = new ToggleGroup();
        for (Filter filter : Filter.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setId("filter-" + filter.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setSelected(filter == chosen.get());
            var count = workbook.areas().filter().count(filter);
            item.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> texts.say("area.filter.item", texts.say(filter.text()), count.get()),
                            texts.language(),
                            count));
            item.setOnAction(event -> workbook.place().sift(filter));
            chosen.addListener((property, before, now) -> item.setSelected(filter == now));
            getItems().add(item);
        }
    }
}
