package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
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
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Figures are pasted from a spreadsheet into the cards: seen before, written as one step, taken back as one. */
@ExtendWith(ApplicationExtension.class)
class PasteTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.begun(Files.createDirectories(folder.resolve("home")));
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void aBlockWithCodesIsPreviewedPastedAndTakenBackAsOne(FxRobot robot) throws Exception {
        atFirstFigure();
        robot.write("11").type(KeyCode.ENTER);
        saved(robot);
        int before = log().size();
        paste(robot, """
                รหัส\tตัวชี้วัด\t(1)\t(2)\tร้อยละ
                1.01\tถนนลาดยาง\t๑๒\t9\t75
                1.02\tถนนคอนกรีต\t1,038\t30\t2.89
                1.03\tจุดอันตราย\tไม่มีบริการ\t\t
                1.04\tสะพาน\t12 แห่ง\t5\t
                9.99\tไม่มีในแบบ\t1\t1\t
                """);
        seen.waitUntilSaid("จะวาง 6 ช่อง ทับค่าเดิม 1 ช่อง และไม่วาง 3 รายการ");
        seen.picture("70-paste-preview");
        assertEquals(before, log().size(), "nothing is written before it is confirmed");
        robot.clickOn("#paste-do");
        seen.waitFor(() -> onDisk("1.04.service").equals(Optional.of(Entry.figure("5"))));
        assertEquals(Optional.of(Entry.figure("12")), onDisk("1.01.frame"));
        assertEquals(Optional.of(Entry.figure("1038")), onDisk("1.02.frame"));
        assertEquals(Optional.of(Entry.NO_SERVICE), onDisk("1.03.frame"));
        List<Change> pasted = log().subList(before, log().size());
        assertEquals(1, pasted.stream().map(Change::time).distinct().count());
        assertEquals(Optional.of("วางจากตาราง"), pasted.get(0).document());
        seen.waitFor(() -> shows("1,038"));
        saved(robot);
        seen.picture("71-paste-done");

        ctrl(robot, KeyCode.Z);
        seen.waitFor(() -> onDisk("1.02.frame").isEmpty());
        assertEquals(Optional.of(Entry.figure("11")), onDisk("1.01.frame"));
        seen.waitFor(() -> !shows("1,038") && shows("11"));
    }

    @Test
    void aBlockWithoutCodesGoesOnFromTheFieldInReadingOrder(FxRobot robot) throws Exception {
        atFirstFigure();
        robot.type(KeyCode.ENTER, 2);
        paste(robot, "38\t30\n25\t20\n");
        seen.waitUntilSaid("เริ่มที่ 1.02");
        seen.picture("72-paste-in-order");
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> onDisk("1.03.service").equals(Optional.of(Entry.figure("20"))));
        assertEquals(Optional.of(Entry.figure("38")), onDisk("1.02.frame"));
    }

    @Test
    void whatCannotBePastedIsSaidAndNothingIsWritten(FxRobot robot) throws Exception {
        atFirstFigure();
        paste(robot, "สวัสดี\tครับ\nก\tข\n");
        seen.waitUntilSaid("ยังไม่ได้วาง");
        seen.picture("73-paste-refused");
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> !seen.says("ยังไม่ได้วาง"));
        paste(robot, "1\n".repeat(30_000));
        seen.waitUntilSaid("มีขนาดใหญ่เกินไป");
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of(), log());
    }

    private void atFirstFigure() {
        seen.waitFor(() -> shown.scene().getFocusOwner() instanceof TextInputControl);
    }

    private void paste(FxRobot robot, String block) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(block);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        ctrl(robot, KeyCode.V);
    }

    private boolean shows(String figure) {
        return shown.scene().getRoot().lookupAll(".text-field").stream()
                .anyMatch(node ->
                        node instanceof TextInputControl field && field.isVisible() && figure.equals(field.getText()));
    }

    private Optional<Entry> onDisk(String field) {
        try {
            return Optional.ofNullable(
                    composition.store().workbooks().entries(workbook()).get(field));
        } catch (WorldFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private List<Change> log() throws WorldFailure {
        return composition.store().workbooks().log(workbook());
    }

    private String workbook() throws WorldFailure {
        return composition.store().workbooks().list().get(0).id();
    }

    private void saved(FxRobot robot) {
        seen.waitFor(() -> robot.lookup("#saved").<Labeled>query().getText().startsWith("บันทึกแล้ว"));
    }

    private static void ctrl(FxRobot robot, KeyCode key) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
