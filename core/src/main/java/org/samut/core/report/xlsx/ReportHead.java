package org.samut.core.report.xlsx;

import org.samut.core.paper.Numerals;
import org.samut.core.paper.PaperSource;
import org.samut.core.report.Report;

/** What stands above and below both reports. */
final class ReportHead {
    private ReportHead() {}

    /** Writes the title and the notices; returns the row after them. */
    static int write(SheetWriter sheet, Report report, PaperSource source) {
        int row = 0;
        sheet.text(row++, 0, report.title(source), Look.TITLE);
        sheet.text(row++, 0, source.workbook().form().title(), Look.PLAIN);
        if (Report.isDraft(source)) {
            sheet.text(row++, 0, Report.DRAFT, Look.NOTICE);
        }
        if (Report.isModel(source)) {
            sheet.text(row++, 0, Report.MODEL, Look.NOTICE);
        }
        return row;
    }

    /** The line at the foot of each printed page; such lines hold 255 characters. */
    static String foot(PaperSource source) {
        String seal = source.seal()
                .map(mark -> "ปิดเล่มเมื่อ " + Numerals.date(mark.sealedOn()) + " SHA-256 "
                        + mark.sha256().substring(0, 16) + "…")
                .orElse("ร่าง");
        return source.workbook().lao().code() + " " + source.workbook().form().id() + " " + seal
                + (Report.isModel(source) ? " แบบจำลอง" : "");
    }
}
