package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** When something goes wrong: how it is told, and how a helper is helped. */
@ExtendWith(ApplicationExtension.class)
class SupportTest {
    @TempDir
    Path folder;

    private Path home;
    private ShownOffice shown;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        Composition composition = OfficeOnDisk.filledBut(home, "3.");
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theMenuLeadsToTheCheckUpAndToAFileForSupport(FxRobot robot) throws Exception {
        open(robot);
        seen.waitUntilSaid("ไม่พบปัญหา");
        seen.picture("75-support");
        assertTrue(seen.says("ไฟล์ข้อมูล") && seen.says("ครบถ้วน"));
        robot.clickOn("#support-line");
        seen.waitUntilSaid("ยังไม่ได้ลงทะเบียน");
        seen.picture("76-support-line");
        robot.clickOn("#support-figures");
        robot.clickOn("#support-figures");
        robot.clickOn("#support-make");
        seen.waitUntilSaid("สร้างไฟล์แล้ว");
        seen.picture("77-support-file");
        try (ZipFile zip = new ZipFile(folder.resolve("samut-support.zip").toFile())) {
            assertTrue(zip.getEntry("checks.json") != null && zip.getEntry("entries.json") == null);
        }
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> !seen.says("สร้างไฟล์แล้ว"));
    }

    @Test
    void whatIsTickedIsInTheFile(FxRobot robot) throws Exception {
        open(robot);
        seen.waitUntilSaid("ไม่พบปัญหา");
        robot.clickOn("#support-figures");
        robot.clickOn("#support-make");
        seen.waitUntilSaid("ผู้ที่ไว้ใจ");
        try (ZipFile zip = new ZipFile(folder.resolve("samut-support.zip").toFile())) {
            assertTrue(zip.getEntry("entries.json") != null);
        }
    }

    @Test
    void aFaultOfTheProgramHasACodeThatTheErrorLogKnowsAndNothingOfJava(FxRobot robot) throws Exception {
        robot.interact(() -> shown.root().troubles().faulted(new IllegalStateException("org.samut.Secret 12345")));
        seen.waitUntilSaid("โปรแกรมทำงานผิดพลาด");
        seen.picture("78-fault");
        assertFalse(seen.says("Exception") || seen.says("org.samut") || seen.says("12345"));
        assertTrue(seen.says("SMT-"));
        Path log = home.resolve("log").resolve("errors.log");
        seen.waitFor(() -> Files.exists(log));
        assertTrue(Files.readString(log).contains("SMT-"));
        robot.clickOn("ขอความช่วยเหลือ…");
        seen.waitUntilSaid("ไม่พบปัญหา");
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> !seen.says("ไม่พบปัญหา"));
        assertEquals(0, seen.scene().getRoot().lookupAll(".sheet").size());
    }

    @Test
    void aRefusalOffersWhatCanBeDoneAboutIt(FxRobot robot) {
        robot.interact(() -> shown.root()
                .failed(new WorldFailure(
                        "form.missing",
                        Text.of("ไม่พบแบบ", "No such form."),
                        Text.of("โปรดเลือกแบบ", "Please choose."))));
        seen.waitUntilSaid("ไปที่รายการแบบ");
        seen.picture("79-a-refusal-with-a-way-on");
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> !seen.scene().getRoot().lookupAll(".form-card").isEmpty());
    }

    private void open(FxRobot robot) {
        robot.clickOn("#menu");
        robot.clickOn("#support-menu");
    }
}
