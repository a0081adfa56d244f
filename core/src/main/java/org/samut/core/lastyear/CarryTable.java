package org.samut.core.lastyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Indicator;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;
import org.samut.core.workbook.Workbook;

/** Taking last year's register into this year's table, whole. Stateless. */
public final class CarryTable {
    private static final Refusal FILLED = new Refusal(
            "lastyear.filled",
            Text.of(
                    "ทะเบียนของปีนี้มีข้อมูลแล้ว จึงยังไม่ได้ยกทะเบียนปีก่อนมา ข้อมูลเดิมยังอยู่ครบ",
                    "This year's register is filled in, so last year's was not carried over. Everything is as it was."),
            Text.of(
                    "หากต้องการแทนที่ โปรดเลือก “แทนที่ได้” แล้วยกมาอีกครั้ง",
                    "To replace it, please tick \"may be replaced\", then carry it over again."));

    private CarryTable() {}

    /** Whether this year's table holds the same rows already. */
    public static boolean isTaken(PastTable past, Workbook workbook) {
        return !isDenied(past.now().id(), workbook) && rows(past, workbook).equals(past.carried());
    }

    /** Whether the indicator says something this year that taking the register would replace. */
    public static boolean replaces(PastTable past, Indicator indicator, Workbook workbook) {
        return !isTaken(past, workbook)
                && (!rows(past, workbook).isEmpty()
                        || !denying(indicator, workbook).isEmpty());
    }

    /**
     * What to append, as one append, so that this year's table holds last year's rows and no others.
     *
     * @param mayReplace whether a person said that what is filled in may go
     */
    public static Outcome<List<Entering>> entries(
            PastTable past, Indicator indicator, Workbook workbook, boolean mayReplace) {
        SortedMap<String, Entry.Row> carried = past.carried();
        if (carried.isEmpty() || isTaken(past, workbook)) {
            return Outcome.refused(CarryOver.NOTHING);
        }
        if (replaces(past, indicator, workbook) && !mayReplace) {
            return Outcome.refused(FILLED);
        }
        List<Entering> entries = new ArrayList<>();
        entries.add(Entering.of(CarryOver.CARRIED, new Entry.Words(past.document())));
        denying(indicator, workbook).forEach(field -> entries.add(Entering.of(field, Entry.BLANK)));
        SortedMap<String, Entry.Row> standing = standing(past, workbook);
        standing.keySet().stream()
                .filter(row -> !carried.containsKey(row))
                .forEach(row ->
                        entries.add(Entering.of(RowFields.field(past.now().id(), row), Entry.BLANK)));
        carried.forEach((id, row) -> {
            if (!row.equals(standing.get(id))) {
                entries.add(new Entering(RowFields.field(past.now().id(), id), row, Optional.of(past.document())));
            }
        });
        return Outcome.done(entries);
    }

    /** The fields that say there is no such register this year. */
    private static List<String> denying(Indicator indicator, Workbook workbook) {
        return indicator.items().stream()
                .filter(item -> !item.isComputed())
                .map(item -> item.id())
                .filter(field -> isDenied(field, workbook))
                .toList();
    }

    private static boolean isDenied(String field, Workbook workbook) {
        Entry entry = workbook.entry(field);
        return entry instanceof Entry.NoService || entry instanceof Entry.NotCarriedOut;
    }

    /** This year's rows in which something stands. */
    private static SortedMap<String, Entry.Row> rows(PastTable past, Workbook workbook) {
        SortedMap<String, Entry.Row> rows = new TreeMap<>(standing(past, workbook));
        rows.values().removeIf(row -> row.cells().isEmpty());
        return rows;
    }

    private static SortedMap<String, Entry.Row> standing(PastTable past, Workbook workbook) {
        return RowFields.rows(workbook.entries()).getOrDefault(past.now().id(), new TreeMap<>());
    }
}
