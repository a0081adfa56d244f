package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.workbook.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The citizens' survey is filled in by keyboard; percentages follow, mistakes are told, a step is taken back. */
@ExtendWith(ApplicationExtension.class)
class SurveyTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "nothing");
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theFiveQuestionsAreFilledInByKeyboardAndSaved(FxRobot robot) throws Exception {
        open(robot);
        seen.waitUntilSaid("ถนนของ อบต.");
        seen.picture("survey-1-empty");
        robot.clickOn("#survey-01-satisfied");
        for (String figure : "46 14 45 15 38 22 52 8 40".split(" ")) {
            robot.write(figure).type(KeyCode.ENTER);
        }
        robot.write("20").type(KeyCode.TAB);
        seen.waitUntilSaid("พอใจ 76.67 %");
        assertTrue(seen.says("ปรับปรุง 23.33 %") && seen.says("พอใจ 75 %") && seen.says("ผู้ตอบ 60 คน"));
        assertTrue(seen.says("กรอกครบแล้ว 5 จาก 5 ข้อ") && seen.says("พอใจ 73.67 %") && seen.says("5/5"));
        saved(robot);
        assertEquals(Optional.of(Entry.figure("46")), onDisk("survey.01.satisfied"));
        assertEquals(Optional.of(Entry.figure("20")), onDisk("survey.05.improve"));
        seen.picture("survey-2-filled-in");
    }

    @Test
    void mistakesAreToldTheReasonIsKeptAndAStepIsTakenBack(FxRobot robot) throws Exception {
        robot.clickOn(robot.lookup(".cards .text-field").<TextField>query());
        robot.press(KeyCode.F8).release(KeyCode.F8);
        seen.waitUntilSaid("กรอกจำนวนผู้ตอบ");
        seen.waitFor(() -> field(robot, "survey.01.satisfied").isFocused());
        robot.write("๔๖").type(KeyCode.TAB);
        seen.waitUntilSaid("รออีกช่อง");
        robot.write("14.5").type(KeyCode.ENTER);
        seen.waitUntilSaid("ต้องเป็นจำนวนเต็ม");
        seen.picture("survey-3-a-mistake");
        robot.clickOn("#survey-01-improve")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("14")
                .type(KeyCode.ENTER);
        robot.write("45").type(KeyCode.ENTER).write("10").type(KeyCode.ENTER);
        seen.waitUntilSaid("ข้อ 2 มีผู้ตอบ 55 คน");
        robot.interact(() -> field(robot, "survey.reason").requestFocus());
        robot.write("bridge asked apart").type(KeyCode.ENTER);
        seen.waitFor(() -> onDiskQuietly("survey.reason").isPresent());
        seen.picture("survey-4-a-reason");
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        seen.waitFor(() -> field(robot, "survey.reason").getText().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        seen.waitFor(() -> field(robot, "survey.02.improve").getText().isEmpty());
        assertTrue(seen.says("รออีกช่อง"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        seen.waitFor(() -> field(robot, "survey.02.improve").getText().equals("10"));
    }

    @Test
    void itIsReadInEnglishToo(FxRobot robot) {
        open(robot);
        seen.waitUntilSaid("ความพึงพอใจของประชาชน");
        robot.clickOn("English");
        seen.waitUntilSaid("Citizens' satisfaction");
        seen.waitUntilSaid("Filled in: 0 of 5 questions");
        seen.picture("survey-5-english");
    }

    private static void open(FxRobot robot) {
        robot.interact(() -> robot.lookup("#page-survey").query().requestFocus());
        robot.type(KeyCode.ENTER);
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup("#" + id.replace(".", "-")).query();
    }

    private Optional<Entry> onDisk(String field) throws Exception {
        String id = composition.store().workbooks().list().get(0).id();
        return Optional.ofNullable(composition.store().workbooks().entries(id).get(field));
    }

    private Optional<Entry> onDiskQuietly(String field) {
        try {
            return onDisk(field);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private void saved(FxRobot robot) {
        seen.waitFor(() -> robot.lookup("#saved").<Labeled>query().getText().startsWith("บันทึกแล้ว"));
    }
}
