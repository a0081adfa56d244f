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
import org.samut.app.window.look.Look;
import org.samut.app.window.look.Theme;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.text.Digits;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How the window looks is chosen on one sheet, by keyboard, seen at once and remembered. */
@ExtendWith(ApplicationExtension.class)
class LookTest {
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
    void themeDigitsAndLanguageAreChosenByKeyboard(FxRobot robot) throws Exception {
        seen.waitUntilSaid("91.67");
        robot.clickOn("#menu").clickOn("#menu-look");
        seen.waitUntilSaid("สีของหน้าต่าง");
        seen.picture("74-look");
        robot.type(KeyCode.TAB, KeyCode.RIGHT);
        seen.waitFor(() -> shown.scene().getStylesheets().size() == 2);
        seen.picture("75-look-dark");
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.TAB, KeyCode.TAB, KeyCode.RIGHT);
        seen.waitUntilSaid("๑,๒๓๔,๕๖๗.๘๙");
        seen.picture("76-look-contrast");
        robot.type(KeyCode.TAB, KeyCode.RIGHT);
        seen.waitUntilSaid("Text size");
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> !seen.says("Text size"));
        seen.picture("77-contrast");
        assertEquals(
                new Look(Theme.HIGH_CONTRAST, 100, Digits.THAI),
                new OfficeDesk(composition).opening().look());
        robot.clickOn("#menu").clickOn("#menu-look");
        seen.waitUntilSaid("Text size");
        robot.type(KeyCode.TAB, KeyCode.LEFT, KeyCode.ESCAPE);
        seen.waitFor(() -> !seen.says("Text size"));
        seen.picture("78-dark");
        robot.press(KeyCode.ALT).type(KeyCode.HOME).release(KeyCode.ALT);
        seen.waitUntilSaid("indicators are not filled in yet");
        seen.picture("79-dark-home");
    }
}
