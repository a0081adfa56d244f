package org.samut.core.report.files;

import java.util.List;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.paper.PaperSource;
import org.samut.core.report.Report;
import org.samut.core.report.entries.EntryPages;
import org.samut.core.report.xlsx.ResultSheet;
import org.samut.core.report.xlsx.Spreadsheet;
import org.samut.core.report.xlsx.SurveySheet;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Workbook;

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
        // The log first: what is entered in between is then an edit that somebody made since.
        List<Change> log = open.office().installation().workbooks().log(open.id());
        Workbook picture = open.picture();
        EntryPages.add(file, open, picture, log);
        return file.bytes();
    }
}
