package org.samut.core.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samut.core.failure.Expected.done;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

class TableEditsTest {
    private static final Item NAME = Item.of("name", ItemKind.TEXT, "ชื่อถนน", "", 0);
    private static final Item LENGTH = Item.of("length", ItemKind.COUNT, "ความยาว", "กิโลเมตร", 3);
    private static final Item BUILT = Item.of("built", ItemKind.DATE, "สร้างเมื่อ", "", 0);
    private static final Item TABLE =
            new Item("1.01.roads", ItemKind.TABLE, "ทะเบียน", "", 0, List.of(), List.of(NAME, LENGTH, BUILT), "");

    private final TableEdits edits = new TableEdits(TABLE, new RowIds(new Random(1)));
    private final Map<String, Entry> entries = new HashMap<>();

    @Test
    void aCellIsOneEntryAndKeepsTheCanonicalAnswer() {
        take(edits.type(rows(), Optional.empty(), LENGTH, "๑,๒๓๔.๕๐"));
        assertEquals("[{length=1234.50}]", shown());
        String first = rows().firstKey();
        List<Entering> step = done(edits.type(rows(), Optional.of(first), BUILT, "30/6/2550"));
        assertEquals(1, step.size());
        take(Outcome.done(step));
        assertEquals("[{built=2007-06-30, length=1234.50}]", shown());
        assertEquals(List.of(), done(edits.type(rows(), Optional.of(first), LENGTH, "1234.50")));
        take(edits.type(rows(), Optional.of(first), LENGTH, "ไม่ทราบ"));
        take(edits.type(rows(), Optional.of(first), BUILT, " "));
        assertEquals("[{length=ไม่ทราบ}]", shown());
    }

    @Test
    void rowsAreInsertedAndDeleted() {
        paste(0, "ก\t1\nข\t2");
        take(edits.insert(rows(), rows().lastKey(), 2));
        assertEquals("[{length=1, name=ก}, {}, {}, {length=2, name=ข}]", shown());
        take(Outcome.done(edits.delete(List.copyOf(rows().keySet()).subList(0, 3))));
        assertEquals("[{length=2, name=ข}]", shown());
    }

    @Test
    void aBlockIsPastedOverRowsAndBeyond() {
        paste(0, "ก\t1\nข\t2");
        TableEdits.Pasted pasted =
                done(edits.paste(rows(), List.of(rows().lastKey()), 1, block("3\t2550-01-01\tx\n4\tเมื่อวาน")));
        take(Outcome.done(pasted.step()));
        assertEquals(
                "[{length=1, name=ก}, {built=2550-01-01, length=3, name=ข}, {built=เมื่อวาน, length=4}]"
                        .replace("2550-01-01", "2007-01-01"),
                shown());
        assertEquals(1, pasted.unreadable());
        assertEquals(1, pasted.columnsLeft());
        assertEquals(Optional.of("วางจากตาราง"), pasted.step().get(0).document());
    }

    @Test
    void aFirstRowThatNamesColumnsSaysWhichGoesWhere() {
        paste(2, "ความยาว\tลำดับ\tชื่อถนน\n1.5\t1\tสาย ก\n2.5\t2\tสาย ข");
        assertEquals("[{length=1.5, name=สาย ก}, {length=2.5, name=สาย ข}]", shown());
    }

    @Test
    void moreThanTwentyThousandRowsAreRefusedInWords() {
        String many = "ก\t1\n".repeat(20_000);
        paste(0, many);
        assertTrue(edits.paste(rows(), List.of(), 0, block("ก\t1")) instanceof Outcome.Refused);
        assertTrue(edits.type(rows(), Optional.empty(), NAME, "ก") instanceof Outcome.Refused);
        assertTrue(edits.insert(rows(), "", 1) instanceof Outcome.Refused);
        assertTrue(edits.paste(rows(), List.copyOf(rows().keySet()), 0, block(many)) instanceof Outcome.Done);
    }

    @Test
    void oneTextFillsManyCells() {
        paste(0, "ก\t1\nข\t2");
        Map<String, List<Item>> cells = new HashMap<>();
        rows().keySet().forEach(id -> cells.put(id, List.of(NAME, LENGTH)));
        take(Outcome.done(edits.fill(rows(), cells, "7")));
        assertEquals("[{length=7, name=7}, {length=7, name=7}]", shown());
        take(Outcome.done(edits.fill(rows(), cells, "")));
        assertEquals("[{}, {}]", shown());
    }

    private SortedMap<String, Entry.Row> rows() {
        return edits.rows(entries);
    }

    private String shown() {
        List<Object> shown = new ArrayList<>();
        rows().values().forEach(row -> shown.add(new TreeMap<>(row.cells())));
        return shown.toString();
    }

    private void paste(int column, String text) {
        take(Outcome.done(
                done(edits.paste(rows(), List.of(), column, block(text))).step()));
    }

    private void take(Outcome<List<Entering>> step) {
        done(step).forEach(one -> entries.put(one.field(), one.entry()));
    }

    private static Block block(String text) {
        return done(Block.parse(text));
    }
}
