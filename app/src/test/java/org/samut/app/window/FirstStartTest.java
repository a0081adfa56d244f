package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.BundledForm;
import org.samut.app.Composition;
import org.samut.core.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A first start on an empty folder, without a line and without any form. */
@Tag("journey")
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        composition = Composition.open(folder.resolve("home"), OfficeOnDisk.CLOCK);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theModelFormIsThereAndAnotherIsTakenInFromAFile(FxRobot robot) throws Exception {
        robot.write(OfficeOnDisk.LAO);
        seen.waitUntilSaid("หนองกะปุ");
        isForEverybody("the LAO");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("ใครเป็นผู้บันทึกข้อมูล");
        isForEverybody("the officer");
        seen.picture("70-first-start-officer");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("โปรดพิมพ์ชื่อ");
        seen.waitFor(() -> shown.scene().getFocusOwner() instanceof TextField);
        robot.write("Somsri").type(KeyCode.ENTER);
        seen.waitFor(() -> cards() == 1);
        assertEquals(
                Optional.of("Somsri"),
                composition.office().installation().settings().value(Settings.OFFICER));
        assertTrue(seen.says("แบบจำลอง ไม่ใช่ของทางราชการ"), "the bundled form is marked as a model");

        Files.writeString(folder.resolve("form.json"), "{\"id\":");
        robot.clickOn("#import-form");
        seen.waitUntilSaid("ดำเนินการต่อไม่ได้");
        robot.type(KeyCode.ESCAPE);

        Files.writeString(folder.resolve("form.json"), BundledForm.json().replace("msps-2567", "msps-2568"));
        robot.clickOn("#import-form");
        seen.waitFor(() -> cards() == 2);
        isForEverybody("the form");
        seen.picture("25-first-start");
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> !seen.scene().getRoot().lookupAll(".card").isEmpty());
        assertEquals("msps-2567", composition.store().workbooks().list().get(0).form());
    }

    private void isForEverybody(String screen) {
        WaitForAsyncUtils.waitForFxEvents(5);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            assertEquals(List.of(), Access.unnamed(shown.scene()), screen);
            assertEquals(List.of(), Access.small(shown.scene()), screen);
            assertEquals(List.of(), Access.faint(shown.scene()), screen);
            assertEquals(List.of(), Access.cut(shown.scene()), screen);
            assertEquals(List.of(), Access.focusUnseen(shown.scene()), screen);
        });
    }

    private int cards() {
        return seen.scene().getRoot().lookupAll(".form-card").size();
    }
}
