package org.samut.app.window.history;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;

/** Fields that hold one thing here and another there, side by side. Long lists cost no more than short ones. */
public final class DifferenceList extends VBox {
    private static final double FIELD = 0.3;
    private static final double BAR = 26;

    private final ListView<Line> list = new ListView<>();

    /** One field, what it holds on either side, and who is answerable for the difference. */
    public record Line(String field, String left, String right, String by) {}

    /** @param left what the first column of entries shows, such as a moment's date */
    public DifferenceList(String field, String left, String right) {
        getStyleClass().add("differences");
        getStylesheets().add(HistoryPage.css());
        HBox head = row(head(field), head(left), head(right));
        head.getStyleClass().add("differences-head");
        list.getStyleClass().add("differences-list");
        list.setCellFactory(view -> new Cell());
        list.setFocusTraversable(true);
        list.setAccessibleText(field + ", " + left + ", " + right);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }

    public void show(List<Line> lines) {
        list.getItems().setAll(lines);
    }

    private static WrappedText head(String text) {
        WrappedText words = new WrappedText("differences-title");
        words.setText(text);
        return words;
    }

    private HBox row(Region field, Region left, Region right) {
        HBox row = new HBox(10, field, left, right);
        field.prefWidthProperty().bind(widthProperty().subtract(BAR + 20).multiply(FIELD));
        left.prefWidthProperty().bind(widthProperty().subtract(BAR + 20).multiply((1 - FIELD) / 2));
        right.prefWidthProperty().bind(widthProperty().subtract(BAR + 20).multiply((1 - FIELD) / 2));
        return row;
    }

    private final class Cell extends WrappedCell<Line> {
        private final WrappedText field = new WrappedText("difference-field");
        private final WrappedText left = new WrappedText();
        private final WrappedText right = new WrappedText("difference-right");
        private final Label by = new Label();

        Cell() {
            by.getStyleClass().add("muted");
            wrap(
                    new VBox(1, row(field, left, right), by),
                    DifferenceList.this.widthProperty().subtract(BAR));
        }

        @Override
        String show(Line line) {
            field.setText(line.field());
            left.setText(line.left());
            right.setText(line.right());
            by.setText(line.by());
            Sight.show(by, !line.by().isEmpty());
            return line.field() + ": " + line.left() + " → " + line.right() + " " + line.by();
        }
    }
}
