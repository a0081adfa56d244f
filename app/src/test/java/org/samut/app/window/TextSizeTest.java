package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.office.OfficeDesk;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The text grows and shrinks by the keyboard, and the size is remembered. */
@ExtendWith(ApplicationExtension.class)
class TextSizeTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "3.");
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theTextGrowsToTwiceItsSizeAndBack(FxRobot robot) throws Exception {
        seen.waitUntilSaid("91.67");
        seen.picture("60-size-100");
        robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS, KeyCode.EQUALS).release(KeyCode.CONTROL);
        seen.picture("61-size-125");
        robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS).release(KeyCode.CONTROL);
        seen.picture("62-size-150");
        robot.press(KeyCode.CONTROL).type(KeyCode.EQUALS, KeyCode.EQUALS).release(KeyCode.CONTROL);
        seen.picture("63-size-200");
        robot.clickOn("#findings");
        seen.picture("64-size-200-drawer");
        assertEquals(200, new OfficeDesk(composition).looks().look().percent());
        robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        seen.waitFor(() -> shown.scene().getStylesheets().size() == 1);
        assertEquals(100, new OfficeDesk(composition).looks().look().percent());
    }
}
