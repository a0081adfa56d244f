package org.samut.core.report.entries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samut.core.form.Item;
import org.samut.core.table.RowIds;
import org.samut.core.table.TableCells;
import org.samut.core.table.TableLimits;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;
import org.samut.core.workbook.Workbook;

/** Brings the edited rows of a register and what became of it since together, cell by cell. */
final class RegisterMerge {
    private static final Entry.Row EMPTY = new Entry.Row(Map.of());
    private static final Text TOO_MANY = Text.of(
            "ตารางหนึ่งมีได้ไม่เกิน " + TableLimits.MOST_ROWS + " แถว จึงไม่นำเข้าแถวใหม่",
            "A table has at most " + TableLimits.MOST_ROWS + " rows, so the new ones are not taken.");
    private static final Text REMOVED = Text.of("ลบแถว", "row removed");

    private final EditMerge merge;
    private final EditedRegister edited;
    private final Item table;
    private final SortedMap<String, Entry.Row> base;
    private final SortedMap<String, Entry.Row> current;
    private final List<SheetChange> changes = new ArrayList<>();

    RegisterMerge(EditMerge merge, EditedRegister edited, Workbook base) {
        this.merge = merge;
        this.edited = edited;
        this.table = edited.register().table();
        this.base = rows(base);
        this.current = rows(merge.current());
    }

    private SortedMap<String, Entry.Row> rows(Workbook workbook) {
        return RowFields.rows(workbook.entries()).getOrDefault(table.id(), new TreeMap<>());
    }

    /** Takes what can be taken; what changes, cell by cell. */
    List<SheetChange> take(RowIds ids) {
        Map<String, List<Edit>> byRow = new LinkedHashMap<>();
        for (Edit edit : edited.cells()) {
            byRow.computeIfAbsent(((Slot.Register) edit.slot()).row(), row -> new ArrayList<>())
                    .add(edit);
        }
        byRow.forEach(this::cells);
        edited.gone().forEach(this::gone);
        added(ids);
        takeBackStates();
        return changes;
    }

    private void cells(String row, List<Edit> edits) {
        Entry.Row now = current.getOrDefault(row, EMPTY);
        Edit last = edits.get(0);
        for (Edit edit : edits) {
            Item column = ((Slot.Register) edit.slot()).column();
            Entry before = cell(base.get(row), column);
            Entry stands = cell(current.get(row), column);
            boolean isFree = current.containsKey(row) && EditMerge.same(before, stands)
                    || EditMerge.same(stands, edit.now()) && current.containsKey(row)
                    || merge.mayReplace(field(row));
            SheetChange change = change(edit, row, stands);
            if (!isFree) {
                merge.conflict(new SheetConflict(change, before, merge.latest(field(row))));
            } else if (!EditMerge.same(stands, edit.now())) {
                now = TableCells.with(now, column, edit.cell().text());
                changes.add(change);
                last = edit;
            }
        }
        if (!now.equals(current.getOrDefault(row, EMPTY))) {
            merge.write(List.of(Entering.of(field(row), now)), last, field(row));
        }
    }

    private void gone(String row) {
        if (!current.containsKey(row)) {
            return;
        }
        Text label = Text.of(
                edited.register().indicator().code() + " " + table.label() + " · " + REMOVED.thai(),
                edited.register().indicator().code() + " " + table.label() + " · " + REMOVED.english());
        SheetChange change = new SheetChange(table.id(), field(row), label, current.get(row), Entry.BLANK, "");
        if (!current.get(row).equals(base.get(row)) && !merge.mayReplace(field(row))) {
            merge.conflict(new SheetConflict(change, base.get(row), merge.latest(field(row))));
            return;
        }
        changes.add(change);
        merge.step().put(field(row), Entering.of(field(row), Entry.BLANK));
    }

    private void added(RowIds ids) {
        List<EditedRegister.NewRow> added = edited.added();
        if (current.size() + added.size() > TableLimits.MOST_ROWS) {
            Edit first = added.get(0).cells().get(0);
            merge.refused().add(first.refused(TOO_MANY));
            return;
        }
        List<String> there = new ArrayList<>(current.keySet());
        for (int from = 0; from < added.size(); ) {
            int to = from;
            String after = added.get(from).after();
            while (to < added.size() && added.get(to).after().equals(after)) {
                to++;
            }
            int index = after.isEmpty() ? 0 : there.indexOf(after) + 1;
            List<String> made = ids.at(there, index == 0 && !after.isEmpty() ? there.size() : index, to - from);
            for (int at = from; at < to; at++) {
                row(made.get(at - from), added.get(at).cells());
            }
            there.addAll(made);
            there.sort(null);
            from = to;
        }
    }

    private void row(String id, List<Edit> cells) {
        Entry.Row row = EMPTY;
        for (Edit edit : cells) {
            Item column = ((Slot.Register) edit.slot()).column();
            row = TableCells.with(row, column, edit.cell().text());
            changes.add(change(edit, id, Entry.BLANK));
        }
        merge.write(List.of(Entering.of(field(id), row)), cells.get(0), field(id));
    }

    /** A register that is filled in says that there is such a service. */
    private void takeBackStates() {
        if (edited.cells().isEmpty() && edited.added().isEmpty()) {
            return;
        }
        Optional<Edit> any = edited.cells().stream()
                .findFirst()
                .or(() -> edited.added().stream()
                        .flatMap(row -> row.cells().stream())
                        .findFirst());
        for (Item item : edited.register().indicator().items()) {
            Entry stands = merge.picture().entry(item.id());
            if (stands instanceof Entry.NoService || stands instanceof Entry.NotCarriedOut) {
                if (merge.isFree(any.orElseThrow(), item.id(), Entry.BLANK)) {
                    merge.step().put(item.id(), Entering.of(item.id(), Entry.BLANK));
                    changes.add(new SheetChange(
                            "",
                            item.id(),
                            new Slot.Answer(edited.register().indicator(), item).label(),
                            stands,
                            Entry.BLANK,
                            item.unit()));
                }
            }
        }
    }

    private SheetChange change(Edit edit, String row, Entry stands) {
        Item column = ((Slot.Register) edit.slot()).column();
        return new SheetChange(edit.place(), field(row), edit.slot().label(), stands, edit.now(), column.unit());
    }

    private static Entry cell(Entry.Row row, Item column) {
        return row == null ? Entry.BLANK : TableCells.read(column, row.cells().getOrDefault(column.id(), ""));
    }

    private String field(String row) {
        return RowFields.field(table.id(), row);
    }
}
