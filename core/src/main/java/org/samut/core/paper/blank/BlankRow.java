package org.samut.core.paper.blank;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.head.Standing;
import org.samut.core.form.scoring.Scoring.ByTarget;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.paper.Grid;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;

/** What one indicator asks, with room for its answers; a long checklist takes several rows. */
record BlankRow(Pages pages, Grid grid) {
    private static final Type TEXT = Type.regular(11);
    private static final String MODEL_MARK = " (แบบจำลอง)";
    private static final int LINES_TO_WRITE = 3;
    private static final int EMPTY_ROWS = 14;
    private static final double NUMBER = 40;
    private static final List<String> INSTEAD = List.of("ไม่มีบริการสาธารณะ", "ไม่ได้ดำเนินการ");

    List<List<Grid.Cell>> of(Indicator indicator) {
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (Grid.Cell answers : answers(indicator)) {
            boolean first = rows.isEmpty();
            rows.add(List.of(
                    grid.words(
                            0,
                            first ? asked(indicator) : pages.source().numerals().code(indicator.number()) + ". (ต่อ)",
                            TEXT),
                    answers,
                    first && hasFigure(indicator) ? new Answer.Choices(pages, INSTEAD, grid.textWidth(2)) : Answer.NONE,
                    first ? new Answer.Dots(grid.textWidth(3), LINES_TO_WRITE) : Answer.NONE));
        }
        return rows;
    }

    private String asked(Indicator indicator) {
        String text = indicator.textFor(pages.source().workbook().lao().type());
        String model = indicator.standing() == Standing.MODEL ? MODEL_MARK : "";
        return pages.source().numerals().code(indicator.number()) + ". " + text + model + target(indicator);
    }

    private String target(Indicator indicator) {
        if (!(indicator.scoring() instanceof ByTarget scoring) || scoring.measure() == Measure.YES_NO) {
            return "";
        }
        String target = pages.source().numerals().figure(scoring.target());
        String unit = indicator.service().map(item -> " " + item.unit()).orElse("");
        return " · เป้าหมาย" + (scoring.measure() == Measure.RATIO ? "ร้อยละ " + target : " " + target + unit);
    }

    private static boolean hasFigure(Indicator indicator) {
        return indicator.items().stream().anyMatch(item -> item.kind().isFigure());
    }

    /** The answers of one indicator, in portions that find room on a page. */
    private List<Grid.Cell> answers(Indicator indicator) {
        double most = (pages.bottom() - Pages.TOP) * 2 / 3;
        List<Grid.Cell> portions = new ArrayList<>();
        List<Grid.Cell> portion = new ArrayList<>();
        double height = 0;
        for (Item item : indicator.items()) {
            Grid.Cell answer = Answer.to(pages, item, grid.textWidth(1));
            if (!portion.isEmpty() && height + answer.height() > most) {
                portions.add(new Answer.Stack(List.copyOf(portion)));
                portion.clear();
                height = 0;
            }
            portion.add(answer);
            height += answer.height();
        }
        portions.add(new Answer.Stack(List.copyOf(portion)));
        return portions;
    }

    /** Empty rows under a table's heads. */
    static void register(Pages pages, Tag part, List<Item> columns) {
        List<Grid.Head> heads = new ArrayList<>();
        heads.add(new Grid.Head("ที่", NUMBER, Align.CENTRE));
        double width = (Pages.WIDTH - NUMBER) / columns.size();
        for (Item column : columns) {
            boolean hasUnit = !column.unit().isEmpty() && column.kind() != ItemKind.CHOICE;
            heads.add(new Grid.Head(column.label() + (hasUnit ? " (" + column.unit() + ")" : ""), width, Align.LEFT));
        }
        Grid grid = new Grid(pages, part, heads);
        for (int number = 1; number <= EMPTY_ROWS; number++) {
            List<Grid.Cell> row = new ArrayList<>();
            row.add(grid.words(0, pages.source().numerals().figure(number), TEXT));
            for (Item column : columns) {
                row.add(
                        column.kind() == ItemKind.YES_NO
                                ? new Answer.Choices(pages, List.of("มี", "ไม่มี"), width)
                                : Answer.NONE);
            }
            grid.row(row);
        }
        grid.close();
    }
}
