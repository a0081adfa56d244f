package org.samut.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.table.RowIds;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;

class TableAssessmentTest {
    private static final String TABLE = "4.1.roads";

    private final Filling filling = Filling.of(SampleForms.small("lpa-small.csv"));
    private final Assessor assessor = Assessor.compile(filling.form());

    @Test
    void anUnreadableCellIsAnErrorThatNamesItsRowAndColumn() {
        filling.put(TABLE + "/a", row("สาย ก", "1.25", "1"));
        filling.put(TABLE + "/b", row("สาย ข", "ไม่ทราบ", "0.35"));
        Assessment assessment = assessor.assess(filling.workbook());
        List<String> said = assessment.findings("4.1").stream()
                .filter(finding -> finding.field().equals(TABLE))
                .map(finding -> finding.message().english())
                .toList();
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith("Row 2, “ความยาว”: "), said.get(0));
        assertTrue(!assessment.maySeal());
    }

    @Test
    void manyUnreadableCellsAreCountedAndNotListed() {
        for (int at = 10; at < 60; at++) {
            filling.put(TABLE + "/" + at, row("x", "?", "1"));
        }
        List<String> said = assessor.assess(filling.workbook()).findings("4.1").stream()
                .map(finding -> finding.message().english())
                .toList();
        assertTrue(said.contains("And 45 more cells cannot be read."), said.toString());
    }

    @Test
    void anEmptyRowIsNotCountedAndATableOfEmptyRowsIsNotFilledIn() {
        for (int at = 10; at < 60; at++) {
            filling.put(TABLE + "/" + at, row("x", "1", "1"));
        }
        filling.put(TABLE + "/99", new Entry.Row(Map.of()));
        assertEquals(List.of(), assessor.assess(filling.workbook()).findings("4.1"));
        Filling empty = Filling.of(filling.form()).put(TABLE + "/99", new Entry.Row(Map.of()));
        assertTrue(assessor.assess(empty.workbook()).findings("4.1").get(0).isToDo());
    }

    @Test
    void aTableOfTooManyRowsIsAnErrorInWords() {
        filling.put(TABLE, new Entry.Rows(Collections.nCopies(20_001, Map.of("length", "1"))));
        assertTrue(assessor.assess(filling.workbook()).findings("4.1").stream()
                .anyMatch(finding -> finding.message().english().contains("20001 rows; it may have 20000")));
    }

    @Test
    void oneCellOfFiveThousandRowsCostsFarLessThanAFrame() {
        List<String> ids = new RowIds(new Random(1)).after(List.of(), 5_000);
        List<Entering> step = new ArrayList<>();
        for (String id : ids) {
            step.add(Entering.of(RowFields.field(TABLE, id), row("ถนนสาย " + id, "1.250", "0.350")));
        }
        LiveAssessment live = assessor.live(filling.workbook());
        long start = System.nanoTime();
        live.change(step);
        long all = System.nanoTime() - start;
        assertEquals(Entry.figure("6250.000"), live.workbook().entry("4.1.length"));
        long[] times = new long[300];
        for (int at = 0; at < times.length; at++) {
            Entry row = row("ถนน", "1.250", Integer.toString(at % 2));
            start = System.nanoTime();
            live.change(RowFields.field(TABLE, ids.get(at * 13 % ids.size())), row);
            times[at] = System.nanoTime() - start;
        }
        assertEquals(assessor.assess(live.workbook()), live.now());
        Arrays.sort(times);
        System.out.printf(
                "5,000 rows at once %.1f ms; one cell: median %.2f ms, p95 %.2f ms, max %.2f ms%n",
                all / 1e6, times[150] / 1e6, times[285] / 1e6, times[299] / 1e6);
        start = System.nanoTime();
        for (int at = 0; at < 20; at++) {
            live.change(RowFields.field(TABLE, ids.get(at)), row("ถนน", "1", "1"));
            live.workbook();
        }
        System.out.printf("with a picture of the workbook: %.2f ms%n", (System.nanoTime() - start) / 20e6);
        assertTrue(times[150] < 16_000_000, "median " + times[150] / 1e6 + " ms");
    }

    private static Entry row(String name, String length, String kept) {
        Map<String, String> cells = new HashMap<>();
        cells.put("name", name);
        cells.put("length", length);
        cells.put("kept", kept);
        return new Entry.Row(cells);
    }
}
