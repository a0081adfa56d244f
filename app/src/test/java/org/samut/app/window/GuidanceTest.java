package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** F1 explains the indicator where the person is; the formula follows what they type, and they go on at their field. */
@ExtendWith(ApplicationExtension.class)
class GuidanceTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Composition composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "1.");
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theFormulaFollowsTheFiguresAndThePageFollowsThePerson(FxRobot robot) {
        robot.clickOn(robot.lookup(".cards .text-field").<TextField>query());
        robot.type(KeyCode.F1);
        seen.waitUntilSaid("(2) ÷ (1) × 100");
        assertTrue(reads("ถนนหนึ่งสายนับเป็น 1"), "the text of the form");
        assertTrue(
                seen.says("ค่าเป้าหมาย: ตั้งแต่ 80 % ขึ้นไป") && seen.says("ม.16(2)") && seen.says("คำแนะนำแบบจำลอง"));
        robot.write("60").type(KeyCode.ENTER).write("45");
        seen.waitUntilSaid("45 ÷ 60 × 100 = 75");
        seen.picture("guidance-1-while-typing");
        robot.interact(() -> robot.lookup(".guidance").queryAs(ScrollPane.class).setVvalue(0.55));
        seen.picture("guidance-3-the-text");
        robot.type(KeyCode.ENTER);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        seen.waitFor(() -> reads("ถนนที่มีผิวทั้งสองชนิด") || reads("จุดเดียวกันที่แก้ไขหลายครั้ง"));
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> robot.lookup("#guidance-figures").tryQuery().isEmpty());
    }

    @Test
    void itIsThereInEnglishToo(FxRobot robot) {
        robot.clickOn(robot.lookup(".cards .text-field").<TextField>query());
        robot.type(KeyCode.F1);
        seen.waitUntilSaid("วิธีคำนวณ");
        robot.clickOn("English");
        seen.waitUntilSaid("How it is computed");
        seen.waitUntilSaid("Target: 80 % or more");
        seen.picture("guidance-2-english");
    }

    private boolean reads(String words) {
        return shown.scene().getRoot().lookupAll(".prose").stream()
                .map(Node::getAccessibleText)
                .anyMatch(said -> said != null && said.contains(words));
    }
}
