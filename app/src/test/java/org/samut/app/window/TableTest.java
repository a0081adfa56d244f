package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A register of roads is filled in by keyboard and by pasting; its sums are the indicator's figures. */
@ExtendWith(ApplicationExtension.class)
class TableTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        composition = RoadsOffice.with(Files.createDirectories(folder.resolve("home")), 0);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void rowsAreTypedByKeyboardAndTheirSumsAreTheFigures(FxRobot robot) throws Exception {
        open(robot);
        seen.picture("60-table-empty");
        robot.write("Main road").type(KeyCode.TAB, 2).write("ลาด").type(KeyCode.TAB);
        robot.write("๒.๕๐๐")
                .type(KeyCode.TAB)
                .write("2")
                .type(KeyCode.TAB)
                .write("30/6/2550")
                .type(KeyCode.TAB);
        robot.write("Side road").type(KeyCode.ENTER);
        seen.waitFor(() -> rows().size() == 2);
        assertEquals(
                Map.of("name", "Main road", "surface", "ลาดยาง", "length", "2.500", "kept", "2", "built", "2007-06-30"),
                rows().get(0));
        assertEquals(Map.of("name", "Side road"), rows().get(1));
        seen.picture("61-table-typed");
        assertTrue(seen.says("2.500"), "the sum stands at the foot");

        robot.type(KeyCode.UP).type(KeyCode.TAB, 3).write("about 1").type(KeyCode.ENTER);
        seen.waitUntilSaid("แก้ไข 1 ช่อง");
        robot.type(KeyCode.HOME).type(KeyCode.F8);
        seen.waitUntilSaid("ไม่ใช่ตัวเลข");
        seen.picture("62-table-faulty");
        robot.type(KeyCode.F2).write("1.25").type(KeyCode.ESCAPE);
        assertTrue(seen.says("แก้ไข 1 ช่อง"), "Escape puts back what stood there");
        robot.write("1.25").type(KeyCode.ENTER);
        seen.waitFor(() -> !seen.says("แก้ไข 1 ช่อง"));

        robot.type(KeyCode.ESCAPE);
        seen.waitUntilSaid("ความยาว รวม 3.750 กิโลเมตร");
        seen.picture("63-table-on-its-card");
        seen.waitUntilSaid("3.750");
        seen.waitUntilSaid("53.33");
        saved(robot);
    }

    @Test
    void aBlockIsPastedTakenBackPutBackAndCopied(FxRobot robot) throws Exception {
        open(robot);
        clipboard(
                "ชื่อถนน\tความยาว\tบำรุงรักษาแล้ว\r\n\"ถนน ก\nตอน 2\"\t1,234.5\t๑\r\nถนน ข\t2\tไม่ทราบ\r\nถนน ค\t3\t3\r\n");
        ctrl(robot, KeyCode.V);
        seen.waitUntilSaid("วางแล้ว 3 แถว");
        seen.waitUntilSaid("มี 1 ช่องที่อ่านไม่ได้");
        seen.waitFor(() -> rows().size() == 3);
        assertEquals(Map.of("name", "ถนน ก\nตอน 2", "length", "1234.5", "kept", "1"), rows().get(0));
        seen.picture("64-table-pasted");
        assertEquals(1, log().stream().map(Change::time).distinct().count(), "one step");
        assertEquals("วางจากตาราง", log().get(0).document().orElseThrow());

        ctrl(robot, KeyCode.Z);
        seen.waitUntilSaid("0 แถว");
        seen.waitFor(() -> rows().isEmpty());
        ctrl(robot, KeyCode.Y);
        seen.waitUntilSaid("3 แถว");
        seen.waitFor(() -> rows().size() == 3);

        robot.clickOn("ถนน ข");
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        ctrl(robot, KeyCode.C);
        assertEquals("ถนน ข\nถนน ค\n", clipboard());
        robot.clickOn("#grid-insert");
        seen.waitFor(() -> rows().size() == 5);
        assertEquals(List.of(Map.of(), Map.of()), rows().subList(1, 3));
        ctrl(robot, KeyCode.Z);
        seen.waitFor(() -> rows().size() == 3);
        robot.clickOn("ถนน ก ⏎ ตอน 2");
        robot.clickOn("#grid-delete");
        seen.waitFor(() -> rows().size() == 2);
        seen.waitUntilSaid("2 แถว");
        saved(robot);
    }

    @Test
    void theViewIsSortedAndTextsAreFoundWhileTheStoredOrderStays(FxRobot robot) throws Exception {
        open(robot);
        clipboard("name\tlength\nถนน ข\t10\nถนน ก\t9\nถนน ค\t100\n");
        ctrl(robot, KeyCode.V);
        seen.waitFor(() -> rows().size() == 3);
        robot.clickOn("ความยาว (กิโลเมตร)");
        seen.picture("65-table-sorted");
        assertEquals("ถนน ข", rows().get(0).get("name"));
        robot.clickOn("ถนน ค");
        seen.waitUntilSaid("“ชื่อถนน”: ถนน ค");
        ctrl(robot, KeyCode.F);
        robot.write("100");
        seen.waitUntilSaid("พบ 1 ช่อง");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("แถวที่ 3 “ความยาว”");
        seen.picture("66-table-found");
    }

    private void open(FxRobot robot) {
        seen.waitUntilSaid("เปิดตาราง");
        robot.clickOn("เปิดตาราง");
        seen.waitUntilSaid("กลับไปที่ตัวชี้วัด");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Map<String, String>> rows() {
        try {
            SortedMap<String, Entry.Row> rows = RowFields.rows(
                            composition.store().workbooks().entries(workbook()))
                    .getOrDefault(RoadsOffice.TABLE, new TreeMap<>());
            return rows.values().stream().map(Entry.Row::cells).toList();
        } catch (WorldFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private List<Change> log() throws Exception {
        return composition.store().workbooks().log(workbook());
    }

    private String workbook() throws WorldFailure {
        return composition.store().workbooks().list().get(0).id();
    }

    private static void clipboard(String text) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static String clipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
    }

    private void saved(FxRobot robot) {
        seen.waitFor(() -> robot.lookup("#saved").<Labeled>query().getText().startsWith("บันทึกแล้ว"));
        assertFalse(seen.says("ยังบันทึกไม่ได้"));
    }

    private static void ctrl(FxRobot robot, KeyCode key) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
