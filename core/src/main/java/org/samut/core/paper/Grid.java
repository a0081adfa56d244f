package org.samut.core.paper;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.paper.press.Ink;
import org.samut.core.paper.press.Tag;
import org.samut.core.paper.press.TextBlock;
import org.samut.core.paper.press.TextBlock.Align;
import org.samut.core.paper.press.Type;

/**
 * A ruled table over the page's width, written row by row: its heads are repeated on each page, a row is never torn, and
 * no head or band stands without a row below it. For one thread.
 */
public final class Grid {
    private static final Type HEAD = Type.bold(10.5);
    private static final Type BAND = Type.bold(11);
    private static final double PADDING = 3.5;
    private static final double SIDE = 4.5;

    private final Pages pages;
    private final List<Head> heads;
    private final Tag table;
    private final double[] edges;
    private final List<TextBlock> titles = new ArrayList<>();
    private double top;
    private boolean open;
    private boolean headed;

    /**
     * One column.
     *
     * @param width in points; 0 for the one that takes what the others leave
     */
    public record Head(String title, double width, Align align) {}

    /** What stands in one cell: words, or something that is drawn. */
    public interface Cell {
        double height();

        /** Draws it into a box whose padding is taken off already; {@code room} is the row's height. */
        void draw(Pages pages, double x, double y, double room);
    }

    public Grid(Pages pages, Tag part, List<Head> heads) {
        this.pages = pages;
        this.heads = List.copyOf(heads);
        table = part.add("Table");
        edges = new double[heads.size() + 1];
        double given = heads.stream().mapToDouble(Head::width).sum();
        edges[0] = Pages.LEFT;
        for (int i = 0; i < heads.size(); i++) {
            double width = heads.get(i).width();
            edges[i + 1] = edges[i] + (width == 0 ? Pages.WIDTH - given : width);
            titles.add(pages.block(heads.get(i).title(), HEAD, edges[i + 1] - edges[i] - 2 * SIDE));
        }
    }

    /** How wide a text may be in this column. */
    public double textWidth(int column) {
        return edges[column + 1] - edges[column] - 2 * SIDE;
    }

    /** Words for a column. A text that would fill half a page is cut, so that its row can stand whole. */
    public Cell words(int column, String text, Type type) {
        TextBlock block = pages.block(text, type, textWidth(column));
        int most = (int) ((pages.bottom() - Pages.TOP) / 2 / type.leading());
        TextBlock shown =
                block.lines().size() <= most ? block : block.split(most).get(0);
        Align align = heads.get(column).align();
        return new Cell() {
            @Override
            public double height() {
                return shown.height();
            }

            @Override
            public void draw(Pages to, double x, double y, double room) {
                shown.draw(to.sheet(), x, y, align);
            }
        };
    }

    private double headHeight() {
        return titles.stream().mapToDouble(TextBlock::height).max().orElse(0) + 2 * PADDING;
    }

    private static double height(List<Cell> cells) {
        return cells.stream().mapToDouble(Cell::height).max().orElse(0) + 2 * PADDING;
    }

    /** A row of one cell over all columns, kept with the first of its rows, and with the second where there is one. */
    public void band(String title, List<List<Cell>> rows) {
        TextBlock block = pages.block(title, BAND, Pages.WIDTH - 2 * SIDE);
        double height = block.height() + 4;
        room(height + rows.stream().limit(2).mapToDouble(Grid::height).sum());
        uprights();
        pages.sheet().fill(Pages.LEFT, pages.y(), Pages.WIDTH, height, Ink.AREA);
        pages.draw(
                table.add("TR").addHead().covering(heads.size(), 1),
                block,
                Pages.LEFT + SIDE,
                pages.y() + 2,
                Align.LEFT);
        double bottom = pages.y() + height;
        pages.sheet().line(Pages.LEFT, pages.y(), Pages.LEFT, bottom, Ink.RULE);
        pages.sheet().line(Pages.RIGHT, pages.y(), Pages.RIGHT, bottom, Ink.RULE);
        pages.sheet().line(Pages.LEFT, bottom, Pages.RIGHT, bottom, Ink.RULE);
        pages.moveTo(bottom);
        top = bottom;
    }

    public void row(List<Cell> cells) {
        double height = height(cells);
        room(height);
        Tag row = table.add("TR");
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            double x = edges[i] + SIDE;
            pages.into(row.add("TD"), () -> cell.draw(pages, x, pages.y() + PADDING, height - 2 * PADDING));
        }
        pages.skip(height);
        pages.sheet().line(Pages.LEFT, pages.y(), Pages.RIGHT, pages.y(), Ink.RULE);
    }

    /** Draws the columns' lines down to here; nothing may be written into the table afterwards. */
    public void close() {
        uprights();
        open = false;
    }

    private void room(double points) {
        if (open && !pages.hasRoom(points)) {
            uprights();
            pages.turn();
            open = false;
        } else if (!open && !pages.hasRoom(headHeight() + points) && pages.y() > Pages.TOP) {
            pages.turn();
        }
        if (!open) {
            head();
        }
    }

    private void head() {
        double height = headHeight();
        top = pages.y();
        pages.sheet().fill(Pages.LEFT, top, Pages.WIDTH, height, Ink.HEAD);
        Tag row = headed ? Tag.ARTIFACT : table.add("TR");
        for (int i = 0; i < heads.size(); i++) {
            TextBlock title = titles.get(i);
            pages.draw(
                    row == Tag.ARTIFACT ? row : row.addHead(),
                    title,
                    edges[i] + SIDE,
                    top + (height - title.height()) / 2,
                    Align.CENTRE);
        }
        pages.sheet().line(Pages.LEFT, top, Pages.RIGHT, top, Ink.RULE);
        pages.skip(height);
        pages.sheet().line(Pages.LEFT, pages.y(), Pages.RIGHT, pages.y(), Ink.RULE);
        headed = true;
        open = true;
    }

    private void uprights() {
        if (open && pages.y() > top) {
            for (double edge : edges) {
                pages.sheet().line(edge, top, edge, pages.y(), Ink.RULE);
            }
        }
    }
}
