package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.look.Theme;
import org.samut.app.window.office.OfficeDesk;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The disk is full while the window is open: what was entered stays in sight, is called unsaved, and is saved later. */
@ExtendWith(ApplicationExtension.class)
class FailingDiskTest {
    @TempDir
    Path folder;

    private final StubbornDesk stubborn = new StubbornDesk();
    private Composition composition;
    private ShownOffice shown;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (Composition before = RoadsOffice.with(home, 0)) {
            before.store().settings().keep(Settings.TOUR, "offered");
        }
        composition = Composition.open(home, OfficeOnDisk.CLOCK);
        shown = ShownOffice.on(stage, composition, folder, stubborn);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    private <T> T kept(Threaded<T> question) {
        try {
            return question.ask();
        } catch (WorldFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private interface Threaded<T> {
        T ask() throws WorldFailure;
    }

    private String id() throws WorldFailure {
        return composition.store().workbooks().list().get(0).id();
    }

    private Entry entry(String field) {
        return kept(() -> composition.store().workbooks().entries(id()).getOrDefault(field, Entry.BLANK));
    }

    private Optional<String> setting(String name) {
        return kept(() -> composition.store().settings().value(name));
    }

    private void press(FxRobot robot, String words) {
        Button button = robot.lookup(
                        node -> node instanceof Button one && words.equals(one.getText()) && one.isVisible())
                .query();
        robot.interact(button::fire);
    }

    @Test
    void aFigureStaysInItsFieldUntilItIsSaved(FxRobot robot) {
        seen.waitUntilSaid("1.02");
        stubborn.refuseToWrite(true);
        TextField field = figure(robot);
        robot.write("123").type(KeyCode.ENTER);
        seen.waitUntilSaid("ยังบันทึกไม่ได้ 1 รายการ");
        robot.write("100").type(KeyCode.ENTER);
        seen.waitUntilSaid("ยังบันทึกไม่ได้ 2 รายการ");
        assertEquals("123", field.getText());
        seen.picture("68-the-disk-is-full");
        press(robot, "บันทึกอีกครั้ง");
        seen.waitUntilSaid("ยังบันทึกไม่ได้ 2 รายการ");
        stubborn.refuseToWrite(false);
        press(robot, "บันทึกอีกครั้ง");
        seen.waitUntilSaid("บันทึกแล้ว");
        assertEquals("123", field.getText());
        assertEquals(List.of(Entry.figure("123"), Entry.figure("100")), figures());
    }

    private TextField figure(FxRobot robot) {
        robot.interact(() ->
                shown.root().workbook().get().orElseThrow().filling().place().leadTo("1.02.frame"));
        seen.waitFor(() -> seen.scene().getFocusOwner() instanceof TextField);
        return (TextField) seen.scene().getFocusOwner();
    }

    private List<Entry> figures() {
        return kept(() -> composition.store().workbooks().log(id()).stream()
                .map(change -> change.entry())
                .toList());
    }

    @Test
    void aRowOfATableStaysInItsGridUntilItIsSaved(FxRobot robot) {
        seen.waitUntilSaid("เปิดตาราง");
        robot.clickOn("เปิดตาราง");
        seen.waitUntilSaid("กลับไปที่ตัวชี้วัด");
        stubborn.refuseToWrite(true);
        robot.write("Main road").type(KeyCode.ENTER);
        seen.waitUntilSaid("ยังบันทึกไม่ได้ 1 รายการ");
        assertTrue(seen.says("Main road"));
        stubborn.refuseToWrite(false);
        press(robot, "บันทึกอีกครั้ง");
        seen.waitUntilSaid("บันทึกแล้ว");
        assertTrue(seen.says("Main road"));
        assertEquals(
                1,
                RowFields.rows(kept(() -> composition.store().workbooks().entries(id())))
                        .get(RoadsOffice.TABLE)
                        .size());
    }

    @Test
    void theOfficersNameStaysInItsFieldUntilItIsKept(FxRobot robot) {
        seen.waitUntilSaid("1.02");
        robot.clickOn("#menu").clickOn("#menu-officer");
        seen.waitFor(() -> robot.lookup("#officer-name").tryQuery().isPresent());
        stubborn.refuseToWrite(true);
        robot.write("Somchai").type(KeyCode.ENTER);
        seen.waitUntilSaid("ดิสก์เต็ม");
        seen.picture("69-the-officers-name-is-not-kept");
        assertEquals("Somchai", robot.lookup("#officer-name").<TextField>query().getText());
        stubborn.refuseToWrite(false);
        robot.clickOn("#officer-keep");
        seen.waitFor(() -> setting(Settings.OFFICER).equals(Optional.of("Somchai")));
        seen.waitFor(() -> robot.lookup("#officer-name").tryQuery().isEmpty());
    }

    @Test
    void theLookIsAsChosenAndIsKeptAtTheNextTry(FxRobot robot) {
        seen.waitUntilSaid("1.02");
        stubborn.refuseToWrite(true);
        robot.interact(() ->
                shown.root().look().choose(shown.root().look().look().get().in(Theme.DARK)));
        seen.waitUntilSaid("ดิสก์เต็ม");
        assertEquals(Theme.DARK, shown.root().look().look().get().theme());
        stubborn.refuseToWrite(false);
        press(robot, "บันทึกอีกครั้ง");
        seen.waitFor(() ->
                kept(() -> new OfficeDesk(composition).looks().look().theme().equals(Theme.DARK)));
        seen.waitFor(() -> !seen.says("ดิสก์เต็ม"));
    }

    @Test
    void whatIsRestoredFromTheHistoryIsTriedAgain(FxRobot robot) throws Exception {
        seen.waitUntilSaid("1.02");
        figure(robot);
        robot.write("40").type(KeyCode.ENTER);
        seen.waitUntilSaid("บันทึกแล้ว");
        String field =
                kept(() -> composition.store().workbooks().log(id()).get(0).field());
        kept(() -> {
            composition
                    .store()
                    .workbooks()
                    .append(
                            id(),
                            List.of(Entering.of(field, Entry.figure("41"))),
                            new Change.Author("สมชาย ใจดี", "pc"));
            return field;
        });
        robot.clickOn("#findings");
        seen.waitUntilSaid("สิ่งที่ต้องดูแล");
        robot.clickOn("#drawer-history");
        seen.waitUntilSaid("สมชาย ใจดี");
        robot.interact(() -> robot.lookup("#history-list")
                .<ListView<?>>query()
                .getSelectionModel()
                .select(0));
        robot.clickOn("#history-restore");
        seen.waitFor(() -> robot.lookup("#history-restore-yes").tryQuery().isPresent());
        robot.clickOn("ค่าก่อนรายการนี้");
        stubborn.refuseToWrite(true);
        robot.clickOn("#history-restore-yes");
        seen.waitUntilSaid("ดิสก์เต็ม");
        assertEquals(Entry.figure("41"), entry(field), "nothing is half restored");
        stubborn.refuseToWrite(false);
        press(robot, "บันทึกอีกครั้ง");
        seen.waitFor(() -> entry(field).equals(Entry.figure("40")));
    }
}
