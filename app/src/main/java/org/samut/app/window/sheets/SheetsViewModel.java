package org.samut.app.window.sheets;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.samut.app.window.desk.ReportsDesk;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.report.entries.ImportPlan;
import org.samut.core.report.files.ExportWorkflow;
import org.samut.core.report.files.ReportFormat;
import org.samut.core.workbook.Workbook;

/** Writes reports and takes edited spreadsheets back, once all that is being typed is on the disk. */
public final class SheetsViewModel {
    private final ReportsDesk desk;
    private final Threads threads;
    private final WorkbookViewModel workbook;
    private final Told told;

    /** Whom to tell of what is refused, and of a world that failed. */
    public record Told(Consumer<List<Refusal>> refused, Consumer<WorldFailure> failed) {}

    public SheetsViewModel(ReportsDesk desk, Threads threads, WorkbookViewModel workbook, Told told) {
        this.desk = desk;
        this.threads = threads;
        this.workbook = workbook;
        this.told = told;
    }

    String proposedName() {
        Workbook now = workbook.workbook().get();
        return now.form().id() + "-" + now.lao().code() + "-" + now.revision() + ".xlsx";
    }

    boolean isEditable() {
        return workbook.workbook().get().state().isEditable();
    }

    void export(ReportFormat format, Path target, Consumer<ExportWorkflow.Written> written) {
        String id = workbook.workbook().get().id();
        workbook.saving()
                .settle(
                        () -> threads.onDisk(() -> desk.export(id, format, target), written, told.failed()),
                        told.failed());
    }

    /** Reads the file and finds what it would change; nothing is written. */
    void plan(Path file, Set<String> replaced, Consumer<Outcome<ImportPlan>> planned) {
        String id = workbook.workbook().get().id();
        workbook.saving()
                .settle(
                        () -> threads.onDisk(() -> desk.plan(id, file, replaced), planned, told.failed()),
                        told.failed());
    }

    void take(ImportPlan plan) {
        String id = workbook.workbook().get().id();
        workbook.change(() -> desk.take(id, plan), told.refused());
    }
}
