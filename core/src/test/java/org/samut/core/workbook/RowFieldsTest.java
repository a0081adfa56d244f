package org.samut.core.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.samut.core.assessment.Assessor;
import org.samut.core.assessment.Filling;
import org.samut.core.assessment.LiveAssessment;
import org.samut.core.form.compile.SampleForms;

class RowFieldsTest {
    private static final String FIRST = "4.1.roads/a";
    private static final String SECOND = "4.1.roads/b";

    private final Filling filling = Filling.of(SampleForms.small("lpa-small.csv"))
            .put(SECOND, row("สาย ข", "0.750", "0.350"))
            .put(FIRST, row("สาย ก", "1.250", "1.250"));

    @Test
    void rowsMakeUpTheTableInTheOrderOfTheirIds() {
        assertEquals(
                new Entry.Rows(List.of(cells("สาย ก", "1.250", "1.250"), cells("สาย ข", "0.750", "0.350"))),
                filling.workbook().entry("4.1.roads"));
    }

    @Test
    void aRowThatIsRemovedIsGoneAndTheLastOneLeavesABlank() {
        Workbook one = filling.workbook().with(SECOND, Entry.BLANK);
        assertEquals(new Entry.Rows(List.of(cells("สาย ก", "1.250", "1.250"))), one.entry("4.1.roads"));
        assertEquals(Entry.BLANK, one.with(FIRST, Entry.BLANK).entry("4.1.roads"));
    }

    @Test
    void noServiceHidesTheRowsUntilItIsTakenBack() {
        Workbook none = filling.workbook().with("4.1.roads", Entry.NO_SERVICE);
        assertEquals(Entry.NO_SERVICE, none.entry("4.1.roads"));
        assertEquals(
                filling.workbook().entry("4.1.roads"),
                none.with("4.1.roads", Entry.BLANK).entry("4.1.roads"));
    }

    @Test
    void theLiveAssessmentFollowsRowsOneByOneAndMany() {
        Assessor assessor = Assessor.compile(filling.form());
        LiveAssessment live = assessor.live(filling.workbook());
        assertEquals("80", live.result("4.1").figure().orElseThrow().toPlainString());

        live.change(SECOND, row("สาย ข", "0.750", "0.750"));
        assertEquals("100", live.result("4.1").figure().orElseThrow().toPlainString());
        Workbook workbook = filling.workbook().with(SECOND, row("สาย ข", "0.750", "0.750"));
        assertEquals(assessor.complete(workbook).entries(), live.workbook().entries());

        List<Entering> step = List.of(
                Entering.of(FIRST, Entry.BLANK),
                Entering.of(SECOND, Entry.BLANK),
                Entering.of("4.1.roads/c", row("สาย ค", "4", "3")));
        live.change(step);
        assertEquals(Entry.figure("4"), live.workbook().entry("4.1.length"));
        assertEquals(assessor.assess(workbook.with(step)), live.now());
        assertEquals(
                assessor.complete(workbook.with(step)).entries(),
                live.workbook().entries());
    }

    @Test
    void aRowIsOneLineOfTheLogAndComesBackAsItWas() {
        Entry row = row("สาย \"ก\"\nตอน 2", "1.50", "ไม่ทราบ");
        assertEquals(
                "row {\"kept\":\"ไม่ทราบ\",\"length\":\"1.50\",\"name\":\"สาย \\\"ก\\\"\\nตอน 2\"}",
                EntryText.write(row));
        assertEquals(row, EntryText.read(EntryText.write(row)).orElseThrow());
        assertEquals(new Entry.Row(Map.of()), EntryText.read("row {}").orElseThrow());
        assertEquals(
                true,
                EntryText.read("row []").isEmpty()
                        && EntryText.read("row {\"a\":null}").isEmpty());
    }

    private static Entry row(String name, String length, String kept) {
        return new Entry.Row(cells(name, length, kept));
    }

    private static Map<String, String> cells(String name, String length, String kept) {
        Map<String, String> cells = new HashMap<>();
        cells.put("name", name);
        cells.put("length", length);
        cells.put("kept", kept);
        return cells;
    }
}
