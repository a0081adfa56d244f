package org.samut.core.paper.book;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.form.Area;
import org.samut.core.form.Indicator;
import org.samut.core.form.Mission;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;

/**
 * Report A: areas as bands, missions down the first column, a row for each indicator. A row is never torn, the heads are
 * repeated on each page, and no heading stands last on one. For one thread.
 */
final class ResultTable {
    private static final Type HEAD = Type.bold(10.5);
    private static final Type BAND = Type.bold(11.5);
    private static final Type CELL = Type.regular(10.5);
    private static final double PADDING = 4;
    private static final double NUMBER_WIDTH = 19;
    private static final String CONTINUED = " (ต่อ)";

    private final Pages pages;
    private final List<Column> columns = Column.all();
    private double top;
    private double groupTop;
    private double groupBottom;
    private final Tag table;
    private boolean headed;
    private Tag row = Tag.ARTIFACT;

    ResultTable(Pages pages, Tag part) {
        this.pages = pages;
        table = part.add("Table");
    }

    void write() {
        head();
        for (Area area : pages.source().workbook().form().areas()) {
            write(area);
        }
        closePage();
    }

    private void write(Area area) {
        boolean begun = false;
        for (Mission mission : area.missions()) {
            for (int i = 0; i < mission.indicators().size(); i++) {
                List<TextBlock> cells = cells(mission.indicators().get(i));
                boolean first = i == 0;
                if (!pages.hasRoom(begun ? room(mission, i, cells) : bandHeight() + firstTwo(area, cells))) {
                    if (!first) {
                        closeGroup();
                    }
                    closePage();
                    pages.turn();
                    head();
                    if (begun) {
                        band(continued(title(area)), Tag.ARTIFACT);
                    }
                    if (!first) {
                        openGroup(continued(mission.title()), Tag.ARTIFACT);
                    }
                }
                if (!begun) {
                    pages.bookmarkBelow(title(area));
                    band(title(area), table.add("TR"));
                    begun = true;
                }
                row = table.add("TR");
                if (first) {
                    int rows = mission.indicators().size();
                    openGroup(mission.title(), row.addRowHead().covering(1, rows));
                }
                row(mission.indicators().get(i), cells);
            }
            closeGroup();
        }
    }

    /** A mission's title needs its room too, where it begins. */
    private double room(Mission mission, int index, List<TextBlock> cells) {
        double title = index == 0 ? missionBlock(mission.title()).height() + 2 * PADDING : 0;
        return Math.max(height(cells), title);
    }

    /** An area's band is kept with its first two rows. */
    private double firstTwo(Area area, List<TextBlock> first) {
        Mission mission = area.missions().get(0);
        double second = area.indicators()
                .skip(1)
                .findFirst()
                .map(indicator -> height(cells(indicator)))
                .orElse(0.0);
        return Math.max(height(first) + second, missionBlock(mission.title()).height() + 2 * PADDING);
    }

    private String title(Area area) {
        String name = area.title().startsWith("ด้าน") ? area.title() : "ด้าน" + area.title();
        return numerals().code(area.code()) + ". " + name;
    }

    private Numerals numerals() {
        return pages.source().numerals();
    }

    private static String continued(String title) {
        return title + CONTINUED;
    }

    private void head() {
        top = pages.y();
        List<TextBlock> titles = columns.stream()
                .map(column -> pages.block(column.title(), HEAD, column.textWidth()))
                .toList();
        double height = height(titles);
        pages.sheet().fill(Pages.LEFT, top, Pages.WIDTH, height, Ink.HEAD);
        Tag heads = headed ? Tag.ARTIFACT : table.add("TR");
        headed = true;
        for (int i = 0; i < columns.size(); i++) {
            double middle = (height - titles.get(i).height()) / 2;
            Tag cell = heads == Tag.ARTIFACT ? heads : heads.addHead();
            pages.draw(cell, titles.get(i), columns.get(i).textX(), top + middle, Align.CENTRE);
        }
        rule(Pages.LEFT, top);
        pages.skip(height);
        rule(Pages.LEFT, pages.y());
    }

    private static double height(List<TextBlock> cells) {
        return cells.stream().mapToDouble(TextBlock::height).max().orElse(0) + 2 * PADDING;
    }

    private static double bandHeight() {
        return BAND.leading() + PADDING;
    }

    /** A band has no columns: their lines are drawn from below it. */
    private void band(String title, Tag line) {
        uprights();
        pages.sheet().fill(Pages.LEFT, pages.y(), Pages.WIDTH, bandHeight(), Ink.AREA);
        TextBlock text = pages.block(title, BAND, Pages.WIDTH - 2 * Column.PADDING);
        Tag cell = line == Tag.ARTIFACT ? line : line.addHead().covering(columns.size(), 1);
        pages.draw(cell, text, Pages.LEFT + Column.PADDING, pages.y() + PADDING / 2, Align.LEFT);
        double bottom = pages.y() + bandHeight();
        pages.sheet().line(Pages.LEFT, pages.y(), Pages.LEFT, bottom, Ink.RULE);
        pages.sheet().line(Pages.RIGHT, pages.y(), Pages.RIGHT, bottom, Ink.RULE);
        rule(Pages.LEFT, bottom);
        pages.moveTo(bottom);
        top = bottom;
    }

    private List<TextBlock> cells(Indicator indicator) {
        ReportRow row = ReportRow.of(pages.source(), indicator);
        List<TextBlock> blocks = new ArrayList<>();
        List<String> texts = row.cells();
        for (int i = 0; i < texts.size(); i++) {
            double width = columns.get(i + 1).textWidth() - (i == 0 ? NUMBER_WIDTH : 0);
            Type type = texts.get(i).equals(ReportRow.NOT_ANSWERED) ? CELL.in(Ink.QUIET) : CELL;
            blocks.add(shortened(
                    i < 2 ? pages.block(texts.get(i), type, width) : pages.figure(texts.get(i), type, width)));
        }
        return blocks;
    }

    /** A text that would fill a page is cut, so that its row can stand whole; the data keep it all. */
    private TextBlock shortened(TextBlock block) {
        int most = (int) ((pages.bottom() - Pages.TOP) / 2 / CELL.leading());
        return block.lines().size() <= most ? block : block.split(most).get(0);
    }

    private void row(Indicator indicator, List<TextBlock> cells) {
        if (pages.y() > groupTop) {
            rule(columns.get(1).x(), pages.y());
        }
        double y = pages.y() + PADDING;
        Column text = columns.get(1);
        pages.hasFigures(indicator.code());
        Tag first = row.add("TD");
        TextBlock number = pages.block(numerals().code(indicator.number()) + ".", CELL, NUMBER_WIDTH);
        pages.draw(first, number, text.textX(), y, Align.LEFT);
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i + 1);
            double indent = i == 0 ? NUMBER_WIDTH : 0;
            pages.draw(i == 0 ? first : row.add("TD"), cells.get(i), column.textX() + indent, y, column.align());
        }
        pages.skip(height(cells));
    }

    private TextBlock missionBlock(String title) {
        return pages.block(title, CELL, columns.get(0).textWidth());
    }

    /** Before its rows, as it is read: some readers join what goes back to the left on one line. */
    private void openGroup(String title, Tag cell) {
        TextBlock block = missionBlock(title);
        groupTop = pages.y();
        groupBottom = groupTop + block.height() + 2 * PADDING;
        pages.draw(cell, block, columns.get(0).textX(), groupTop + PADDING, Align.LEFT);
    }

    private void closeGroup() {
        pages.moveTo(Math.max(pages.y(), groupBottom));
        rule(Pages.LEFT, pages.y());
    }

    private void closePage() {
        uprights();
    }

    /** The columns' lines from the last band or head down to here. */
    private void uprights() {
        if (pages.y() > top) {
            for (Column column : columns) {
                pages.sheet().line(column.x(), top, column.x(), pages.y(), Ink.RULE);
            }
            pages.sheet().line(Pages.RIGHT, top, Pages.RIGHT, pages.y(), Ink.RULE);
        }
    }

    private void rule(double fromX, double y) {
        pages.sheet().line(fromX, y, Pages.RIGHT, y, Ink.RULE);
    }
}
