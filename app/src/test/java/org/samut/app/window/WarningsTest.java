package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A figure far from last year's asks for a reason; a backup that could not be made is told at the bottom. */
@ExtendWith(ApplicationExtension.class)
class WarningsTest {
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
            workbooks.keepPrior(
                    workbooks.list().get(0).id(),
                    Map.of(
                            "1.01.frame", Entry.figure("1"),
                            "1.01.service", Entry.figure("11"),
                            "1.02.frame", Entry.figure("38")));
        }
        noMoreBackups(home);
        composition = Composition.open(home, OfficeOnDisk.CLOCK);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void aWarningIsLedToGivenItsReasonAndSealed(FxRobot robot) throws Exception {
        seen.waitUntilSaid("ปีก่อน 1 สาย");
        seen.waitUntilSaid("สำรองข้อมูลไม่สำเร็จ");
        seen.picture("26-last-year-and-a-warning");
        ctrlEnter(robot);
        seen.waitUntilSaid("ตรวจสอบผ่าน");
        assertTrue(seen.says("1.01  "), "the warning is named");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("ปิดเล่มหรือไม่");
        assertTrue(seen.says("1.01  "), "the warning is named in the question too");
        seen.picture("27-sealing-without-a-reason");
        robot.clickOn("ไปกรอกเหตุผล");
        seen.waitFor(() -> !seen.says("ปิดเล่มหรือไม่"));
        robot.write("sealed roads counted anew").type(KeyCode.ENTER);
        seen.waitFor(() -> saved(robot));
        seen.picture("28-a-reason-given");
        assertEquals(
                "sealed roads counted anew",
                composition.store().workbooks().entries(workbook().id()).get("1.01.reason") instanceof Entry.Words words
                        ? words.text()
                        : "");
        ctrlEnter(robot);
        seen.waitUntilSaid("ตรวจสอบผ่าน");
        assertFalse(seen.says("1.01  "), "what has a reason is not asked again");
    }

    @Test
    void sealingGoesOnWithoutAReason(FxRobot robot) throws Exception {
        seen.waitUntilSaid("ปีก่อน 1 สาย");
        ctrlEnter(robot);
        seen.waitUntilSaid("ตรวจสอบผ่าน");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("ไปกรอกเหตุผล");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("ขั้นต่อไปคือพิมพ์");
        assertEquals(WorkbookState.SEALED, workbook().state());
    }

    private Workbooks.Entitled workbook() throws Exception {
        return composition.store().workbooks().list().get(0);
    }

    private static boolean saved(FxRobot robot) {
        return robot.lookup("#saved").<Labeled>query().getText().startsWith("บันทึกแล้ว");
    }

    private static void ctrlEnter(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    /** A file in the place of the backups' folder: none can be made there. */
    private static void noMoreBackups(Path home) throws Exception {
        Path backups = home.resolve("backups");
        if (Files.isDirectory(backups)) {
            try (Stream<Path> files = Files.list(backups)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(backups);
        Files.writeString(backups, "");
    }
}
