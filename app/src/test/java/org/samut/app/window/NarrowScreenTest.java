package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
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

/** On the smallest screen that offices have every word can be read, in both languages. */
@ExtendWith(ApplicationExtension.class)
class NarrowScreenTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "3.");
        shown = ShownOffice.on(stage, composition, folder);
        stage.setWidth(1024);
        stage.setHeight(640);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void noLabelIsCutWithThePanelOpen(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        nothingIsCut();
        robot.clickOn("#findings");
        seen.waitUntilSaid("ยังไม่ได้กรอก");
        seen.picture("29-narrow");
        nothingIsCut();
        robot.clickOn("#language");
        seen.waitUntilSaid("What needs attention");
        seen.picture("30-narrow-english");
        nothingIsCut();
    }

    private void nothingIsCut() {
        WaitForAsyncUtils.waitForFxEvents(10);
        assertEquals(List.of(), WaitForAsyncUtils.waitForAsyncFx(10_000, () -> cut(seen.scene())));
    }

    /** Labels whose text is painted otherwise than it is, which is with an ellipsis. */
    private static List<String> cut(Scene scene) {
        return scene.getRoot().lookupAll(".text").stream()
                .filter(node -> node instanceof Text painted
                        && painted.getParent() instanceof Labeled label
                        && label.isVisible()
                        && !painted.getText().equals(label.getText()))
                .map(node -> ((Labeled) node.getParent()).getText() + " as " + ((Text) node).getText())
                .toList();
    }
}
