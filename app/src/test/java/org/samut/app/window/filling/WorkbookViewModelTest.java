package org.samut.app.window.filling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.OfficeOnDisk;
import org.samut.app.window.StubbornDesk;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.thread.Threads;
import org.samut.core.result.IndicatorState;
import org.samut.core.result.Result;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** Filling in without a screen, on a real store; everything runs on the test's thread. */
class WorkbookViewModelTest {
    private static final Threads AT_ONCE = new Threads(Runnable::run, Runnable::run, Runnable::run);

    @TempDir
    Path home;

    private final StubbornDesk stubborn = new StubbornDesk();
    private Composition composition;
    private Desk desk;
    private WorkbookViewModel workbook;

    @BeforeEach
    void open() throws Exception {
        composition = OfficeOnDisk.begun(home);
        lay();
    }

    @AfterEach
    void close() throws Exception {
        composition.close();
    }

    private void lay() throws Exception {
        desk = stubborn.before(new OfficeDesk(composition));
        workbook = new WorkbookViewModel(desk, AT_ONCE, desk.opening().current().orElseThrow());
    }

    @Test
    void theResultFollowsWhileTypingAndNothingIsSavedBeforeItIsCommitted() throws Exception {
        type("1.01.frame", "12");
        field("1.01.service").typed().set("11");
        assertEquals("91.67", card("1.01").result().get().figure().orElseThrow().toPlainString());
        assertEquals(Result.Verdict.MET, card("1.01").result().get().verdict());
        assertTrue(workbook.typing().get());
        assertEquals(Map.of("1.01.frame", Entry.figure("12")), onDisk());
        field("1.01.service").commit();
        assertFalse(workbook.typing().get());
        assertEquals(Entry.figure("11"), onDisk().get("1.01.service"));
        assertEquals(1, workbook.areas().all().get(0).answered().get());
    }

    @Test
    void whatCannotBeReadStaysVisibleAcrossARestart() throws Exception {
        type("1.01.frame", "12 สายครึ่ง");
        assertEquals("12 สายครึ่ง", field("1.01.frame").typed().get());
        assertEquals(1, field("1.01.frame").findings().get().size());
        composition.close();
        composition = Composition.open(home, OfficeOnDisk.CLOCK);
        lay();
        assertEquals("12 สายครึ่ง", field("1.01.frame").typed().get());
        assertTrue(field("1.01.frame").findings().get().get(0).blocksSealing());
    }

    @Test
    void aFigureIsShownGroupedOnceItIsCommitted() {
        type("1.09.frame", "๑๓๕๐๒");
        assertEquals("13,502", field("1.09.frame").typed().get());
    }

    @Test
    void escapePutsBackWhatStoodThere() throws Exception {
        type("1.01.frame", "12");
        field("1.01.frame").typed().set("99");
        field("1.01.frame").putBack();
        assertEquals("12", field("1.01.frame").typed().get());
        assertFalse(field("1.01.frame").isDirty());
        assertFalse(workbook.typing().get());
        field("1.01.frame").commit();
        assertEquals(1, composition.store().workbooks().log(id()).size());
    }

    @Test
    void saysNoServiceAndGivesTheFiguresBackWhenThatWasASlip() throws Exception {
        type("1.01.frame", "12");
        type("1.01.service", "11");
        card("1.01").choose(IndicatorState.NO_SERVICE);
        assertEquals("", field("1.01.frame").typed().get());
        assertFalse(field("1.01.service").open().get());
        assertEquals(Entry.NO_SERVICE, onDisk().get("1.01.frame"));
        assertEquals(Result.Verdict.NO_SERVICE, card("1.01").result().get().verdict());
        card("1.01").choose(IndicatorState.VALUE);
        assertEquals("12", field("1.01.frame").typed().get());
        assertEquals(Entry.figure("11"), onDisk().get("1.01.service"));
    }

    @Test
    void notCarriedOutKeepsTheFrameAndAsksForItAlone() throws Exception {
        type("1.01.frame", "12");
        card("1.01").choose(IndicatorState.NOT_CARRIED_OUT);
        assertEquals("12", field("1.01.frame").typed().get());
        assertTrue(field("1.01.frame").open().get());
        assertFalse(field("1.01.service").open().get());
        assertEquals(Entry.NOT_CARRIED_OUT, onDisk().get("1.01.service"));
        assertEquals(Result.Verdict.NOT_CARRIED_OUT, card("1.01").result().get().verdict());
    }

    @Test
    void anErrorStandsAtItsFieldAndInItsArea() {
        type("1.01.frame", "12");
        type("1.01.service", "13");
        assertEquals(1, field("1.01.service").findings().get().size());
        assertTrue(card("1.01").doubtful().get());
        assertEquals(1, workbook.areas().all().get(0).errors().get());
        assertEquals(1, workbook.found().obstacles().get().errors());
        assertFalse(workbook.found().maySeal());
        type("1.01.service", "12");
        assertEquals(0, workbook.areas().all().get(0).errors().get());
        assertFalse(card("1.01").doubtful().get());
    }

    @Test
    void aFindingLeadsToItsFieldInAnotherArea() {
        List<String> led = new ArrayList<>();
        workbook.place().onLead(field -> led.add(field.item().id()));
        type("1.01.frame", "12");
        type("1.01.service", "13");
        type("3.01.frame", "x");
        workbook.place().at(field("1.01.service"));
        workbook.nextFinding();
        assertEquals("3", workbook.place().area().get().code());
        workbook.nextFinding();
        assertEquals("1", workbook.place().area().get().code());
        assertEquals(List.of("3.01.frame", "1.01.service"), led);
    }

    @Test
    void aStepThatCannotBeWrittenStaysVisibleAndIsWrittenInOrderLater() throws Exception {
        stubborn.refuseToWrite(true);
        type("1.01.frame", "12");
        type("1.01.service", "11");
        assertEquals(2, workbook.saving().waiting().get());
        assertEquals(
                "disk.full", workbook.saving().failure().get().orElseThrow().code());
        assertTrue(workbook.saving().savedAt().get().isEmpty());
        assertEquals("12", field("1.01.frame").typed().get());
        assertEquals(Map.of(), onDisk());
        stubborn.refuseToWrite(false);
        workbook.saving().retry();
        assertEquals(0, workbook.saving().waiting().get());
        assertTrue(workbook.saving().failure().get().isEmpty());
        assertEquals(
                OfficeOnDisk.CLOCK.instant(), workbook.saving().savedAt().get().orElseThrow());
        assertEquals(
                List.of("1.01.frame", "1.01.service"),
                composition.store().workbooks().log(id()).stream()
                        .map(change -> change.field())
                        .toList());
    }

    @Test
    void leavingWaitsForTheDiskAndHearsWhenItCannotBeWritten() {
        List<String> heard = new ArrayList<>();
        stubborn.refuseToWrite(true);
        type("1.01.frame", "12");
        workbook.saving().settle(() -> heard.add("saved"), failure -> heard.add(failure.code()));
        stubborn.refuseToWrite(false);
        workbook.saving().settle(() -> heard.add("saved"), failure -> heard.add(failure.code()));
        assertEquals(List.of("disk.full", "saved"), heard);
    }

    @Test
    void theLastStepIsTakenBackAndPutBack() {
        type("1.01.frame", "12");
        type("1.01.frame", "13");
        workbook.undo();
        assertEquals("12", field("1.01.frame").typed().get());
        workbook.redo();
        assertEquals("13", field("1.01.frame").typed().get());
    }

    @Test
    void aSealedWorkbookIsReadAndNotWritten() throws Exception {
        Workbook now = desk.workbook(id());
        workbook.take(
                new Workbook(now.id(), now.form(), now.lao(), WorkbookState.SEALED, 1, now.entries(), now.prior()));
        assertFalse(field("1.01.frame").open().get());
        type("1.01.frame", "12");
        assertEquals(Map.of(), onDisk());
    }

    @Test
    void aChangeToACheckedWorkbookOpensItAgain() throws Exception {
        composition.store().workbooks().move(id(), WorkbookState.OPEN, WorkbookState.CHECKED);
        workbook.take(desk.workbook(id()));
        assertEquals(WorkbookState.CHECKED, workbook.workbook().get().state());
        type("1.01.frame", "12");
        assertEquals(WorkbookState.OPEN, workbook.workbook().get().state());
        assertEquals(WorkbookState.OPEN, desk.workbook(id()).state());
    }

    private void type(String id, String typed) {
        FieldViewModel field = field(id);
        field.typed().set(typed);
        field.commit();
    }

    private FieldViewModel field(String id) {
        return card(id.substring(0, id.lastIndexOf('.')))
                .allFields()
                .filter(field -> field.item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private CardViewModel card(String code) {
        return workbook.card(workbook.form().indicator(code).orElseThrow());
    }

    private String id() {
        return workbook.workbook().get().id();
    }

    private Map<String, Entry> onDisk() throws Exception {
        return composition.store().workbooks().entries(id());
    }
}
