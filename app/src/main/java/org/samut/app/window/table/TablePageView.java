package org.samut.app.window.table;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.table.TableEdits;
import org.samut.core.workbook.Entry;

/** The page of one table: what can be done, the grid, its sums, and what the cell where the person is takes. */
final class TablePageView extends VBox {
    private final Texts texts;
    private final TableViewModel model;
    private final Grid grid;
    private final TableBar bar;
    private final TableFoot foot;
    private final Button back = new Button("", Icon.BACK.of());
    private final WrappedText title = new WrappedText("grid-title");
    private final Label count = new Label();
    private final WrappedText notice = new WrappedText("notice");
    private final WrappedText hint = new WrappedText("muted");
    private Optional<FieldViewModel> laid = Optional.empty();

    TablePageView(Texts texts, TableViewModel model, PastRows past) {
        super(8);
        this.texts = texts;
        this.model = model;
        this.grid = new Grid(texts, model);
        this.bar = new TableBar(texts, grid, model, past, count);
        this.foot = new TableFoot(texts, grid, model);
        getStyleClass().add("table-page");
        getStylesheets().add(TablePageView.class.getResource("table.css").toExternalForm());
        back.setId("grid-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> model.leave());
        HBox.setHgrow(title, Priority.ALWAYS);
        count.setId("grid-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("grid-count");
        grid.getStyleClass().add("grid-in-page");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        back.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, back, title, bar.finding());
        head.getStyleClass().add("grid-head");
        head.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox framed = new VBox(grid, foot);
        framed.getStyleClass().add("grid-frame");
        VBox.setVgrow(framed, Priority.ALWAYS);
        hint.setId("grid-hint");
        notice.setId("grid-notice");
        Sight.show(notice, false);
        getChildren().addAll(head, bar, notice, framed, hint);
        grid.getFocusModel().focusedCellProperty().addListener(observable -> hint());
        grid.widthProperty().addListener((property, before, now) -> grid.fit());
        grid.keys().onPasted(this::pasted);
        model.onRefused(this::refused);
        model.totals().addListener((property, before, now) -> count());
    }

    /** Shows the table that is open now, from its first cell on where it is another than before. */
    void show() {
        Optional<FieldViewModel> wanted = model.table();
        boolean isOther = !wanted.equals(laid);
        laid = wanted;
        grid.setEditable(model.isOpen());
        grid.lay(texts.say("grid.number"));
        wanted.ifPresent(field -> title.setText(code(field) + "  " + field.label()));
        back.setText(texts.say("grid.back"));
        grid.setAccessibleText(title.getText());
        bar.show();
        count();
        Sight.show(notice, !model.isOpen());
        if (!model.isOpen()) {
            notice.setText(texts.say("grid.closed"));
        }
        grid.applyCss();
        grid.layout();
        grid.fit();
        foot.lay();
        if (isOther) {
            grid.goTo(0, 0);
        }
        grid.requestFocus();
        hint();
    }

    /** Last year's registers were read. */
    void pastKnown() {
        bar.show();
    }

    private static String code(FieldViewModel field) {
        String id = field.item().id();
        return id.substring(0, id.lastIndexOf('.'));
    }

    TableBar bar() {
        return bar;
    }

    private void count() {
        count.setText(texts.say(
                "grid.count",
                texts.figures(BigDecimal.valueOf(model.totals().get().rows()))));
        hint();
    }

    /** What is wrong with the cell where the person is, else what may be typed there. */
    private void hint() {
        Optional<Grid.Place> here = grid.here();
        if (here.isEmpty() || model.columns().isEmpty()) {
            hint.setText("");
            return;
        }
        int column = Math.min(here.get().column(), model.columns().size() - 1);
        Item item = model.columns().get(column);
        Entry said = here.get().row().said(column);
        String where = here.get().row().isNew()
                ? texts.say("grid.here.new", item.label())
                : texts.say("grid.here", here.get().row().number().get(), item.label());
        // A long text is cut in its cell: here it stands in full.
        String full =
                item.kind() == ItemKind.TEXT && !said.isBlank() ? grid.words().shown(item, said) : "";
        hint.setText(where + " "
                + grid.words()
                        .problem(item, said)
                        .orElseGet(() -> full.isEmpty() ? grid.words().expected(item) : full));
        hint.pseudoClassStateChanged(GridCell.FAULTY, said instanceof Entry.Unreadable);
    }

    private void pasted(TableEdits.Pasted done) {
        String said = texts.say("grid.pasted", done.rows());
        if (done.unreadable() > 0) {
            said += " " + texts.say("grid.pasted.unreadable", done.unreadable());
        }
        if (done.columnsLeft() > 0) {
            said += " " + texts.say("grid.pasted.left", done.columnsLeft());
        }
        notice.setText(said);
        Sight.show(notice, true);
    }

    private void refused(Refusal refusal) {
        notice.setText(texts.say(refusal.happened()) + " " + texts.say(refusal.next()));
        Sight.show(notice, true);
    }
}
