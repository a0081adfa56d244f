package org.samut.app.window.lastyear;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.table.CellWords;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;
import org.samut.core.lastyear.PastTable;
import org.samut.core.table.TableCells;
import org.samut.core.workbook.Entry;

/** Last year's register laid over the window: its first rows and sums, what would stay behind, and taking it over. */
public final class PastTableSheet {
    private static final int FIRST = 3;
    private static final int COLUMNS = 8;

    private final Texts texts;
    private final LastYearViewModel last;
    private final Overlay overlay;
    private final CellWords words;

    public PastTableSheet(Texts texts, LastYearViewModel last, Overlay overlay) {
        this.texts = texts;
        this.last = last;
        this.overlay = overlay;
        this.words = new CellWords(texts);
    }

    public void lay(PastTable past) {
        Sheet sheet = new Sheet(
                        Icon.CALENDAR,
                        texts.say("lastyear.table.title", past.now().label()),
                        "wide")
                .onAway(overlay::clear);
        sheet.getStylesheets()
                .add(Objects.requireNonNull(PastTableSheet.class.getResource("lastyear-page.css"))
                        .toExternalForm());
        List<String> sums = PastTableBlock.sums(texts, past);
        sheet.say(texts.say("lastyear.table", past.now().label(), past.rows().size())
                + (sums.isEmpty() ? "" : " · " + texts.say("lastyear.table.sums", String.join(" · ", sums))));
        boolean offered =
                last.mayWrite() && !last.isTaken(past) && !past.carried().isEmpty();
        CheckBox may = new CheckBox(texts.say("lastyear.table.replace"));
        may.setId("lastyear-table-replace");
        may.getStyleClass().addAll("lastyear-tick", "lastyear-may");
        if (offered && last.replaces(past)) {
            sheet.say(texts.say("lastyear.table.filled"), "notice").say(may);
        }
        sheet.say(rows(past));
        int columns = past.before().columns().size() - COLUMNS;
        if (columns > 0) {
            sheet.say(texts.say("lastyear.table.columns", columns), "muted");
        }
        int more = past.rows().size() - FIRST;
        if (more > 0) {
            sheet.say(texts.say("lastyear.table.more", more), "muted");
        }
        past.left().forEach(left -> sheet.say(said(left), "notice"));
        if (offered) {
            offer(sheet, past, may);
        } else {
            String why = !last.mayWrite()
                    ? "lastyear.table.closed"
                    : last.isTaken(past) ? "lastyear.table.same" : "lastyear.table.nothing";
            sheet.say(texts.say(why), "muted");
            sheet.primary(texts.say("sheet.close"), overlay::clear);
        }
        overlay.lay(sheet);
    }

    private void offer(Sheet sheet, PastTable past, CheckBox may) {
        if (past.faulty() > 0) {
            sheet.say(texts.say("lastyear.table.faulty", past.faulty()), "notice");
        }
        if (!past.fresh().isEmpty()) {
            sheet.say(
                    texts.say(
                            "lastyear.table.fresh",
                            String.join(
                                    ", ", past.fresh().stream().map(Item::label).toList())),
                    "muted");
        }
        sheet.say(texts.say("lastyear.preview.means", past.document()), "muted");
        sheet.button(texts.say("lastyear.preview.no"), overlay::clear);
        Button take =
                sheet.primary(texts.say("lastyear.table.yes", past.carried().size()), () -> {
                    overlay.clear();
                    last.take(past, may.isSelected());
                });
        take.setId("lastyear-table-yes");
        if (last.replaces(past)) {
            take.disableProperty().bind(may.selectedProperty().not());
        }
    }

    private String said(PastTable.Left left) {
        String label = left.before().label();
        if (left.now().isEmpty()) {
            return texts.say("lastyear.table.left.gone", label, left.cells());
        }
        Item now = left.now().get();
        return now.unit().equals(left.before().unit())
                ? texts.say("lastyear.table.left.kind", label, left.cells())
                : texts.say("lastyear.table.left.unit", label, left.before().unit(), now.unit(), left.cells());
    }

    /** The first rows under last year's columns. */
    private GridPane rows(PastTable past) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("past-rows");
        List<Item> columns = past.before().columns().stream().limit(COLUMNS).toList();
        for (int at = 0; at < columns.size(); at++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns.size());
            grid.getColumnConstraints().add(share);
            grid.add(cell(words.heading(columns.get(at)), "past-heading"), at, 0);
        }
        int row = 1;
        for (Entry.Row one : past.rows().values()) {
            if (row > FIRST) {
                break;
            }
            for (int at = 0; at < columns.size(); at++) {
                Item column = columns.get(at);
                String kept = one.cells().getOrDefault(column.id(), "");
                grid.add(
                        cell(kept.isEmpty() ? "" : words.shown(column, TableCells.read(column, kept)), "past-cell"),
                        at,
                        row);
            }
            row++;
        }
        grid.setAccessibleText(texts.say("lastyear.table.rows"));
        return grid;
    }

    private static WrappedText cell(String text, String style) {
        WrappedText cell = new WrappedText(style);
        cell.setText(text);
        return cell;
    }
}
