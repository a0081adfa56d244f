package org.samut.app.window.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Item;
import org.samut.core.table.ColumnReading;
import org.samut.core.workbook.Entry;

/** A table item on its card: how many rows it has, their sums, and the button that opens the grid. */
public final class TableEntryView extends VBox {
    private final Texts texts;
    private final Label count = new Label();
    private final WrappedText sums = new WrappedText("muted");
    private final Button open = new Button("", Icon.LIST.of());
    private final ChangeListener<Entry> changed = (property, before, now) -> fill(now);
    private final Map<String, ColumnReading> readings = new HashMap<>();
    private Optional<FieldViewModel> shown = Optional.empty();

    public TableEntryView(Texts texts) {
        super(6);
        this.texts = texts;
        getStyleClass().add("table-entry");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.getStyleClass().add("open-table");
        open.setOnAction(event -> shown.ifPresent(FieldViewModel::openTable));
        open.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                shown.ifPresent(FieldViewModel::enter);
            }
        });
        HBox line = new HBox(10, open, count);
        line.getStyleClass().add("entry");
        getChildren().addAll(line, sums);
    }

    /** Where the keyboard stops. */
    public Node stop() {
        return open;
    }

    public void show(FieldViewModel field) {
        clear();
        shown = Optional.of(field);
        open.setText(texts.say("grid.open"));
        open.setAccessibleText(texts.say("grid.open.spoken", field.item().label()));
        field.rows().addListener(changed);
        fill(field.rows().get());
    }

    public void clear() {
        shown.ifPresent(field -> field.rows().removeListener(changed));
        shown = Optional.empty();
        readings.clear();
    }

    private void fill(Entry entry) {
        if (shown.isEmpty()) {
            return;
        }
        if (!(entry instanceof Entry.Rows rows)) {
            count.setText(texts.say("grid.none"));
            Sight.show(sums, false);
            return;
        }
        long filled = rows.rows().stream().filter(row -> !row.isEmpty()).count();
        count.setText(texts.say("grid.count", texts.figures(BigDecimal.valueOf(filled))));
        StringBuilder said = new StringBuilder();
        for (Item column : shown.get().item().columns()) {
            if (column.kind().isFigure()) {
                readings.computeIfAbsent(column.id(), id -> new ColumnReading(id, FigureReader::read))
                        .of(rows)
                        .sum()
                        .ifPresent(sum -> said.append(said.length() == 0 ? "" : " · ")
                                .append(texts.say(
                                        "grid.sum.spoken", column.label(), texts.figures(sum), column.unit())));
            }
        }
        sums.setText(said.toString());
        Sight.show(sums, said.length() > 0);
    }
}
