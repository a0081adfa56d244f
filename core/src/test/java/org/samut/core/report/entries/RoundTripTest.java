package org.samut.core.report.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.report.SampleOffice;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** Exported and taken back: what nobody edited brings no change, and edits by chance come back exactly. */
class RoundTripTest {
    @TempDir
    Path home;

    private SpreadsheetEdits edits;

    @BeforeEach
    void begin() {
        edits = new SpreadsheetEdits(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msps", "lpa-small.csv", "standards-small.csv"})
    void whatNobodyEditedComesBackWithoutAChange(String name) throws Exception {
        long seed = System.nanoTime();
        for (int run = 0; run < 2; run++) {
            String said = name + ", seed " + (seed + run);
            try (SampleOffice office = new SampleOffice(home.resolve("a" + run), SpreadsheetEdits.form(name))) {
                office.enter(new Filler(new Random(seed + run), SpreadsheetEdits.form(name)).wild());
                ImportPlan untouched = SpreadsheetEdits.plan(office, edits.export(office), Set.of());
                SpreadsheetEdits.assertNothing(untouched, said);
                ImportPlan saved = SpreadsheetEdits.plan(office, edits.savedByAnother(edits.export(office)), Set.of());
                SpreadsheetEdits.assertNothing(saved, said);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"msps", "lpa-small.csv", "standards-small.csv"})
    void editsByChanceComeBackExactly(String name) throws Exception {
        long seed = System.nanoTime();
        for (int run = 0; run < 2; run++) {
            String said = name + ", seed " + (seed + run);
            Random chance = new Random(seed + run);
            try (SampleOffice office = new SampleOffice(home.resolve("b" + run), SpreadsheetEdits.form(name));
                    SampleOffice wished = new SampleOffice(home.resolve("w" + run), SpreadsheetEdits.form(name))) {
                Map<String, Entry> before = new Filler(chance, SpreadsheetEdits.form(name)).sound();
                Map<String, Entry> after = new HashMap<>(before);
                Map<String, Entry> other = new Filler(chance, SpreadsheetEdits.form(name)).sound();
                other.forEach((field, entry) -> {
                    if (!field.contains("/") && field.hashCode() % 3 == 0) {
                        whole(field, other).forEach(one -> after.put(one, other.getOrDefault(one, Entry.BLANK)));
                    }
                });
                office.enter(before);
                wished.enter(after);
                Path edited = edits.withCellsOf(edits.export(office), edits.export(wished));
                ImportPlan plan = SpreadsheetEdits.plan(office, edited, Set.of());
                assertEquals(List.of(), plan.refused(), said);
                assertEquals(List.of(), plan.conflicts(), said);
                SpreadsheetEdits.take(office, plan);
                assertSame(wished.open().picture(), office.open().picture(), said);
                SpreadsheetEdits.assertNothing(SpreadsheetEdits.plan(office, edited, Set.of()), "once more, " + said);
            }
        }
    }

    /** A state of an indicator is said by all its items: they are exchanged together. */
    private static List<String> whole(String field, Map<String, Entry> like) {
        String code = field.substring(0, field.lastIndexOf('.') + 1);
        boolean isSaid = field.endsWith(".reason") || field.endsWith(".note") || field.startsWith("survey.");
        return isSaid
                ? List.of(field)
                : like.keySet().stream()
                        .filter(one -> one.startsWith(code) && !one.contains("/"))
                        .filter(one -> !one.endsWith(".reason") && !one.endsWith(".note"))
                        .toList();
    }

    /** Alike to the last digit that counts: 1.50 and 1.5 are one figure. */
    private static void assertSame(Workbook wished, Workbook now, String said) {
        Map<String, Entry> fields = new TreeMap<>(wished.entries());
        now.entries().forEach((field, entry) -> fields.putIfAbsent(field, Entry.BLANK));
        fields.forEach((field, entry) -> assertTrue(
                EditMerge.same(stripped(wished.entry(field)), stripped(now.entry(field))),
                () -> field + ": " + wished.entry(field) + " but " + now.entry(field) + ", " + said));
    }

    /** What is typed is taken without the white space around it; where only that is another, nothing was edited. */
    private static Entry stripped(Entry entry) {
        return entry instanceof Entry.Words words ? new Entry.Words(words.text().strip()) : entry;
    }
}
