package org.samut.app.window.office;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.samut.app.TableFiles;
import org.samut.app.window.desk.LastYearDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lastyear.LastYear;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PriorImport;
import org.samut.core.office.ValuesImport;
import org.samut.core.workbook.Workbook;

/** Last year's figures of the workbook that lies open in an office. */
final class OfficeLastYear implements LastYearDesk {
    private final Function<String, OpenWorkbook> opened;

    OfficeLastYear(Function<String, OpenWorkbook> opened) {
        this.opened = opened;
    }

    @Override
    public LastYear lastYear(String workbook) throws WorldFailure {
        return opened.apply(workbook).lastYear();
    }

    @Override
    public Outcome<Workbook> carryOver(String workbook, Set<String> fields, Set<String> replaced) throws WorldFailure {
        OpenWorkbook open = opened.apply(workbook);
        var carried = open.carryOver(fields, replaced);
        Workbook now = open.picture();
        return carried.either(done -> Outcome.done(now), Outcome::refused);
    }

    @Override
    public Outcome<Workbook> carryOverTable(String workbook, String item, boolean mayReplace) throws WorldFailure {
        OpenWorkbook open = opened.apply(workbook);
        var carried = open.carryOverTable(item, mayReplace);
        Workbook now = open.picture();
        return carried.either(done -> Outcome.done(now), Outcome::refused);
    }

    @Override
    public Outcome<ValuesImport.Taken> importFile(String workbook, Path file) throws WorldFailure {
        Outcome<String> csv = TableFiles.csv(file);
        return csv instanceof Outcome.Done<String> table
                ? new PriorImport(opened.apply(workbook))
                        .take(table.value(), file.getFileName().toString())
                : Outcome.refused(((Outcome.Refused<String>) csv).refusals());
    }
}
