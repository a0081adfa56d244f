package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
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
import org.testfx.util.WaitForAsyncUtils;

/** From an empty installation to a workbook begun; areas are switched without building anything anew. */
@ExtendWith(ApplicationExtension.class)
class ChoosingTest {
    @TempDir
    Path home;

    private ShownOffice shown;
    private Composition composition;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.withForm(home);
        shown = ShownOffice.on(stage, composition, home);
        scene = shown.scene();
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theLaoIsFoundByItsCodeAndItsWorkbookBegunByKeyboard(FxRobot robot) throws Exception {
        robot.write("676060");
        waitFor(() -> !list(robot).getItems().isEmpty());
        shot(robot, "11-choosing-the-lao");
        robot.write("7");
        waitFor(() -> list(robot).getItems().size() == 1);
        robot.type(KeyCode.ENTER);
        waitFor(() -> scene.getFocusOwner() != null
                && "officer-name".equals(scene.getFocusOwner().getId()));
        robot.write("Somsri").type(KeyCode.ENTER);
        waitFor(() -> scene.getFocusOwner() != null
                && scene.getFocusOwner().getStyleClass().contains("form-card"));
        shot(robot, "12-choosing-the-form");
        robot.type(KeyCode.ENTER);
        waitFor(() -> scene.getRoot().lookupAll(".card").size() == 12);
        assertEquals(
                OfficeOnDisk.LAO, composition.store().workbooks().list().get(0).lao());
        anAreaIsSwitchedOnTheSameCards(robot);
    }

    private void anAreaIsSwitchedOnTheSameCards(FxRobot robot) {
        Set<Node> before = scene.getRoot().lookupAll(".card");
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        waitFor(() -> scene.getRoot().lookupAll(".card").size() == 6);
        assertTrue(before.containsAll(scene.getRoot().lookupAll(".card")), "cards are bound anew, not built");
        robot.write("1234567").type(KeyCode.ENTER).write("12").type(KeyCode.ENTER);
        for (int step = 0; step < 2; step++) {
            robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        }
        robot.clickOn("#findings");
        shot(robot, "13-an-area-begun");
    }

    @SuppressWarnings("unchecked")
    private static ListView<Object> list(FxRobot robot) {
        return (ListView<Object>) robot.lookup("#lao-list").queryAs(ListView.class);
    }

    private void shot(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Pictures.take(scene, name));
    }

    private void waitFor(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException late) {
            Pictures.takeSoon(scene, "0-when-choosing-failed");
            throw new AssertionError("not within 20 seconds; see target/screens", late);
        }
    }
}
