package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.workbook.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Who leaves while a file is being attached, or a smaller picture takes the larger one's place, is told and loses neither. */
@ExtendWith(ApplicationExtension.class)
class AttachingLeftTest {
    @TempDir
    Path folder;

    private final StubbornDesk stubborn = new StubbornDesk();
    private final AtomicInteger left = new AtomicInteger();
    private Path home;
    private ShownOffice shown;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        OfficeOnDisk.filledBut(home, "nothing").close();
        Composition composition = Composition.open(home, OfficeOnDisk.CLOCK);
        shown = ShownOffice.on(stage, composition, folder, stubborn);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        stubborn.letFilesGo();
        shown.close();
    }

    private void aFileIsOnItsWay(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        robot.clickOn(".card .text-field");
        stubborn.holdFiles();
        paste(robot, EvidenceFilesMade.pdf(folder.resolve("register.pdf"), "PAGE"));
        seen.waitFor(() -> shown.root().underWay().isPresent());
    }

    private void aSmallerPictureIsOnItsWay(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        robot.clickOn(".card .text-field");
        paste(robot, EvidenceFilesMade.photo(folder.resolve("road.jpg"), 3_200, 2_400, "jpg"));
        seen.waitUntilSaid("ย่อภาพ");
        press(robot, "ย่อภาพ");
        seen.waitUntilSaid("(2000 × 1500)");
        stubborn.holdFiles();
        press(robot, "ใช้ภาพที่ย่อ");
    }

    private static void paste(FxRobot robot, Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
    }

    private static void press(FxRobot robot, String name) {
        Button button = robot.lookup((Node node) -> node instanceof Button one && name.equals(one.getText()))
                .query();
        robot.interact(button::fire);
    }

    private List<Entry.Attachment> attached() throws Exception {
        try (Composition again = Composition.open(home, OfficeOnDisk.CLOCK)) {
            String id = again.store().workbooks().list().get(0).id();
            return again.store().workbooks().entries(id).values().stream()
                    .filter(Entry.Attachment.class::isInstance)
                    .map(Entry.Attachment.class::cast)
                    .toList();
        }
    }

    private void closeTheWindow(FxRobot robot, String file) {
        robot.interact(() -> shown.leave(left::incrementAndGet));
        seen.waitUntilSaid("กำลังแนบ " + file);
    }

    @Test
    void closingWaitsForTheFile(FxRobot robot) throws Exception {
        aFileIsOnItsWay(robot);
        closeTheWindow(robot, "register.pdf");
        seen.picture("66-closing-while-attaching");
        closeTheWindow(robot, "register.pdf");
        assertEquals(0, left.get());
        stubborn.letFilesGo();
        seen.waitFor(() -> left.get() > 0);
        assertEquals(1, left.get(), "once, however often the cross was pressed");
        assertEquals(1, attached().size());
    }

    @Test
    void closingWithoutTheFileIsAWordOfThePerson(FxRobot robot) throws Exception {
        aFileIsOnItsWay(robot);
        closeTheWindow(robot, "register.pdf");
        robot.clickOn("#attaching-without");
        seen.waitFor(() -> left.get() == 1);
        stubborn.letFilesGo();
        assertEquals(0, attached().size());
    }

    @Test
    void goingBackKeepsTheWindowAndTheFile(FxRobot robot) throws Exception {
        aFileIsOnItsWay(robot);
        closeTheWindow(robot, "register.pdf");
        robot.clickOn("#attaching-back");
        stubborn.letFilesGo();
        seen.waitFor(() -> shown.root().underWay().isEmpty());
        assertFalse(seen.says("กำลังแนบไฟล์"));
        assertEquals(0, left.get());
        robot.interact(() -> shown.leave(left::incrementAndGet));
        seen.waitFor(() -> left.get() == 1);
        assertEquals(1, attached().size());
    }

    @Test
    void aFileThatIsRefusedMeanwhileIsToldBeforeTheWindowCloses(FxRobot robot) throws Exception {
        aFileIsOnItsWay(robot);
        paste(robot, Files.writeString(folder.resolve("note.pdf"), "no PDF at all"));
        closeTheWindow(robot, "register.pdf");
        stubborn.letFilesGo();
        seen.waitFor(() -> shown.root().troubles().told().get().isPresent());
        seen.picture("67-a-file-not-taken-while-closing");
        assertEquals(0, left.get());
    }

    @Test
    void goingToTheStartScreenAndSealingWaitToo(FxRobot robot) throws Exception {
        aFileIsOnItsWay(robot);
        robot.press(KeyCode.ALT).type(KeyCode.HOME).release(KeyCode.ALT);
        seen.waitUntilSaid("กำลังแนบ register.pdf");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#primary");
        seen.waitUntilSaid("ตรวจสอบผ่าน");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("กำลังแนบ register.pdf");
        stubborn.letFilesGo();
        seen.waitUntilSaid("ปิดเล่มหรือไม่");
        assertTrue(shown.root().underWay().isEmpty());
        assertTrue(seen.says("ความพึงพอใจของประชาชนกรอกแล้ว 0 จาก 5 ข้อ"), "a hint, nothing in the way");
        assertTrue(seen.says("หลักฐานที่เจ้าของแบบระบุยังไม่ครบ"));
        seen.picture("67-sealing-with-hints");
    }

    @Test
    void closingWaitsUntilTheSmallerPictureIsInItsPlace(FxRobot robot) throws Exception {
        aSmallerPictureIsOnItsWay(robot);
        closeTheWindow(robot, "road.jpg");
        assertEquals(0, left.get());
        stubborn.letFilesGo();
        seen.waitFor(() -> left.get() == 1);
        assertEquals(1, attached().size());
        assertTrue(attached().get(0).original().isPresent(), "the smaller one");
    }

    @Test
    void closingWithoutTheSmallerPictureKeepsTheLargerOne(FxRobot robot) throws Exception {
        aSmallerPictureIsOnItsWay(robot);
        closeTheWindow(robot, "road.jpg");
        robot.clickOn("#attaching-without");
        seen.waitFor(() -> left.get() == 1);
        stubborn.letFilesGo();
        assertEquals(1, attached().size());
        assertTrue(attached().get(0).original().isEmpty(), "the larger one");
    }
}
