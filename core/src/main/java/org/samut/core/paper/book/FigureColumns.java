package org.samut.core.paper.book;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.paper.Pages;

/**
 * Where the figures of a report stand on a page: in report A those of (1), (2) and their comparison, in report B the counts
 * and percentages.
 *
 * @param edges in points from the paper's left edge: of each column its left one, and the right one of the last
 */
public record FigureColumns(List<Double> edges) {
    public FigureColumns {
        edges = List.copyOf(edges);
    }

    /** Report A. */
    public static FigureColumns ofResults() {
        return new FigureColumns(
                Column.all().subList(3, 7).stream().map(Column::x).toList());
    }

    /** Report B. */
    public static FigureColumns ofSurvey() {
        List<Double> edges = new ArrayList<>();
        for (int columns = SurveyTable.FIGURES; columns >= 0; columns--) {
            edges.add(Pages.RIGHT - columns * SurveyTable.FIGURE_WIDTH);
        }
        return new FigureColumns(edges);
    }

    /** The column that a word belongs to by where it begins, from 0: -1 on its left, their number on its right. */
    public int at(double x) {
        int column = -1;
        while (column + 1 < edges.size() && x >= edges.get(column + 1)) {
            column++;
        }
        return column;
    }

    /** How many columns there are. */
    public int count() {
        return edges.size() - 1;
    }
}
