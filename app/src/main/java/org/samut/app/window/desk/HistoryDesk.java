package org.samut.app.window.desk;

import java.util.List;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.history.History;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Workbook;

/** What the window needs of a workbook's past. Blocking, as all of the desk. */
public interface HistoryDesk {

    /** All that was done to the workbook until now. */
    History history(String workbook) throws WorldFailure;

    /**
     * The codes of the indicators that an officer other than the present one changed, and that the present one has
     * neither changed since nor said to have seen.
     */
    Set<String> changedByOthers(String workbook) throws WorldFailure;

    /** The present officer has seen everything until this moment of the history. */
    void seen(String workbook, long moment) throws WorldFailure;

    /** Appends these entries as one step, such as an earlier moment brought back; answers with what stands then. */
    Outcome<Workbook> append(String workbook, List<Entering> entries) throws WorldFailure;
}
