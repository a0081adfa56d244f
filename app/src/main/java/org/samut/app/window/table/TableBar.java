package org.samut.app.window.table;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.text.Texts;
import org.samut.core.workbook.Entry;

/** What can be done to the table as a whole: rows made and deleted, a text found, the next faulty cell. */
final class TableBar extends FlowPane {
    private final Texts texts;
    private final Grid grid;
    private final TableViewModel model;
    private final PastRows past;
    private final Button insert;
    private final Button delete;
    private final Button paste;
    private final Button lastYear;
    private final Button faulty;
    private final TextField sought = new TextField();
    private final Label found = new Label();
    private final HBox finding;

    TableBar(Texts texts, Grid grid, TableViewModel model, PastRows past, Label rows) {
        super(8, 8);
        this.texts = texts;
        this.grid = grid;
        this.model = model;
        this.past = past;
        getStyleClass().add("grid-bar");
        insert = button("grid-insert", Icon.PLUS, grid.keys()::insert);
        delete = button("grid-delete", Icon.CROSS, grid.keys()::delete);
        paste = button("grid-paste", Icon.LIST, grid.keys()::paste);
        lastYear = button("grid-lastyear", Icon.CALENDAR, () -> item().ifPresent(past::show));
        faulty = button("grid-faulty", Icon.ERROR, this::nextFaulty);
        faulty.getStyleClass().add("faulty");
        sought.setId("grid-find");
        sought.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sought.textProperty().addListener((property, before, now) -> count());
        found.getStyleClass().add("muted");
        found.setMinWidth(Region.USE_PREF_SIZE);
        finding = new HBox(8, Icon.SEARCH.of(), sought);
        finding.getStyleClass().add("grid-find");
        getChildren().addAll(insert, delete, paste, lastYear, faulty, found, rows);
        model.totals().addListener((property, before, now) -> show());
    }

    /** Shows the texts anew, and what can be done now. */
    void show() {
        boolean open = model.isOpen();
        name(insert, texts.say("grid.insert"), "Insert");
        name(delete, texts.say("grid.delete"), "Ctrl+Delete");
        name(paste, texts.say("grid.paste"), "Ctrl+V");
        insert.setDisable(!open);
        delete.setDisable(!open);
        paste.setDisable(!open);
        OptionalInt before = item().map(past::rows).orElse(OptionalInt.empty());
        lastYear.setText(texts.say("grid.lastyear", before.orElse(0)));
        Sight.show(lastYear, before.isPresent());
        sought.setPromptText(texts.say("grid.find"));
        sought.setAccessibleText(texts.say("grid.find"));
        int wrong = model.totals().get().faulty();
        name(faulty, texts.say("grid.faulty", wrong), "F8");
        Sight.show(faulty, wrong > 0);
        count();
    }

    /** Where a text is sought; stands beside the table's name, so that large texts leave more of the rows in sight. */
    HBox finding() {
        return finding;
    }

    void find() {
        sought.requestFocus();
        sought.selectAll();
    }

    /** Goes to the next cell that cannot be read. */
    void nextFaulty() {
        grid.next((row, column) -> row.said(column) instanceof Entry.Unreadable).ifPresent(place -> {
            grid.goTo(place);
            grid.requestFocus();
        });
    }

    private Optional<String> item() {
        return model.table().map(field -> field.item().id());
    }

    private void nextFound() {
        grid.next(this::holds).ifPresent(grid::goTo);
    }

    private boolean holds(GridRow row, int column) {
        String wanted = bare(sought.getText());
        Entry said = row.said(column);
        var item = model.columns().get(column);
        return !wanted.isEmpty()
                && !said.isBlank()
                && (bare(grid.words().shown(item, said)).contains(wanted)
                        || bare(grid.words().plain(item, said)).contains(wanted));
    }

    private void count() {
        if (sought.getText().isBlank()) {
            found.setText("");
            Sight.show(found, false);
            return;
        }
        int cells = 0;
        for (GridRow row : model.rows()) {
            for (int column = 0; column < model.columns().size(); column++) {
                cells += holds(row, column) ? 1 : 0;
            }
        }
        Sight.show(found, true);
        found.setText(cells == 0 ? texts.say("grid.find.none") : texts.say("grid.find.count", cells));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            nextFound();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            sought.clear();
            grid.requestFocus();
            event.consume();
        }
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (char c : text.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            bare.append(c >= '๐' && c <= '๙' ? (char) ('0' + c - '๐') : c);
        }
        return bare.toString();
    }

    private Button button(String id, Icon icon, Runnable action) {
        Button button = new Button("", icon.of());
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void name(Button button, String text, String key) {
        button.setText(text);
        button.setTooltip(Optional.ofNullable(button.getTooltip()).orElseGet(Tooltip::new));
        button.getTooltip().setText(text + " (" + key + ")");
    }
}
