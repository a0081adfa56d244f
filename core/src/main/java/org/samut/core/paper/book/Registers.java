package org.samut.core.paper.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.paper.Grid;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;
import org.samut.core.workbook.Entry;

/** The annex: the rows of each table that a form asks for, such as a register of roads. */
final class Registers {
    private static final String TITLE = "ภาคผนวก ";
    private static final Type CELL = Type.regular(10);
    private static final Type NAME = Type.regular(11);
    private static final double NUMBER = 40;
    private static final double FIGURE = 100;

    /** As many rows of all tables together; the submission in the PDF has them all. */
    private static final int MOST_ROWS = 5_000;

    /** Of columns' widths that are free, shared among the columns that hold words. */
    private static final double LEAST = 70;

    private final Pages pages;
    private final Numerals numerals;
    private int left = MOST_ROWS;

    Registers(Pages pages) {
        this.pages = pages;
        numerals = pages.source().numerals();
    }

    void write() {
        List<Indicator> all = pages.source().workbook().form().indicators().toList();
        for (Indicator indicator : all) {
            for (Item item : indicator.items()) {
                if (item.kind() == ItemKind.TABLE
                        && pages.source().workbook().entry(item.id()) instanceof Entry.Rows rows
                        && !rows.rows().isEmpty()) {
                    write(indicator, item, rows);
                }
            }
        }
    }

    private void write(Indicator indicator, Item item, Entry.Rows rows) {
        String asked = indicator.textFor(pages.source().workbook().lao().type());
        TextBlock name = pages.block(asked, NAME, Pages.WIDTH);
        pages.turn();
        Tag part = pages.part(TITLE + numerals.code(indicator.code()) + " " + item.label(), 0);
        pages.draw(part.add("P"), name, Pages.LEFT, pages.y(), Align.LEFT);
        pages.skip(name.height() + 4);
        Grid grid = new Grid(pages, part, heads(item.columns()));
        int number = 1;
        int printed = Math.min(left, rows.rows().size());
        for (Map<String, String> row : rows.rows().subList(0, printed)) {
            grid.row(cells(grid, item.columns(), row, number++));
        }
        grid.close();
        left -= printed;
        if (printed < rows.rows().size()) {
            TextBlock more = pages.block(
                    "และอีก " + numerals.figure(rows.rows().size() - printed)
                            + " รายการ ซึ่งอยู่ในแฟ้มข้อมูลของเล่มครบทุกรายการ",
                    NAME,
                    Pages.WIDTH);
            if (!pages.hasRoom(more.height())) {
                pages.turn();
            }
            pages.draw(part.add("P"), more, Pages.LEFT, pages.y(), Align.LEFT);
            pages.skip(more.height());
        }
    }

    private static List<Grid.Head> heads(List<Item> columns) {
        double words = columns.stream().filter(column -> !isNarrow(column)).count();
        double figures = columns.size() - words;
        double free = Pages.WIDTH - NUMBER;
        double figure = words == 0 ? free / figures : Math.min(FIGURE, (free - words * LEAST) / Math.max(1, figures));
        double wide = words == 0 ? 0 : (free - figures * figure) / words;
        List<Grid.Head> heads = new ArrayList<>();
        heads.add(new Grid.Head("ที่", NUMBER, Align.CENTRE));
        for (Item column : columns) {
            String unit = column.unit().isEmpty() || column.kind() == ItemKind.CHOICE ? "" : " (" + column.unit() + ")";
            double width = isNarrow(column) ? figure : wide;
            heads.add(new Grid.Head(column.label() + unit, width, column.kind().isFigure() ? Align.RIGHT : Align.LEFT));
        }
        return heads;
    }

    private static boolean isNarrow(Item column) {
        return column.kind() != ItemKind.TEXT && column.kind() != ItemKind.CHOICE;
    }

    private List<Grid.Cell> cells(Grid grid, List<Item> columns, Map<String, String> row, int number) {
        List<Grid.Cell> cells = new ArrayList<>();
        cells.add(grid.words(0, numerals.figure(number), CELL));
        for (int at = 0; at < columns.size(); at++) {
            Item column = columns.get(at);
            cells.add(grid.words(at + 1, ReportRow.words(column, row.getOrDefault(column.name(), ""), numerals), CELL));
        }
        return cells;
    }
}
