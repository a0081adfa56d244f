package org.samut.core.paper.book;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.form.Area;
import org.samut.core.form.Indicator;
import org.samut.core.form.Mission;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Press;
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

    ResultTable(Pages pages) {
        this.pages = pages;
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
            String missionTitle = mission.title();
            for (int i = 0; i < mission.indicators().size(); i++) {
                List<TextBlock> cells = cells(mission.indicators().get(i));
                boolean first = i == 0;
                double room = Math.max(
                        height(cells), first ? missionBlock(missionTitle).height() + 2 * PADDING : 0);
                if (!pages.hasRoom(room + (begun ? 0 : bandHeight()))) {
                    if (!first) {
                        closeGroup(missionTitle);
                        missionTitle = continued(mission.title());
                    }
                    closePage();
                    pages.turn();
                    head();
                    if (begun) {
                        band(continued(title(area)));
                    }
                    groupTop = pages.y();
                }
                if (!begun) {
                    pages.bookmark(title(area));
                    band(title(area));
                    begun = true;
                }
                if (first) {
                    groupTop = pages.y();
                }
                row(mission.indicators().get(i), cells);
            }
            closeGroup(missionTitle);
        }
    }

    private String title(Area area) {
        String name = area.title().startsWith("ด้าน") ? area.title() : "ด้าน" + area.title();
        return numerals().code(area.code()) + ". " + name;
    }

    private Numerals numerals() {
        return new Numerals(pages.source().thaiDigits());
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
        for (int i = 0; i < columns.size(); i++) {
            double middle = (height - titles.get(i).height()) / 2;
            titles.get(i).draw(pages.sheet(), columns.get(i).textX(), top + middle, Align.CENTRE);
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
    private void band(String title) {
        uprights();
        pages.sheet().fill(Pages.LEFT, pages.y(), Pages.WIDTH, bandHeight(), Ink.AREA);
        TextBlock text = pages.block(title, BAND, Pages.WIDTH - 2 * Column.PADDING);
        text.draw(pages.sheet(), Pages.LEFT + Column.PADDING, pages.y() + PADDING / 2, Align.LEFT);
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
            blocks.add(shortened(pages.block(texts.get(i), type, width)));
        }
        return blocks;
    }

    /** A text that would fill a page is cut, so that its row can stand whole; the data keep it all. */
    private static TextBlock shortened(TextBlock block) {
        int most = (int) ((Press.HEIGHT / 2) / CELL.leading());
        return block.lines().size() <= most ? block : block.split(most).get(0);
    }

    private void row(Indicator indicator, List<TextBlock> cells) {
        if (pages.y() > groupTop) {
            rule(columns.get(1).x(), pages.y());
        }
        double y = pages.y() + PADDING;
        Column text = columns.get(1);
        pages.block(numerals().code(indicator.number()) + ".", CELL, NUMBER_WIDTH)
                .draw(pages.sheet(), text.textX(), y, Align.LEFT);
        for (int i = 0; i < cells.size(); i++) {
            Column column = columns.get(i + 1);
            double indent = i == 0 ? NUMBER_WIDTH : 0;
            cells.get(i).draw(pages.sheet(), column.textX() + indent, y, column.align());
        }
        pages.skip(height(cells));
    }

    private TextBlock missionBlock(String title) {
        return pages.block(title, CELL, columns.get(0).textWidth());
    }

    private void closeGroup(String title) {
        TextBlock block = missionBlock(title);
        block.draw(pages.sheet(), columns.get(0).textX(), groupTop + PADDING, Align.LEFT);
        pages.moveTo(Math.max(pages.y(), groupTop + block.height() + 2 * PADDING));
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
