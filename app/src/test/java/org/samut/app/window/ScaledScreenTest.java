package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.workbook.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window on a screen of 1366 x 768 where the system draws everything larger, by {@code glass.gtk.uiScale}: what a
 * person begins with is in sight, and nothing stands where it cannot be reached. Run once a scale on a display; without
 * one, unscaled.
 */
@Tag("scaled")
@ExtendWith(ApplicationExtension.class)
class ScaledScreenTest {
    private static final double SCALE = Double.parseDouble(System.getProperty("glass.gtk.uiScale", "1"));

    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Stage stage;
    private Watched seen;

    @Start
    void start(Stage onto) throws Exception {
        stage = onto;
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "1.");
        shown = ShownOffice.on(stage, composition, folder);
        Stages.dress(stage);
        Stages.bringBack(stage);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void aWorkbookIsFilledInAtThisScale(FxRobot robot) throws Exception {
        assertEquals(SCALE, Screen.getPrimary().getOutputScaleX(), 0.01, "the system's scale");
        seen.waitFor(() -> shown.scene().getFocusOwner() instanceof TextField);
        isWhollyOnTheScreen();
        isInSight(shown.scene().getFocusOwner());
        picture("1-opened");
        robot.write("12").type(KeyCode.ENTER).write("11").type(KeyCode.ENTER);
        seen.waitUntilSaid("91.67");
        seen.waitFor(() -> Entry.figure("11").equals(onDisk().get("1.01.service")));
        robot.clickOn("#findings");
        seen.waitUntilSaid("ยังไม่ได้กรอก");
        isWhollyOnTheScreen();
        picture("2-drawer");
        robot.clickOn("#drawer-close");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        seen.waitUntilSaid("ยังปิดเล่มไม่ได้");
        isWhollyOnTheScreen();
        picture("3-sheet");
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("1.0");
        seen.waitFor(() -> shown.scene().getRoot().lookup(".search-row") != null);
        isWhollyOnTheScreen();
        picture("4-search");
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> shown.scene().getRoot().lookup("#page-overview").requestFocus());
        robot.type(KeyCode.SPACE);
        seen.waitFor(() -> shown.scene().getRoot().lookup(".tile") != null);
        isWhollyOnTheScreen();
        picture("5-overview");
        robot.clickOn("#menu");
        picture("6-menu");
        robot.type(KeyCode.ESCAPE);
    }

    private void isWhollyOnTheScreen() {
        WaitForAsyncUtils.waitForFxEvents(5);
        // The window is as large as whole pixels of the screen are, which are parts of a unit here.
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Rectangle2D room = new Rectangle2D(
                screen.getMinX() - 1, screen.getMinY() - 1, screen.getWidth() + 2, screen.getHeight() + 2);
        Rectangle2D window = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        assertTrue(room.contains(window), window + " on " + room);
        assertEquals(List.of(), WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Access.unreachable(shown.scene())));
        assertEquals(List.of(), WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Access.cut(shown.scene())));
    }

    /** Not beyond the part of the cards that is scrolled to. */
    private void isInSight(Node field) {
        Bounds cards = bounds(shown.scene().getRoot().lookup(".cards"));
        Bounds at = bounds(field);
        assertTrue(cards.contains(at.getMinX(), at.getMinY()), at + " in " + cards);
        assertTrue(cards.contains(at.getMaxX(), at.getMaxY()), at + " in " + cards);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Map<String, Entry> onDisk() {
        try {
            var workbooks = composition.store().workbooks();
            return workbooks.entries(workbooks.list().get(0).id());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Of the whole screen as it is, with all that lies on it. */
    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(10);
        if (Boolean.getBoolean("testfx.headless")) {
            seen.picture("scaled-none-" + name);
            return;
        }
        WritableImage screen = WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> new Robot().getScreenCapture(null, Screen.getPrimary().getBounds(), false));
        int wide = (int) screen.getWidth();
        int high = (int) screen.getHeight();
        PixelReader pixels = screen.getPixelReader();
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        File file = Path.of("target", "screens", "scaled-" + Math.round(SCALE * 100) + "-" + name + ".png")
                .toFile();
        Files.createDirectories(file.toPath().getParent());
        ImageIO.write(image, "png", file);
    }
}
