package org.samut.core.report.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.office.Answering;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * Brings edits of an exported spreadsheet and what became of the workbook since together, field by field: only where
 * both changed the same field to different things is there a conflict.
 */
final class EditMerge {
    private static final Text CONTRADICTION = Text.of(
            "มีทั้งตัวเลขและสถานะที่ขัดกันในตัวชี้วัดเดียวกัน โปรดเลือกอย่างใดอย่างหนึ่ง",
            "The indicator is given figures and a state that contradict each other. Give one or the other.");

    private final Workbook base;
    private final Workbook current;
    private final Set<String> replaced;
    private final Map<String, Change> since;
    private final List<SheetConflict> conflicts = new ArrayList<>();
    private final List<RefusedCell> refused = new ArrayList<>();
    private final Map<String, Entering> step = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private Workbook picture;

    /**
     * @param base the workbook as it was when the spreadsheet was made
     * @param since the last change of each field after that
     * @param replaced the fields of which somebody said that the spreadsheet may overwrite them
     */
    EditMerge(Workbook base, Workbook current, Map<String, Change> since, Set<String> replaced) {
        this.base = base;
        this.current = current;
        this.since = since;
        this.replaced = replaced;
        this.picture = current;
    }

    Workbook current() {
        return current;
    }

    Workbook picture() {
        return picture;
    }

    List<SheetConflict> conflicts() {
        return conflicts;
    }

    List<RefusedCell> refused() {
        return refused;
    }

    Map<String, Entering> step() {
        return step;
    }

    void take(List<Edit> edits) {
        Map<String, List<Edit>> byIndicator = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (edit.slot() instanceof Slot.Answer answer) {
                byIndicator
                        .computeIfAbsent(answer.indicator().code(), code -> new ArrayList<>())
                        .add(edit);
            } else if (edit.slot() instanceof Slot.State state) {
                byIndicator
                        .computeIfAbsent(state.indicator().code(), code -> new ArrayList<>())
                        .add(edit);
            } else if (edit.slot() instanceof Slot.Said said) {
                plain(edit, said.field());
            } else if (edit.slot() instanceof Slot.Count count) {
                plain(edit, count.field());
            }
        }
        byIndicator.values().forEach(this::indicator);
    }

    private void plain(Edit edit, String field) {
        if (isFree(edit, field, edit.now())) {
            write(List.of(Entering.of(field, edit.now())), edit, field);
        }
    }

    private void indicator(List<Edit> edits) {
        Optional<Edit> state = edits.stream()
                .filter(edit -> edit.slot() instanceof Slot.State)
                .filter(edit -> !edit.now().isBlank())
                .findFirst();
        if (state.isPresent() && edits.stream().anyMatch(edit -> contradicts(edit, state.get()))) {
            edits.forEach(edit -> refused.add(edit.refused(CONTRADICTION)));
            return;
        }
        // States first: what is filled in beside them then finds them as they are meant.
        edits.stream().filter(edit -> edit.slot() instanceof Slot.State).forEach(this::state);
        for (Edit edit : edits) {
            if (edit.slot() instanceof Slot.Answer answer && !isTakenBy(state, edit)) {
                answer(edit, answer);
            }
        }
    }

    /** Emptied cells beside a state say no more than the state does. */
    private static boolean isTakenBy(Optional<Edit> state, Edit edit) {
        boolean isFrame =
                edit.slot() instanceof Slot.Answer answer && answer.item().kind() == ItemKind.FRAME;
        return state.isPresent()
                && edit.now().isBlank()
                && !(isFrame && state.get().now() instanceof Entry.NotCarriedOut);
    }

    private static boolean contradicts(Edit edit, Edit state) {
        if (edit.slot() instanceof Slot.State) {
            return !edit.now().isBlank() && !edit.now().equals(state.now());
        }
        boolean isFrame =
                edit.slot() instanceof Slot.Answer answer && answer.item().kind() == ItemKind.FRAME;
        return !edit.now().isBlank() && !(isFrame && state.now() instanceof Entry.NotCarriedOut);
    }

    private void state(Edit edit) {
        Indicator indicator = ((Slot.State) edit.slot()).indicator();
        List<Entering> entries;
        if (edit.now() instanceof Entry.NoService) {
            entries = Answering.noService(indicator);
        } else if (edit.now() instanceof Entry.NotCarriedOut) {
            entries = Answering.notCarriedOut(indicator, picture);
        } else {
            entries = indicator.items().stream()
                    .filter(item -> isState(picture.entry(item.id())))
                    .map(item -> Entering.of(item.id(), Entry.BLANK))
                    .toList();
        }
        for (Entering entering : entries) {
            if (!isFree(edit, entering.field(), entering.entry())) {
                return;
            }
        }
        String first = entries.isEmpty() ? "" : entries.get(0).field();
        write(
                entries,
                edit,
                entries.stream()
                        .filter(one -> isState(one.entry()))
                        .map(Entering::field)
                        .findFirst()
                        .orElse(first));
    }

    private void answer(Edit edit, Slot.Answer answer) {
        Item item = answer.item();
        if (!isFree(edit, item.id(), edit.now())) {
            return;
        }
        List<Entering> entries = Answering.answer(answer.indicator(), item, edit.now(), picture);
        for (Entering entering : entries) {
            boolean isOwn = entering.field().equals(item.id());
            if (!isOwn && !isFree(edit, entering.field(), entering.entry())) {
                return;
            }
        }
        write(entries, edit, item.id());
    }

    /**
     * Whether nobody else changed the field since, or to the same; else notes the conflict, unless it may be replaced.
     */
    boolean isFree(Edit edit, String field, Entry now) {
        Entry before = base.entry(field);
        Entry stands = current.entry(field);
        if (same(before, stands) || same(stands, now) || replaced.contains(field)) {
            return true;
        }
        boolean isNew = conflicts.stream()
                .noneMatch(conflict -> conflict.change().field().equals(field));
        if (isNew) {
            SheetChange change = new SheetChange(
                    edit.place(),
                    field,
                    edit.slot().label(),
                    stands,
                    now,
                    edit.slot().unit());
            conflicts.add(new SheetConflict(change, before, Optional.ofNullable(since.get(field))));
        }
        return false;
    }

    void conflict(SheetConflict conflict) {
        conflicts.add(conflict);
    }

    boolean mayReplace(String field) {
        return replaced.contains(field);
    }

    Optional<Change> latest(String field) {
        return Optional.ofNullable(since.get(field));
    }

    /** @param own the field that the edited cell stands for; the others follow from it */
    void write(List<Entering> entries, Edit edit, String own) {
        for (Entering entering : entries) {
            step.remove(entering.field());
            step.put(entering.field(), entering);
            picture = picture.with(entering.field(), entering.entry());
            slots.put(entering.field(), edit.slot());
        }
        places.put(own, edit.place());
    }

    /** What becomes of each field, without those that stay as they are. */
    List<SheetChange> changes() {
        List<SheetChange> changes = new ArrayList<>();
        step.values().removeIf(entering -> same(current.entry(entering.field()), entering.entry()));
        for (Entering entering : new LinkedHashSet<>(step.values())) {
            Slot slot = slots.get(entering.field());
            changes.add(new SheetChange(
                    places.getOrDefault(entering.field(), ""),
                    entering.field(),
                    slot.label(entering.field()),
                    current.entry(entering.field()),
                    entering.entry(),
                    slot.unit()));
        }
        return changes;
    }

    private static boolean isState(Entry entry) {
        return entry instanceof Entry.NoService || entry instanceof Entry.NotCarriedOut;
    }

    /** 1.50 and 1.5 are one figure to a spreadsheet. */
    static boolean same(Entry one, Entry other) {
        if (one instanceof Entry.Figure first && other instanceof Entry.Figure second) {
            return first.number().compareTo(second.number()) == 0;
        }
        return one.equals(other);
    }
}
