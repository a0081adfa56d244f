package org.samut.app.window.office;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.samut.app.window.desk.ReportsDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.report.entries.ImportPlan;
import org.samut.core.report.entries.SheetImport;
import org.samut.core.report.files.ExportWorkflow;
import org.samut.core.report.files.ReportFormat;
import org.samut.core.table.RowIds;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Workbook;

/** Reports of the workbook that lies open in an office, and spreadsheets that come back to it. */
final class OfficeReports implements ReportsDesk {
    private final Function<String, OpenWorkbook> opened;

    OfficeReports(Function<String, OpenWorkbook> opened) {
        this.opened = opened;
    }

    @Override
    public ExportWorkflow.Written export(String workbook, ReportFormat format, Path target) throws WorldFailure {
        return new ExportWorkflow(opened.apply(workbook)).write(format, target);
    }

    @Override
    public Outcome<ImportPlan> plan(String workbook, Path file, Set<String> replaced) throws WorldFailure {
        return sheets(workbook).plan(file, replaced);
    }

    @Override
    public Outcome<Workbook> take(String workbook, ImportPlan plan) throws WorldFailure {
        Outcome<List<Change>> taken = sheets(workbook).take(plan);
        Workbook now = opened.apply(workbook).picture();
        return taken.either(done -> Outcome.done(now), Outcome::refused);
    }

    private SheetImport sheets(String workbook) {
        return new SheetImport(opened.apply(workbook), new RowIds(new SplittableRandom()));
    }
}
