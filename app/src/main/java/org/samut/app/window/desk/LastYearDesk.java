package org.samut.app.window.desk;

import java.nio.file.Path;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lastyear.LastYear;
import org.samut.core.office.ValuesImport;
import org.samut.core.workbook.Workbook;

/** What the window needs of last year's figures. Blocking, as all of the desk. */
public interface LastYearDesk {

    /** What is kept of last year for this workbook, and where it comes from. */
    LastYear lastYear(String workbook) throws WorldFailure;

    /**
     * Takes last year's figures into these fields as one step.
     *
     * @param replaced the fields of which the person said that what is filled in may go
     */
    Outcome<Workbook> carryOver(String workbook, Set<String> fields, Set<String> replaced) throws WorldFailure;

    /**
     * Takes last year's register into this year's table, whole, as one step.
     *
     * @param item this year's table
     * @param mayReplace whether the person said that what is filled in may go
     */
    Outcome<Workbook> carryOverTable(String workbook, String item, boolean mayReplace) throws WorldFailure;

    /** Keeps last year's figures of a CSV or XLSX file; nothing of this year's is written. */
    Outcome<ValuesImport.Taken> importFile(String workbook, Path file) throws WorldFailure;
}
