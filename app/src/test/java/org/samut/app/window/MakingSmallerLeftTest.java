package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.workbook.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Who closes the window while a smaller picture takes the larger one's place loses neither. */
@ExtendWith(ApplicationExtension.class)
class MakingSmallerLeftTest {
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
        shown = ShownOffice.on(stage, Composition.open(home, OfficeOnDisk.CLOCK), folder, stubborn);
        seen = new Watched(shown.scene());
    }

    @BeforeEach
    void theSmallerPictureIsOnItsWay(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.01");
        robot.clickOn(".card .text-field");
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(EvidenceFilesMade.photo(folder.resolve("road.jpg"), 3_200, 2_400, "jpg")
                .toFile()));
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        seen.waitUntilSaid("ย่อภาพ");
        press(robot, "ย่อภาพ");
        seen.waitUntilSaid("(2000 × 1500)");
        stubborn.holdFiles();
        press(robot, "ใช้ภาพที่ย่อ");
        robot.interact(() -> shown.leave(left::incrementAndGet));
        seen.waitUntilSaid("กำลังแนบ road.jpg");
    }

    @AfterEach
    void close() throws Exception {
        stubborn.letFilesGo();
        shown.close();
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

    @Test
    void closingWaitsUntilTheSmallerOneIsInItsPlace(FxRobot robot) throws Exception {
        assertEquals(0, left.get());
        stubborn.letFilesGo();
        seen.waitFor(() -> left.get() == 1);
        assertEquals(1, attached().size());
        assertEquals(
                1, attached().stream().filter(one -> one.original().isPresent()).count(), "the smaller one");
    }

    @Test
    void closingWithoutItKeepsTheLargerOne(FxRobot robot) throws Exception {
        robot.clickOn("#attaching-without");
        seen.waitFor(() -> left.get() == 1);
        stubborn.letFilesGo();
        assertEquals(1, attached().size());
        assertEquals(
                0, attached().stream().filter(one -> one.original().isPresent()).count(), "the larger one");
    }
}
