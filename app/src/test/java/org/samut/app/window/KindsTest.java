package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.SampleForms;
import org.samut.app.window.text.Digits;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.json.FormJson;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Choices, days, words and tables on a card, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class KindsTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        composition = Composition.open(home, OfficeOnDisk.CLOCK);
        composition.office().importForm(FormJson.write(SampleForms.compile(SampleForms.kinds())));
        composition.office().chooseLao(OfficeOnDisk.LAO);
        composition.office().startWorkbook("kinds-2567");
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void eachKindIsAnsweredByKeyboard(FxRobot robot) {
        seen.waitFor(() -> shown.scene().getFocusOwner() instanceof TextField);
        robot.write("๑๒").type(KeyCode.ENTER).write("11").type(KeyCode.ENTER);
        seen.waitFor(() -> shown.scene().getFocusOwner() instanceof ComboBox);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        saved("1.01.surface", new Entry.Words("คอนกรีต"));
        robot.type(KeyCode.ENTER);
        robot.write("๓๐/๖/๒๕๖๗").type(KeyCode.ENTER);
        saved("1.01.day", new Entry.Words("2024-06-30"));
        seen.waitFor(() -> shown.scene().getFocusOwner() instanceof TextArea);
        robot.write("line one").type(KeyCode.ENTER).write("line two").type(KeyCode.TAB);
        saved("1.01.about", new Entry.Words("line one\nline two"));
        seen.picture("83-kinds");
        assertEquals(Entry.figure("12"), entry("1.01.frame"));
    }

    @Test
    void aDayOfAnotherEraIsRefusedAndTheCalendarHelps(FxRobot robot) {
        seen.waitFor(() -> shown.scene().getFocusOwner() instanceof TextField);
        TextField day = robot.lookup(".date-field").query();
        robot.clickOn(day).write("30/6/2024").type(KeyCode.ENTER);
        saved("1.01.day", new Entry.Unreadable("30/6/2024"));
        seen.waitUntilSaid("30/6/2567 (พ.ศ.)");
        seen.picture("84-day-refused");
        robot.clickOn(day).type(KeyCode.F4);
        seen.waitUntilSaid("กรกฎาคม 2567");
        seen.picture("85-calendar");
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.ENTER);
        saved("1.01.day", new Entry.Words("2024-07-18"));
        assertEquals("18/7/2567", day.getText());
        robot.interact(() -> shown.root().texts().digits().set(Digits.THAI));
        seen.waitFor(
                () -> robot.lookup(".date-field").<TextField>query().getText().equals("๑๘/๗/๒๕๖๗"));
    }

    @Test
    void whatIsTooLongIsRefusedInWordsAndNothingIsLost(FxRobot robot) {
        seen.waitFor(() -> shown.scene().getFocusOwner() instanceof TextField);
        TextArea about = robot.lookup(".words").query();
        robot.clickOn(about).write("kept");
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("ก".repeat(100_001));
            Clipboard.getSystemClipboard().setContent(content);
            about.paste();
        });
        seen.waitUntilSaid("100000 ตัวอักษร");
        seen.picture("86-too-long");
        assertEquals("kept", about.getText());
        robot.type(KeyCode.TAB);
        saved("1.01.about", new Entry.Words("kept"));
    }

    private void saved(String field, Entry wanted) {
        seen.waitFor(() -> wanted.equals(entry(field)));
    }

    private Entry entry(String field) {
        try {
            Workbooks workbooks = composition.store().workbooks();
            return workbooks.entries(workbooks.list().get(0).id()).get(field);
        } catch (WorldFailure unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
