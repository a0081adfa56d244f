package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.samut.app.Expected.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.SampleForms;
import org.samut.core.form.json.FormJson;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.ValuesImport;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A new year is begun after last year's workbook: its figures are shown, taken one by one, by area, and from a file. */
@ExtendWith(ApplicationExtension.class)
class LastYearJourneyTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (Composition before = Composition.open(home, OfficeOnDisk.CLOCK)) {
            String model = SampleForms.model();
            importForm(before, model.replace("#id=msps-2567", "#id=msps-2566").replace("#year=2567", "#year=2566"));
            importForm(before, model.replace("#year=2567", "#year=2567\n#prior=msps-2566"));
            before.office().chooseLao(OfficeOnDisk.LAO);
            OpenWorkbook past = done(before.office().startWorkbook("msps-2566"));
            String table = String.join("\n", OfficeOnDisk.values());
            done(new ValuesImport(past).take(table));
            OpenWorkbook now = done(before.office().startWorkbook("msps-2567"));
            done(new ValuesImport(now).take("code,frame,service\n1.02,40,35\n"));
        }
        Files.writeString(folder.resolve("last-year.csv"), "code,frame,service,state\n1.01,77,70,\n9.99,1,1,\n");
        composition = Composition.open(home, OfficeOnDisk.CLOCK);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void oneKeyTakesLastYearsFigureIntoABlankFieldAndNeverOverAFilledOne(FxRobot robot) throws Exception {
        seen.waitUntilSaid("ปีก่อน 12 สาย");
        robot.clickOn(".text-field");
        ctrl(robot, KeyCode.D);
        seen.waitFor(() -> entry("1.01.frame").equals(Entry.figure("12")));
        seen.waitFor(() -> typed(robot).equals("12"));
        List<Change> log = composition.store().workbooks().history(id(), "1.01.frame");
        assertEquals(Optional.of("ปีก่อน (msps-2566)"), log.get(0).document());
        ctrl(robot, KeyCode.Z);
        seen.waitFor(() -> entry("1.01.frame").isBlank());
        robot.clickOn(".text-field").write("5").type(KeyCode.ENTER);
        seen.waitFor(() -> entry("1.01.frame").equals(Entry.figure("5")));
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        robot.clickOn(".text-field");
        ctrl(robot, KeyCode.D);
        seen.waitUntilSaid("ข้อมูลปีก่อน");
        assertEquals(Entry.figure("5"), entry("1.01.frame"), "a filled field is asked about, not written over");
        seen.waitUntilSaid("ปีนี้ 5 สาย");
        seen.picture("66-last-year-of-a-filled-field");
    }

    @Test
    void anAreaIsCarriedOverAfterAPreviewAndTakenBackAsOneStep(FxRobot robot) throws Exception {
        openPage(robot);
        seen.waitUntilSaid("จากเล่มปีก่อนของหน่วยงานนี้");
        robot.clickOn("#lastyear-blank");
        seen.picture("67-last-year-of-an-area");
        robot.clickOn("#lastyear-take");
        seen.waitUntilSaid("ยกข้อมูลปีก่อนมา");
        seen.picture("68-carrying-over-previewed");
        assertEquals(Entry.BLANK, entry("1.01.frame"), "nothing is written before the person says so");
        robot.clickOn("#lastyear-yes");
        seen.waitFor(() -> entry("1.01.frame").equals(Entry.figure("12")));
        assertEquals(Entry.figure("40"), entry("1.02.frame"), "what was filled in stays");
        robot.clickOn("#drawer-history");
        seen.waitUntilSaid("ยกมาจากปีก่อน");
        robot.clickOn(".text-field");
        ctrl(robot, KeyCode.Z);
        seen.waitFor(() -> entry("1.01.frame").isBlank() && entry("1.05.frame").isBlank());
        assertEquals(Entry.figure("40"), entry("1.02.frame"));
    }

    @Test
    void aFilledFigureIsReplacedWithAnExtraTickOnly(FxRobot robot) throws Exception {
        openPage(robot);
        seen.waitUntilSaid("ปีนี้ 40 สาย");
        robot.clickOn("#lastyear-1-02-frame");
        robot.clickOn("#lastyear-take");
        seen.waitUntilSaid("มีข้อมูลของปีนี้แล้ว");
        seen.picture("69-an-extra-tick-is-asked-for");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#lastyear-replace-1-02-frame");
        robot.clickOn("#lastyear-take").clickOn("#lastyear-yes");
        seen.waitFor(() -> entry("1.02.frame").equals(Entry.figure("38")));
        assertEquals(Entry.figure("35"), entry("1.02.service"));
    }

    @Test
    void aPastThatLiesElsewhereComesFromAFile(FxRobot robot) throws Exception {
        openPage(robot);
        robot.clickOn("#lastyear-import");
        seen.waitUntilSaid("ปีก่อน 77 สาย");
        robot.clickOn(".text-field");
        ctrl(robot, KeyCode.D);
        seen.waitFor(() -> entry("1.01.frame").equals(Entry.figure("77")));
        assertFalse(seen.says("ไม่สำเร็จ"));
    }

    private void openPage(FxRobot robot) {
        seen.waitUntilSaid("ปีก่อน 12 สาย");
        robot.clickOn(".text-field");
        robot.clickOn("#findings");
        seen.waitUntilSaid("สิ่งที่ต้องดูแล");
        robot.clickOn("#drawer-lastyear");
        seen.waitUntilSaid("ข้อมูลปีก่อน");
    }

    private static String typed(FxRobot robot) {
        return robot.lookup(".text-field").<TextInputControl>query().getText();
    }

    private static void ctrl(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static void importForm(Composition composition, String csv) throws Exception {
        done(composition.office().importForm(FormJson.write(SampleForms.compile(csv))));
    }

    private String id() throws Exception {
        return composition.store().workbooks().list().stream()
                .filter(one -> one.form().equals("msps-2567"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Entry entry(String field) {
        try {
            return composition.store().workbooks().entries(id()).getOrDefault(field, Entry.BLANK);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
