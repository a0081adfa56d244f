package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.EditedSpreadsheet;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.report.files.ExportWorkflow;
import org.samut.core.report.files.ReportFormat;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Reports go out by the menu; an edited spreadsheet comes back with a preview of what it changes. */
@ExtendWith(ApplicationExtension.class)
class SpreadsheetJourneyTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;
    private Path edited;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "2.");
        Path made = new ExportWorkflow(open())
                .write(ReportFormat.XLSX, folder.resolve("made.xlsx"))
                .files()
                .get(0);
        edited = EditedSpreadsheet.of(
                made,
                folder.resolve("ตารางของกองช่าง.xlsx"),
                Map.of(
                        "1.01 frame", "21",
                        "1.02 reason", "=ตามทะเบียน ทถ.6",
                        "1.03 frame", "ประมาณสิบ",
                        "1.06 state", "ไม่มีบริการ",
                        "1.07 frame", "77"));
        open().enter(List.of(Entering.of("1.07.frame", Entry.figure("78"))));
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theReportsAreWrittenIntoTheFolderThatIsChosen(FxRobot robot) throws Exception {
        choose(robot, "sheets-export-menu");
        seen.waitUntilSaid("หน้าเว็บ (HTML)");
        seen.picture("85-export");
        robot.clickOn("#export-go");
        seen.waitUntilSaid("ส่งออกแล้ว");
        seen.picture("86-export-done");
        assertTrue(Files.size(folder.resolve("reports/report_gpublic.html")) > 10_000);
        choose(robot, "sheets-export-menu");
        robot.clickOn("#export-xlsx").clickOn("#export-go");
        seen.waitUntilSaid("ส่งออกแล้ว");
        assertTrue(Files.exists(folder.resolve("msps-2567-6760607-1.xlsx")));
    }

    @Test
    void anEditedSpreadsheetIsPreviewedTakenAndTakenBackAsOne(FxRobot robot) throws Exception {
        shown.papers().chooseTable(edited);
        Entry before = onDisk("1.01.frame");
        choose(robot, "sheets-import-menu");
        seen.waitUntilSaid("มีผู้อื่นแก้ไขไว้ 1 รายการ นำเข้าไม่ได้ 1 ช่อง");
        seen.picture("87-import-preview");
        assertEquals(before, onDisk("1.01.frame"), "nothing is written before it is confirmed");
        robot.clickOn("#import-go");
        seen.waitFor(() -> onDisk("1.01.frame").equals(Entry.figure("21")));
        assertEquals(Entry.NO_SERVICE, onDisk("1.06.frame"));
        assertEquals(Entry.figure("78"), onDisk("1.07.frame"), "what somebody changed since stays");
        assertEquals(new Entry.Words("=ตามทะเบียน ทถ.6"), onDisk("1.02.reason"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        seen.waitFor(() -> onDisk("1.01.frame").equals(before));
    }

    @Test
    void aConflictIsReplacedWhereThePersonTicksIt(FxRobot robot) throws Exception {
        shown.papers().chooseTable(edited);
        choose(robot, "sheets-import-menu");
        seen.waitUntilSaid("แทนที่");
        CheckBox found = (CheckBox) shown.scene().getRoot().lookupAll(".check-box").stream()
                .filter(box -> "replace-1.07.frame".equals(box.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> found.setSelected(true));
        robot.clickOn("#import-go");
        seen.waitFor(() -> onDisk("1.07.frame").equals(Entry.figure("77")));
    }

    @Test
    void anotherFileIsRefusedInWordsInBothLanguages(FxRobot robot) throws Exception {
        shown.papers().chooseTable(Files.writeString(folder.resolve("ไม่ใช่.xlsx"), "code"));
        choose(robot, "sheets-import-menu");
        seen.waitUntilSaid("ไม่ใช่ไฟล์ .xlsx");
        seen.picture("88-import-refused");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#language");
        shown.papers().chooseTable(edited);
        choose(robot, "sheets-import-menu");
        seen.waitUntilSaid("1 changed by others meanwhile");
        seen.picture("89-import-english");
    }

    private void choose(FxRobot robot, String line) {
        WaitForAsyncUtils.waitForFxEvents();
        MenuButton menu = (MenuButton) shown.scene().lookup("#menu");
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> line.equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private OpenWorkbook open() throws WorldFailure {
        return ((Outcome.Done<OpenWorkbook>) composition.office().currentWorkbook()).value();
    }

    private Entry onDisk(String field) {
        try {
            return open().picture().entry(field);
        } catch (WorldFailure failure) {
            throw new AssertionError(failure);
        }
    }
}
