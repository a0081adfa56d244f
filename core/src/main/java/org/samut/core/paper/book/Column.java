package org.samut.core.paper.book;

import java.util.List;
import org.samut.core.paper.Pages;
import org.samut.core.paper.press.TextBlock.Align;

/**
 * One column of report A.
 *
 * @param title verbatim as the official system prints it
 * @param x its left edge in points
 */
record Column(String title, double x, double width, Align align) {
    static final double PADDING = 4.5;

    /** The official columns in their order, over the whole width of the page. */
    static List<Column> all() {
        double[] widths = {92, 0, 68, 72, 76, 62, 98};
        double others = 0;
        for (double width : widths) {
            others += width;
        }
        widths[1] = Pages.WIDTH - others;
        String[] titles = {
            "บริการสาธารณะ",
            "เกณฑ์ชี้วัด",
            "ค่าเป้าหมาย (%)",
            "กรอบการประเมิน (1)",
            "การจัดบริการสาธารณะ (2)",
            "(2) เทียบ กับ (1) %",
            "ผลการประเมิน"
        };
        Column[] columns = new Column[titles.length];
        double x = Pages.LEFT;
        for (int i = 0; i < titles.length; i++) {
            columns[i] = new Column(titles[i], x, widths[i], i < 2 ? Align.LEFT : Align.CENTRE);
            x += widths[i];
        }
        return List.of(columns);
    }

    double textX() {
        return x + PADDING;
    }

    double textWidth() {
        return width - 2 * PADDING;
    }
}
