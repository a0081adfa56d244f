package org.samut.core.report.files;

import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.paper.PaperSource;
import org.samut.core.report.Report;
import org.samut.core.report.xlsx.ResultSheet;
import org.samut.core.report.xlsx.Spreadsheet;
import org.samut.core.report.xlsx.SurveySheet;

/** The spreadsheet of a workbook: its reports, and after them all that is filled in. */
final class WorkbookSpreadsheet {
    private final OpenWorkbook open;

    WorkbookSpreadsheet(OpenWorkbook open) {
        this.open = open;
    }

    byte[] bytes(PaperSource source) throws WorldFailure {
        Spreadsheet file = new Spreadsheet(open.office().clock().instant());
        ResultSheet.add(file, source);
        if (Report.SURVEY.isIn(source)) {
            SurveySheet.add(file, source);
        }
        return file.bytes();
    }
}
