package org.samut.core.report.entries;

import java.util.List;
import java.util.Objects;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;

/**
 * What an edited spreadsheet would do to the workbook, before it does. Nothing is written yet.
 *
 * @param document what the log will say of where the figures come from
 * @param author who will be noted
 * @param changes field by field, in the sheets' order
 * @param conflicts what somebody else changed meanwhile, left as it is
 * @param notes what else there is to know, such as a sheet that is missing
 * @param step what to write, as one step
 */
public record ImportPlan(
        String document,
        Change.Author author,
        List<SheetChange> changes,
        List<SheetConflict> conflicts,
        List<RefusedCell> refused,
        List<Text> notes,
        List<Entering> step) {
    public ImportPlan {
        Objects.requireNonNull(document);
        Objects.requireNonNull(author);
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
        step = List.copyOf(step);
    }

    /** Whether something is left out that somebody should look at. */
    public boolean leavesOut() {
        return !conflicts.isEmpty() || !refused.isEmpty();
    }
}
