package org.samut.app.window.desk;

import java.nio.file.Path;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.report.entries.ImportPlan;
import org.samut.core.report.files.ExportWorkflow;
import org.samut.core.report.files.ReportFormat;
import org.samut.core.workbook.Workbook;

/** What the window needs to write reports for others, and to take back an edited spreadsheet. Blocking. */
public interface ReportsDesk {

    /** Writes the files of a format into a folder; for a spreadsheet the target is the file. */
    ExportWorkflow.Written export(String workbook, ReportFormat format, Path target) throws WorldFailure;

    /**
     * What an edited spreadsheet would change; nothing is written.
     *
     * @param replaced the fields in conflict that it may overwrite
     */
    Outcome<ImportPlan> plan(String workbook, Path file, Set<String> replaced) throws WorldFailure;

    /** Writes what was planned as one step. */
    Outcome<Workbook> take(String workbook, ImportPlan plan) throws WorldFailure;
}
