package org.samut.core.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.WorldFailure;
import org.samut.core.history.History;
import org.samut.core.history.HistoryReading;
import org.samut.core.settings.Settings;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Undo;
import org.samut.core.workbook.Workbooks;

/**
 * The log of the workbook that lies open: its history and what can be taken back. Each line is read once, whoever wrote
 * it; what a step to be taken back holds is read when it is wanted. Safe for several threads.
 */
public final class WorkbookLog {
    private final Workbooks workbooks;
    private final Settings settings;
    private final String id;
    private final HistoryReading history = new HistoryReading();
    private final Undo.Trail trail = new Undo.Trail();
    private long told;
    private long trailed;

    WorkbookLog(Workbooks workbooks, Settings settings, String id) {
        this.workbooks = workbooks;
        this.settings = settings;
        this.id = id;
    }

    /** All that was done to the workbook until now. */
    public synchronized History history() throws WorldFailure {
        List<Change> more = workbooks.logAfter(id, told);
        history.take(more);
        told += more.size();
        return history.history();
    }

    /** What to append, as one append, so that the last step is taken back; empty where there is none. */
    public synchronized List<Entering> undo() throws WorldFailure {
        goOn();
        Optional<Undo.Step> last = trail.done();
        if (last.isEmpty()) {
            return List.of();
        }
        List<Change> step = lines(last.get());
        return Undo.takingBack(step, workbooks.lastLinesBefore(id, last.get().first(), Undo.fields(step)));
    }

    /** What to append, as one append, so that the step taken back last is there again; empty where there is none. */
    public synchronized List<Entering> redo() throws WorldFailure {
        goOn();
        Optional<Undo.Step> last = trail.undone();
        return last.isEmpty() ? List.of() : Undo.puttingBack(lines(last.get()));
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
        List<Change> more = workbooks.logAfter(id, trailed);
        trail.take(more);
        trailed += more.size();
    }

    private List<Change> lines(Undo.Step step) throws WorldFailure {
        return workbooks.lines(id, step.first(), step.last());
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
