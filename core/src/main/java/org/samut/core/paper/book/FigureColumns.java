package org.samut.core.paper.book;

import java.util.List;
import org.samut.core.paper.Pages;

/**
 * Where the figures of the reports stand on a page: in report A those of (1), (2) and their comparison, in report B the
 * counts and percentages.
 *
 * @param left in points from the paper's left edge
 */
public record FigureColumns(double left, double right) {
    /** Report A. */
    public static FigureColumns ofResults() {
        List<Column> all = Column.all();
        Column compared = all.get(5);
        return new FigureColumns(all.get(3).x(), compared.x() + compared.width());
    }

    /** Report B. */
    public static FigureColumns ofSurvey() {
        return new FigureColumns(SurveyTable.FIGURES, Pages.RIGHT);
    }

    public boolean has(double x) {
        return x >= left && x < right;
    }
}
