package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.failure.Outcome;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An officer looks at what a colleague did, compares, restores, takes it back, and does so over a restart too. */
@ExtendWith(ApplicationExtension.class)
class HistoryJourneyTest {
    private static final Change.Author COLLEAGUE = new Change.Author("สมชาย ใจดี", "pc-กองช่าง");

    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (Composition before = OfficeOnDisk.filledBut(home, "nothing")) {
            Workbooks workbooks = before.store().workbooks();
            String id = workbooks.list().get(0).id();
            workbooks.append(
                    id,
                    List.of(
                            new Entering("1.01.frame", Entry.figure("41"), Optional.of("ทะเบียน ทถ.6 หน้า 3")),
                            Entering.of("1.01.reason", new Entry.Words("ขึ้นทะเบียนถนนเพิ่ม"))),
                    COLLEAGUE);
            workbooks.append(id, List.of(Entering.of("1.02.frame", Entry.figure("55"))), COLLEAGUE);
            if (before.office().openWorkbook(id) instanceof Outcome.Done<OpenWorkbook> open) {
                open.value().enter(List.of(Entering.of("1.02.service", Entry.figure("50"))));
                open.value().enter(List.of(Entering.of("1.02.service", Entry.figure("51"))));
            }
        }
        composition = Composition.open(home, OfficeOnDisk.CLOCK);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void whatWasDoneYesterdayIsTakenBackToday(FxRobot robot) throws Exception {
        seen.waitUntilSaid("ด้านที่ 1");
        robot.clickOn(".text-field");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        seen.waitFor(() -> entry("1.02.service").equals(Entry.figure("50")));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        seen.waitFor(() -> !entry("1.02.service").equals(Entry.figure("50")));
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        seen.waitFor(() -> entry("1.02.service").equals(Entry.figure("50")));
    }

    @Test
    void aColleaguesChangeIsSeenComparedRestoredAndTheRestoringTakenBack(FxRobot robot) throws Exception {
        open(robot);
        seen.waitUntilSaid("ผู้อื่นแก้ไข 1 ตัวชี้วัด");
        seen.waitUntilSaid("สมชาย ใจดี · pc-กองช่าง");
        assertTrue(seen.says("จากเอกสาร: ทะเบียน ทถ.6 หน้า 3"));
        assertTrue(seen.says("เหตุผลขณะนั้น: ขึ้นทะเบียนถนนเพิ่ม"));
        seen.picture("60-history-of-an-indicator");
        choose(robot, 0);
        robot.clickOn("#history-restore");
        seen.waitUntilSaid("ทุกช่องเป็นค่านี้อยู่แล้ว");
        robot.clickOn("ค่าก่อนรายการนี้");
        seen.waitUntilSaid("จะเปลี่ยน 2 ช่อง");
        seen.picture("61-restoring-previewed");
        assertEquals(Entry.figure("41"), entry("1.01.frame"), "nothing is written before the person says so");
        // Also while the focus is where it was clicked.
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> !entry("1.01.frame").equals(Entry.figure("41")));
        seen.waitUntilSaid("กู้คืน");
        assertEquals(Entry.BLANK, entry("1.01.reason"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        seen.waitFor(() -> entry("1.01.frame").equals(Entry.figure("41")));
        seen.waitUntilSaid("เลิกทำแล้ว");
        seen.picture("62-history-after-undo");
    }

    @Test
    void twoMomentsAreComparedSideBySide(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("ทั้งเล่ม");
        seen.waitFor(() ->
                robot.lookup("#history-list").<ListView<?>>query().getItems().size() == 5);
        int last = robot.lookup("#history-list").<ListView<?>>query().getItems().size() - 1;
        choose(robot, last);
        robot.clickOn("#history-mark");
        seen.waitUntilSaid("เทียบกับจุดเทียบ");
        choose(robot, 1);
        seen.picture("63-history-of-the-workbook");
        robot.clickOn("#history-compare");
        seen.waitUntilSaid("ต่างกัน 4 ช่อง");
        assertTrue(seen.says("แก้ไขล่าสุดโดย สมชาย ใจดี"));
        seen.picture("64-two-moments-compared");
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> !seen.says("ต่างกัน 4 ช่อง"));
        choose(robot, last);
        robot.clickOn("#history-details");
        seen.waitUntilSaid("1.01 (1)");
        seen.picture("65-an-import-in-detail");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void anOfficersStepsAloneAndWhatWasSeenIsNotToldAgain(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("ทั้งเล่ม");
        robot.clickOn("#history-officers").clickOn("สมชาย ใจดี");
        seen.waitFor(() ->
                robot.lookup("#history-list").<ListView<?>>query().getItems().size() == 2);
        robot.clickOn("#history-seen");
        seen.waitFor(() -> !seen.says("ผู้อื่นแก้ไข"));
    }

    @Test
    void aFiguresDocumentIsToldAfterwards(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#history-document")
                .press(KeyCode.CONTROL)
                .type(KeyCode.A)
                .release(KeyCode.CONTROL);
        robot.write("page 7").type(KeyCode.ENTER);
        seen.waitFor(() -> seen.says("จากเอกสาร: page 7"));
        List<Change> log = composition.store().workbooks().history(id(), "1.01.frame");
        assertEquals(Optional.of("page 7"), log.get(log.size() - 1).document());
        assertEquals(Entry.figure("41"), log.get(log.size() - 1).entry());
        assertFalse(robot.lookup("#saved").<Labeled>query().getText().isEmpty());
    }

    private void open(FxRobot robot) {
        seen.waitUntilSaid("ด้านที่ 1");
        robot.clickOn(".text-field");
        robot.clickOn("#findings");
        seen.waitUntilSaid("สิ่งที่ต้องดูแล");
        robot.clickOn("#drawer-history");
        seen.waitUntilSaid("ประวัติการแก้ไข");
    }

    private void choose(FxRobot robot, int row) {
        ListView<?> list = robot.lookup("#history-list").query();
        robot.interact(() -> {
            list.scrollTo(row);
            list.getSelectionModel().select(row);
        });
    }

    private String id() throws Exception {
        return composition.store().workbooks().list().get(0).id();
    }

    private Entry entry(String field) {
        try {
            return composition.store().workbooks().entries(id()).getOrDefault(field, Entry.BLANK);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
