package org.samut.core.report.entries;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.history.FieldChange;
import org.samut.core.office.OfficeRefusals;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.spreadsheet.SheetCells;
import org.samut.core.spreadsheet.SpreadsheetFile;
import org.samut.core.table.RowIds;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * Takes back what was edited in an exported spreadsheet: planned first, so that a person sees what would change, and
 * then written as one step. What others changed since the export is never overwritten in silence.
 */
public final class SheetImport {
    private final OpenWorkbook open;
    private final RowIds ids;

    public SheetImport(OpenWorkbook open, RowIds ids) {
        this.open = open;
        this.ids = ids;
    }

    /**
     * What the file would change; nothing is written.
     *
     * @param replaced the fields in conflict of which somebody said that the file may overwrite them
     */
    public Outcome<ImportPlan> plan(Path file, Set<String> replaced) throws WorldFailure {
        Outcome<List<SheetCells>> read = SpreadsheetFile.read(file);
        String name = file.getFileName().toString();
        return read instanceof Outcome.Done<List<SheetCells>> done
                ? plan(name, done.value(), replaced)
                : Outcome.refused(((Outcome.Refused<List<SheetCells>>) read).refusals());
    }

    private Outcome<ImportPlan> plan(String name, List<SheetCells> sheets, Set<String> replaced) throws WorldFailure {
        Workbook current = open.picture();
        if (!current.state().isEditable()) {
            return Outcome.refused(OfficeRefusals.NOT_EDITABLE);
        }
        List<Change> log = open.office().installation().workbooks().log(open.id());
        Optional<Stamp> stamp = Stamp.in(sheets);
        Optional<Refusal> refusal = StampCheck.refusal(name, stamp, open, log);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        long made = stamp.orElseThrow().sequence();
        Workbook base = at(current, log, made);
        SheetComparison compared =
                new SheetComparison(EntrySheets.of(open.assessor().complete(base)), sheets);
        EditMerge merge = new EditMerge(base, current, since(log, made), replaced);
        merge.take(compared.edits());
        List<SheetChange> changes = new ArrayList<>(merge.changes());
        for (EditedRegister register : compared.registers()) {
            changes.addAll(new RegisterMerge(merge, register, base).take(ids));
        }
        List<String> order = current.form().indicators().map(Indicator::code).toList();
        changes.sort(Comparator.comparingInt(change -> place(order, change)));
        List<RefusedCell> refused = new ArrayList<>(compared.refused());
        refused.addAll(merge.refused());
        String document = "ตารางคำนวณ " + name;
        return Outcome.done(new ImportPlan(
                document,
                open.office().author(),
                changes,
                merge.conflicts(),
                refused,
                compared.notes(),
                step(document, merge, changes.size())));
    }

    /** In the form's order; the survey after all indicators. */
    private static int place(List<String> order, SheetChange change) {
        int at = order.indexOf(FieldChange.indicatorOf(change.field()));
        return at < 0 ? order.size() : at;
    }

    private static List<Entering> step(String document, EditMerge merge, int changes) {
        if (merge.step().isEmpty()) {
            return List.of();
        }
        List<Entering> step = new ArrayList<>();
        // So that the history tells one import and not many fields at once.
        step.add(Entering.of("#import", new Entry.Words(Integer.toString(changes))));
        merge.step().values().forEach(one -> step.add(new Entering(one.field(), one.entry(), Optional.of(document))));
        return step;
    }

    /** Writes what was planned, unless the workbook went on meanwhile: then it has to be planned again. */
    public Outcome<List<Change>> take(ImportPlan plan) throws WorldFailure {
        Workbook current = open.picture();
        for (SheetChange change : plan.changes()) {
            boolean isCell = change.field().indexOf('/') >= 0;
            if (!isCell && !current.entry(change.field()).equals(change.before())) {
                return Outcome.refused(StampCheck.MOVED_ON);
            }
        }
        return plan.step().isEmpty() ? Outcome.done(List.of()) : open.enter(plan.step());
    }

    /** The workbook as it was at that line of its log. */
    private static Workbook at(Workbook current, List<Change> log, long sequence) {
        Map<String, Entry> entries = new HashMap<>();
        for (Change change : log.subList(0, (int) sequence)) {
            if (!change.isEvent()) {
                entries.put(change.field(), change.entry());
            }
        }
        return new Workbook(
                current.id(),
                current.form(),
                current.lao(),
                current.state(),
                current.revision(),
                entries,
                current.prior());
    }

    private static Map<String, Change> since(List<Change> log, long sequence) {
        Map<String, Change> since = new HashMap<>();
        log.subList((int) sequence, log.size()).stream()
                .filter(change -> !change.isEvent())
                .forEach(change -> since.put(change.field(), change));
        return since;
    }
}
