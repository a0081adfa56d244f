package org.samut.core.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.WorldFailure;
import org.samut.core.history.History;
import org.samut.core.history.HistoryReading;
import org.samut.core.settings.Settings;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Undo;
import org.samut.core.workbook.Workbooks;

/**
 * The log of the workbook that lies open: its history and what can be taken back. Each line is read once, whoever wrote
 * it. Safe for several threads.
 */
public final class WorkbookLog {
    private final Workbooks workbooks;
    private final Settings settings;
    private final String id;
    private final HistoryReading history = new HistoryReading();
    private final Undo.Trail trail = new Undo.Trail();
    private long read;

    WorkbookLog(Workbooks workbooks, Settings settings, String id) {
        this.workbooks = workbooks;
        this.settings = settings;
        this.id = id;
    }

    /** All that was done to the workbook until now. */
    public synchronized History history() throws WorldFailure {
        goOn();
        return history.history();
    }

    /** What can be taken back and put back now. */
    public synchronized Undo undo() throws WorldFailure {
        goOn();
        return trail.undo();
    }

    /**
     * The indicators that others than this officer changed, which the officer has neither changed since nor said to
     * have seen. Who never said so may have seen nothing.
     */
    public Set<String> changedByOthers(String officer) throws WorldFailure {
        Optional<Long> seen = settings.value(seenBy(officer)).flatMap(WorkbookLog::number);
        if (seen.isPresent()) {
            return HistoryReading.of(workbooks.logAfter(id, seen.get())).changedByOthers(officer, seen.get());
        }
        return history().changedByOthers(officer, 0);
    }

    /** The officer has seen everything until this moment; a mark never goes back. */
    public void seen(String officer, long moment) throws WorldFailure {
        long before =
                settings.value(seenBy(officer)).flatMap(WorkbookLog::number).orElse(0L);
        settings.keep(seenBy(officer), Long.toString(Math.max(before, moment)));
    }

    private void goOn() throws WorldFailure {
        List<Change> more = workbooks.logAfter(id, read);
        history.take(more);
        trail.take(more);
        read += more.size();
    }

    private String seenBy(String officer) {
        return "seen/" + id + "/" + officer;
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
