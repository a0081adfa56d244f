package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tour is offered once, walked by keyboard, left at any moment, and found again in the menu. */
@ExtendWith(ApplicationExtension.class)
class TourTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.begun(Files.createDirectories(folder.resolve("home")));
        composition.store().settings().keep(Settings.TOUR, "");
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void itIsOfferedWalkedByKeyboardAndRemembered(FxRobot robot) {
        seen.waitUntilSaid("ใช้งานครั้งแรกหรือไม่");
        seen.picture("tour-0-offered");
        robot.clickOn("#tour-begin");
        seen.waitUntilSaid("1 จาก 8");
        assertFalse(seen.says("ใช้งานครั้งแรกหรือไม่"));
        seen.picture("tour-1-areas");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("2 จาก 8");
        seen.picture("tour-2-card");
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        seen.waitUntilSaid("4 จาก 8");
        seen.picture("tour-4-footer");
        robot.type(KeyCode.LEFT);
        seen.waitUntilSaid("3 จาก 8");
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        seen.waitUntilSaid("5 จาก 8");
        seen.picture("tour-5-saved");
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        seen.waitUntilSaid("7 จาก 8");
        seen.picture("tour-7-next-step");
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        seen.waitFor(() -> robot.lookup("#tour").tryQuery().isEmpty());
        seen.waitFor(() -> kept().equals(Optional.of("offered")));
    }

    @Test
    void whoDoesNotWantItIsNotAskedAgainAndFindsItInTheMenu(FxRobot robot) {
        seen.waitUntilSaid("ใช้งานครั้งแรกหรือไม่");
        robot.clickOn("#tour-no");
        seen.waitFor(() -> !seen.says("ใช้งานครั้งแรกหรือไม่"));
        seen.waitFor(() -> kept().equals(Optional.of("offered")));
        robot.clickOn("#menu").clickOn("แนะนำการใช้งาน");
        seen.waitUntilSaid("1 จาก 8");
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> robot.lookup("#tour").tryQuery().isEmpty());
    }

    @Test
    void workGoesOnUnderItInBothLanguagesAndTheCrossEndsIt(FxRobot robot) {
        seen.waitUntilSaid("ใช้งานครั้งแรกหรือไม่");
        robot.clickOn("#tour-begin");
        seen.waitUntilSaid("1 จาก 8");
        TextField field = robot.lookup(".cards .text-field").query();
        robot.interact(field::requestFocus);
        robot.write("12");
        assertEquals("12", field.getText());
        robot.clickOn("English");
        seen.waitUntilSaid("1 of 8");
        seen.picture("tour-8-english");
        assertTrue(seen.says("All areas"));
        robot.clickOn("#tour-away");
        seen.waitFor(() -> robot.lookup("#tour").tryQuery().isEmpty());
    }

    @Test
    void aPartThatIsNotThereIsPassedOver(FxRobot robot) {
        robot.interact(() -> robot.lookup(".areas").query().setVisible(false));
        seen.waitUntilSaid("ใช้งานครั้งแรกหรือไม่");
        robot.clickOn("#tour-begin");
        seen.waitUntilSaid("1 จาก 7");
        assertTrue(seen.says("กรอกตัวเลข"));
    }

    private Optional<String> kept() {
        try {
            return composition.store().settings().value(Settings.TOUR);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
