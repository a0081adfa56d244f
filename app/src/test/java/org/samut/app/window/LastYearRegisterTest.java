package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samut.app.Expected.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
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
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A new year is begun after a year with a register of roads and a survey; the disk may be full meanwhile. */
@ExtendWith(ApplicationExtension.class)
class LastYearRegisterTest {
    @TempDir
    Path folder;

    private final StubbornDesk stubborn = new StubbornDesk();
    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        String now = SampleForms.roads()
                + "survey.01,1,โครงสร้างพื้นฐาน,,1,model,survey,ความพึงพอใจของประชาชนต่อถนนของ {ประเภท},,,,,,,ALL,,\n"
                + "survey.02,1,โครงสร้างพื้นฐาน,,2,model,survey,ความพึงพอใจของประชาชนต่อไฟส่องสว่าง,,,,,,,ALL,,\n";
        String before = now.replace("#id=roads-test", "#id=roads-2566")
                .replace("#year=2567", "#year=2566")
                .replace("ต่อถนนของ {ประเภท}", "ต่อถนนทุกสายของ {ประเภท}");
        now = now.replace("#year=2567", "#year=2567\n#prior=roads-2566")
                .replace("roads.village;text;หมู่บ้าน|", "")
                .replace("ลาดยาง/คอนกรีต/ลูกรัง", "ลาดยาง/คอนกรีต/อื่น ๆ");
        try (Composition first = Composition.open(home, OfficeOnDisk.CLOCK)) {
            form(first, before);
            form(first, now);
            first.office().chooseLao(OfficeOnDisk.LAO);
            done(done(first.office().startWorkbook("roads-2566")).enter(lastYear()));
            done(first.office().startWorkbook("roads-test"));
        }
        composition = Composition.open(home, OfficeOnDisk.CLOCK);
        shown = ShownOffice.on(stage, composition, folder, stubborn);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void aRegisterIsLookedAtCarriedOverAndTakenBackInOneStep(FxRobot robot) {
        openPage(robot);
        seen.waitUntilSaid("ทะเบียนถนน ปีก่อน 8 แถว");
        assertTrue(seen.says("รวม ความยาว 10.000 กิโลเมตร"));
        seen.picture("lastyear-register-1-drawer");
        robot.clickOn("#lastyear-table-1-01-roads");
        seen.waitUntilSaid("ทะเบียนปีก่อน: ทะเบียนถนน");
        assertTrue(seen.says("ถนนสายที่ 1") && seen.says("และอีก 5 แถว"));
        assertTrue(seen.says("คอลัมน์ “หมู่บ้าน” ไม่มีในแบบปีนี้ จึงไม่ยกมา 8 ช่อง"), "nothing is dropped silently");
        assertTrue(seen.says("มี 4 ช่องที่ไม่ตรงกับตัวเลือกของปีนี้"));
        seen.picture("lastyear-register-2-preview");
        assertEquals(0, rows(), "nothing is written before the person says so");
        robot.clickOn("#lastyear-table-yes");
        seen.waitFor(() -> rows() == 8);
        seen.waitUntilSaid("ปีนี้เท่ากัน");
        robot.clickOn("#drawer-history");
        seen.waitUntilSaid("ยกมาจากปีก่อน");
        robot.interact(
                () -> shown.root().workbook().get().orElseThrow().filling().undo());
        seen.waitFor(() -> rows() == 0);
    }

    @Test
    void rowsOfThisYearAreReplacedWithAnExtraTickOnly(FxRobot robot) {
        openTable(robot);
        robot.write("Main road").type(KeyCode.ENTER);
        seen.waitFor(() -> rows() == 1);
        robot.clickOn("#grid-lastyear");
        seen.waitUntilSaid("ข้อมูลปีนี้จะถูกแทนที่ทั้งทะเบียน");
        Button yes = robot.lookup("#lastyear-table-yes").query();
        assertTrue(yes.isDisabled());
        robot.clickOn("#lastyear-table-replace");
        seen.picture("lastyear-register-3-an-extra-tick");
        robot.clickOn(yes);
        seen.waitFor(() -> rows() == 8);
        seen.waitUntilSaid("ถนนสายที่ 8");
        seen.picture("lastyear-register-4-in-the-grid");
    }

    @Test
    void onAFullDiskNothingIsHalfCarriedAndItIsTriedAgain(FxRobot robot) {
        openPage(robot);
        robot.clickOn("#lastyear-table-1-01-roads");
        seen.waitUntilSaid("ทะเบียนปีก่อน: ทะเบียนถนน");
        stubborn.refuseToWrite(true);
        robot.clickOn("#lastyear-table-yes");
        seen.waitUntilSaid("ดิสก์เต็ม");
        seen.picture("lastyear-register-5-the-disk-is-full");
        assertTrue(seen.says("โปรดลบไฟล์ที่ไม่ใช้"), "the next step is said");
        assertEquals(0, rows());
        stubborn.refuseToWrite(false);
        press(robot, "บันทึกอีกครั้ง");
        seen.waitFor(() -> rows() == 8);
    }

    @Test
    void figuresOfAnAreaAreNotHalfCarriedEither(FxRobot robot) {
        openPage(robot);
        seen.waitUntilSaid("ปีก่อน 40 แห่ง");
        robot.clickOn("#lastyear-blank").clickOn("#lastyear-take");
        seen.waitFor(() -> robot.lookup("#lastyear-yes").tryQuery().isPresent());
        stubborn.refuseToWrite(true);
        robot.clickOn("#lastyear-yes");
        seen.waitUntilSaid("ดิสก์เต็ม");
        assertEquals(Entry.BLANK, entry("1.02.frame"));
        robot.type(KeyCode.ESCAPE);
        stubborn.refuseToWrite(false);
        seen.waitUntilSaid("ดูก่อนยกมา 2 ช่อง");
        robot.clickOn("#lastyear-take").clickOn("#lastyear-yes");
        seen.waitFor(() -> entry("1.02.frame").equals(Entry.figure("40")));
        assertEquals(Entry.figure("35"), entry("1.02.service"), "the ticks stayed");
    }

    @Test
    void theSurveyShowsLastYearAndOneKeyTakesOneNumberOnly(FxRobot robot) {
        seen.waitUntilSaid("เปิดตาราง");
        robot.interact(() -> robot.lookup("#page-survey").query().requestFocus());
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("ปีก่อน พอใจ 46 คน (76.67 %) · ปรับปรุง 14 คน (23.33 %)");
        assertTrue(seen.says("ต้องสำรวจใหม่ทุกปี"));
        seen.waitUntilSaid("ปีก่อนถามว่า “ความพึงพอใจของประชาชนต่อถนนทุกสายของ อบต.”");
        assertFalse(robot.lookup("#otherwise-survey-02").query().isVisible(), "asked in the same words, or not at all");
        assertEquals(Entry.BLANK, entry("survey.01.satisfied"), "nothing is carried over by itself");
        robot.clickOn("#survey-01-improve");
        robot.press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        seen.waitFor(() -> entry("survey.01.improve").equals(Entry.figure("14")));
        seen.waitFor(() ->
                robot.lookup("#survey-01-improve").<TextField>query().getText().equals("14"));
        assertEquals(Entry.BLANK, entry("survey.01.satisfied"));
        seen.picture("lastyear-survey");
        assertFalse(seen.says("ไม่สำเร็จ"));
    }

    private void openPage(FxRobot robot) {
        seen.waitUntilSaid("เปิดตาราง");
        robot.clickOn("#findings");
        seen.waitUntilSaid("สิ่งที่ต้องดูแล");
        robot.clickOn("#drawer-lastyear");
        seen.waitUntilSaid("ทะเบียนถนน ปีก่อน 8 แถว");
    }

    private void openTable(FxRobot robot) {
        seen.waitUntilSaid("เปิดตาราง");
        robot.clickOn("เปิดตาราง");
        seen.waitUntilSaid("ทะเบียนปีก่อน 8 แถว");
        seen.waitFor(() -> robot.lookup("#grid").query().isFocused());
    }

    private void press(FxRobot robot, String words) {
        Button button = robot.lookup(
                        node -> node instanceof Button one && words.equals(one.getText()) && one.isVisible())
                .query();
        robot.interact(button::fire);
    }

    private static List<Entering> lastYear() {
        List<Entering> entries = new ArrayList<>();
        for (int at = 1; at <= 8; at++) {
            entries.add(Entering.of(
                    RowFields.field("1.01.roads", "00000" + at + "-aaaaaa"),
                    new Entry.Row(Map.of(
                            "name",
                            "ถนนสายที่ " + at,
                            "village",
                            "หมู่ที่ " + at,
                            "surface",
                            at % 2 == 0 ? "ลาดยาง" : "ลูกรัง",
                            "length",
                            "1.250",
                            "kept",
                            "1.000",
                            "built",
                            "2007-06-30"))));
        }
        entries.add(Entering.of("1.02.frame", Entry.figure("40")));
        entries.add(Entering.of("1.02.service", Entry.figure("35")));
        entries.add(Entering.of("survey.01.satisfied", Entry.figure("46")));
        entries.add(Entering.of("survey.01.improve", Entry.figure("14")));
        return entries;
    }

    private static void form(Composition composition, String csv) throws Exception {
        done(composition.office().importForm(FormJson.write(SampleForms.compile(csv))));
    }

    private OpenWorkbook open() throws Exception {
        return done(composition.office().currentWorkbook());
    }

    private int rows() {
        return entry("1.01.roads") instanceof Entry.Rows table ? table.rows().size() : 0;
    }

    private Entry entry(String field) {
        try {
            return open().picture().entry(field);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
