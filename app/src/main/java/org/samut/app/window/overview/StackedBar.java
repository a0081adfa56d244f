package org.samut.app.window.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.samut.app.window.text.Texts;
import org.samut.core.overview.Counts;

/** How many indicators of an area came out how, as one bar; each part has its own pattern, icon and number. */
final class StackedBar extends Region {
    private static final double GAP = 2;

    private final List<StackPane> parts = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    StackedBar(Texts texts, Counts counts) {
        getStyleClass().add("stacked-bar");
        for (Kind kind : Kind.ORDER) {
            int number = counts.of(kind.verdict());
            if (number > 0) {
                Label label = new Label(
                        texts.figures(String.valueOf(number)), kind.icon().of());
                label.getStyleClass().add("part-number");
                label.setMinWidth(USE_PREF_SIZE);
                StackPane part = new StackPane(label);
                part.setAlignment(Pos.CENTER);
                part.getStyleClass().addAll("part", kind.style());
                parts.add(part);
                numbers.add(number);
            }
        }
        getChildren().setAll(parts);
    }

    @Override
    protected void layoutChildren() {
        int total = numbers.stream().mapToInt(Integer::intValue).sum();
        // A part is never narrower than its number; the wider ones give way.
        double room = getWidth() - GAP * (parts.size() - 1);
        double least = parts.stream().mapToDouble(part -> part.minWidth(-1)).sum();
        double x = 0;
        for (int at = 0; at < parts.size(); at++) {
            double width = parts.get(at).minWidth(-1) + Math.max(0, room - least) * numbers.get(at) / total;
            parts.get(at).resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
            x += width + GAP;
        }
    }
}
