package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The areas sifted by kind, the search, and the keys, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class SiftingTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (Composition before = OfficeOnDisk.filledBut(home, "3.")) {
            Workbooks workbooks = before.store().workbooks();
            workbooks.keepPrior(
                    workbooks.list().get(0).id(),
                    Map.of("1.01.frame", Entry.figure("1"), "1.02.frame", Entry.figure("38")));
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
    void theFilterShowsOneKindAndNothingVanishesWhileItIsMended(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        control(robot, KeyCode.F);
        seen.picture("70-filter-menu");
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.ENTER);
        seen.waitUntilSaid("แสดง 1 จาก 12 ตัวชี้วัด");
        seen.picture("71-filter-warnings");
        assertFalse(seen.says("1.02"), "what has no warning is not seen");
        alt(robot, KeyCode.DOWN);
        robot.type(KeyCode.ENTER, KeyCode.ENTER);
        robot.write("counted anew").type(KeyCode.ENTER);
        seen.waitUntilSaid("กรองใหม่");
        assertTrue(seen.says("1.01"), "mended, it stays until the filter is applied again");
        robot.clickOn("#filter-again");
        seen.waitUntilSaid("ทั้งเล่มไม่มีตัวชี้วัดที่มีคำเตือน");
        seen.picture("72-filter-nothing-left");
        robot.clickOn("#filter-off");
        seen.waitFor(() -> seen.says("1.02"));
    }

    @Test
    void theNextAreaUnderAFilterIsTheNextWithSomethingToSee(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        control(robot, KeyCode.F);
        robot.type(KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.ENTER);
        seen.waitUntilSaid("ด้านนี้ไม่มีตัวชี้วัดที่ยังไม่กรอก");
        alt(robot, KeyCode.RIGHT);
        seen.waitUntilSaid("แสดง 8 จาก 8");
        seen.picture("73-filter-to-do");
        assertEquals("3.01", focusedCode());
    }

    @Test
    void theSearchFindsWhileTypingAndLeadsThere(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        robot.clickOn("#primary").type(KeyCode.ESCAPE);
        control(robot, KeyCode.K);
        robot.write("๒.๐๓");
        seen.waitUntilSaid("พบ 1 ตัวชี้วัด");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("สะพาน พื้นที่");
        seen.waitUntilSaid("พบ ");
        seen.picture("74-search");
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> focusedCode().equals("1.04"));
    }

    @Test
    void allKeysAreListedOnTheSecondF(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        robot.type(KeyCode.F1);
        robot.type(KeyCode.F1);
        seen.waitUntilSaid("ปุ่มลัดทั้งหมด");
        seen.picture("75-keys");
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> !seen.says("ปุ่มลัดทั้งหมด"));
        robot.clickOn("#language");
        robot.type(KeyCode.F1);
        if (!seen.says("All keys")) {
            robot.type(KeyCode.F1);
        }
        seen.waitUntilSaid("All keys");
        seen.picture("76-keys-english");
    }

    @Test
    void whatWasTakenBackIsToldAndShown(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        alt(robot, KeyCode.DOWN);
        alt(robot, KeyCode.UP);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("14").type(KeyCode.ENTER);
        seen.waitFor(() -> status(robot).startsWith("บันทึกแล้ว"));
        alt(robot, KeyCode.RIGHT);
        robot.clickOn("#findings");
        control(robot, KeyCode.Z);
        seen.waitUntilSaid("เลิกทำแล้ว 1.01 (1): จาก 14 เป็น 12");
        assertEquals("1.01", focusedCode());
        seen.picture("77-taken-back");
        control(robot, KeyCode.Y);
        seen.waitUntilSaid("ทำซ้ำแล้ว 1.01 (1): จาก 12 เป็น 14");
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> robot.lookup("#drawer-close").tryQuery().isEmpty());
    }

    @Test
    void aReasonIsGivenInThePanelAndTheWarningStaysUntilItIsLeft(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        robot.clickOn("#findings");
        seen.waitUntilSaid("เหลือ 8 ตัวชี้วัดที่ยังไม่กรอก");
        seen.picture("78-findings");
        robot.clickOn(".panel-reason .text-field").write("counted anew");
        seen.picture("79-findings-reason");
        assertTrue(shown.scene().getFocusOwner() instanceof TextField, "the field stays while it is typed in");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("คำเตือนที่ให้เหตุผลแล้ว 1 รายการ");
        seen.waitFor(() -> status(robot).startsWith("บันทึกแล้ว"));
        assertEquals(new Entry.Words("counted anew"), entry("1.01.reason"));
        robot.clickOn("#findings-explained");
        seen.picture("80-findings-explained");
    }

    @Test
    void aNoteIsWrittenInLinesAndKept(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        alt(robot, KeyCode.DOWN);
        alt(robot, KeyCode.UP);
        control(robot, KeyCode.N);
        robot.write("first line").type(KeyCode.ENTER).write("ถนนสายหนองกะปุ ").type(KeyCode.TAB);
        Entry written = new Entry.Words("first line\nถนนสายหนองกะปุ");
        seen.waitFor(() -> written.equals(entry("1.01.note")));
        seen.picture("81-note");
        control(robot, KeyCode.K);
        robot.write("หนองกะปุ");
        seen.waitUntilSaid("หมายเหตุ");
        seen.picture("82-search-note");
    }

    private Entry entry(String field) {
        try {
            Workbooks workbooks = composition.store().workbooks();
            return workbooks.entries(workbooks.list().get(0).id()).get(field);
        } catch (WorldFailure unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** The code on the card that has the focus. */
    private String focusedCode() {
        Node at = shown.scene().getFocusOwner();
        while (at != null && !at.getStyleClass().contains("card")) {
            at = at.getParent();
        }
        return at == null ? "" : ((Labeled) at.lookup(".code")).getText();
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#saved").<Labeled>query().getText();
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static void alt(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.ALT).type(key).release(KeyCode.ALT);
    }
}
