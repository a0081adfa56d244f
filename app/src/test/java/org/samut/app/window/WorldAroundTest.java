package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.place.InSight;
import org.samut.app.window.thread.FxThread;
import org.samut.core.settings.Settings;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The PC's locale, zone, clock and screens change while somebody works: what is shown and kept stays right. */
@ExtendWith(ApplicationExtension.class)
class WorldAroundTest {
    /** 10:32:05 in Bangkok. */
    private static final Instant MORNING = Instant.parse("2024-07-10T03:32:05Z");

    @TempDir
    Path folder;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final SetClock clock = new SetClock(MORNING);
    private final FxThread fx = new FxThread();
    private Composition composition;
    private RootViewModel model;
    private Stage stage;
    private Watched seen;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        Path home = Files.createDirectories(folder.resolve("home"));
        OfficeOnDisk.begun(home).close();
        composition = Composition.open(home, clock);
        composition.store().settings().keep(Settings.TOUR, "offered");
        OfficeDesk desk = new OfficeDesk(composition);
        model = new RootViewModel(desk, fx.threads(), clock, desk.opening());
        Stages.dress(stage);
        RootView root = new RootView(new ScriptedPapers(folder));
        Scene scene = Stages.scene(root);
        seen = new Watched(scene);
        stage.setScene(scene);
        root.begin(model);
        stage.show();
    }

    @AfterEach
    void close() throws Exception {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        fx.close();
        composition.close();
    }

    @Test
    void anotherLocaleAndZoneChangeNeitherWhatIsShownNorWhatIsKept(FxRobot robot) throws Exception {
        enter(robot, "1234.5");
        List<String> odd = List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE", "fa-IR");
        for (int at = 0; at < odd.size(); at++) {
            Locale.setDefault(Locale.forLanguageTag(odd.get(at)));
            TimeZone.setDefault(TimeZone.getTimeZone(at % 2 == 0 ? "Pacific/Kiritimati" : "America/Anchorage"));
            clock.leap(Duration.ofMinutes(1));
            look(robot);
            enter(robot, (21 + at) + "40.5");
            waitUntilSaved("บันทึกแล้ว 10:3" + (3 + at) + ":05");
            assertTrue(seen.says("31 กรกฎาคม 2567"), "the last day, in " + odd.get(at));
        }
        assertEquals(
                List.of("1234.5", "2140.5", "2240.5", "2340.5", "2440.5", "2540.5"),
                log().stream().map(change -> shown(change.entry())).toList());
        robot.clickOn("#language");
        waitUntilSaved("Saved 10:37:05");
        assertTrue(seen.says("31 July 2024 (B.E. 2567)"));
    }

    @Test
    void theDaysLeftTurnAtMidnightInThailandAndWhenThePcWakes(FxRobot robot) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        enter(robot, "12");
        seen.waitUntilSaid("เหลือ 21 วัน");
        clock.set(Instant.parse("2024-07-10T16:59:59Z"));
        look(robot);
        assertTrue(seen.says("เหลือ 21 วัน"), "one second before midnight in Bangkok");
        clock.leap(Duration.ofSeconds(1));
        look(robot);
        seen.waitUntilSaid("เหลือ 20 วัน");
        waitUntilSaved("บันทึกแล้ว 10 กรกฎาคม 2567 10:32:05");
        clock.set(Instant.parse("2024-07-31T17:00:00Z"));
        look(robot);
        seen.waitUntilSaid("หมดเขตรับข้อมูล");
    }

    @Test
    void theSavedTimeFollowsAnUndo(FxRobot robot) throws Exception {
        enter(robot, "12");
        waitUntilSaved("บันทึกแล้ว 10:32:05");
        clock.leap(Duration.ofMinutes(2));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        waitUntilSaved("บันทึกแล้ว 10:34:05");
        assertEquals(3, log().size(), "the figure, the mark of the undo, and the blank");
    }

    @Test
    void aSleepInTheMiddleOfASaveIsNotCalledSavedBeforeTheDiskHasIt(FxRobot robot) throws Exception {
        CountDownLatch asleep = new CountDownLatch(1);
        fx.threads().disk().execute(() -> await(asleep));
        robot.write("12").type(KeyCode.ENTER);
        seen.waitUntilSaid("กำลังบันทึก");
        clock.leap(Duration.ofHours(8));
        look(robot);
        assertTrue(seen.says("กำลังบันทึก"), "it is not on the disk");
        assertEquals(0, log().size());
        asleep.countDown();
        waitUntilSaved("บันทึกแล้ว 18:32:05");
        assertEquals("12", shown(log().get(0).entry()));
    }

    @Test
    void aClockThatIsSetBackKeepsTheOrderOfWhatWasDone(FxRobot robot) throws Exception {
        enter(robot, "12");
        clock.leap(Duration.ofDays(-400));
        look(robot);
        enter(robot, "13");
        waitUntilSaved("บันทึกแล้ว 10:32:05");
        seen.waitUntilSaid("เปิดรับข้อมูล");
        clock.leap(Duration.ofDays(400));
        look(robot);
        enter(robot, "14");
        List<Change> log = log();
        assertEquals(
                List.of("12", "13", "14"),
                log.stream().map(change -> shown(change.entry())).toList());
        for (int at = 1; at < log.size(); at++) {
            assertTrue(log.get(at - 1).time().compareTo(log.get(at).time()) < 0, "later is later");
        }
        robot.interact(() -> model.workbook().get().orElseThrow().filling().undo());
        seen.waitFor(() -> focusedText().equals("13"));
    }

    @Test
    void aWindowBeyondEveryScreenComesBack(FxRobot robot) {
        robot.interact(() -> {
            stage.setX(9_000);
            stage.setY(-4_000);
            Stages.bringBack(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        assertTrue(room.contains(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()), stage::getTitle);
    }

    @Test
    void aWindowIsLeftWhereItIsAsLongAsItCanBeGrasped() {
        Rectangle2D left = new Rectangle2D(0, 0, 1366, 728);
        Rectangle2D right = new Rectangle2D(1366, 0, 1920, 1040);
        Rectangle2D window = new Rectangle2D(2_000, 200, 1200, 700);
        assertEquals(window, InSight.of(window, left, List.of(left, right)));
        assertEquals(new Rectangle2D(166, 28, 1200, 700), InSight.of(window, left, List.of(left)), "the screen went");
        Rectangle2D partly = new Rectangle2D(-900, 100, 1200, 600);
        assertEquals(partly, InSight.of(partly, left, List.of(left)), "half beyond the edge, as somebody put it");
        Rectangle2D above = new Rectangle2D(100, -500, 1200, 600);
        assertEquals(new Rectangle2D(100, 0, 1200, 600), InSight.of(above, left, List.of(left)), "no title to grasp");
        Rectangle2D large = new Rectangle2D(1366, 0, 1920, 1040);
        assertEquals(left, InSight.of(large, left, List.of(left)), "never larger than the room");
    }

    private void enter(FxRobot robot, String figure) {
        int before = lines();
        robot.interact(() -> {
            var field = seen.scene()
                    .getRoot()
                    .lookupAll(".card .text-field")
                    .iterator()
                    .next();
            field.requestFocus();
            ((TextField) field).setText(figure);
        });
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> lines() > before);
    }

    private void look(FxRobot robot) {
        robot.interact(() -> model.today().look());
    }

    private void waitUntilSaved(String words) {
        seen.waitFor(() -> seen.scene().lookup("#saved") instanceof Labeled label
                && label.getText().equals(words));
    }

    private String focusedText() {
        return ((TextField) seen.scene()
                        .getRoot()
                        .lookupAll(".card .text-field")
                        .iterator()
                        .next())
                .getText();
    }

    private int lines() {
        try {
            return log().size();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private List<Change> log() throws Exception {
        var workbooks = composition.store().workbooks();
        return workbooks.log(workbooks.list().get(0).id());
    }

    private static String shown(Entry entry) {
        return entry.asNumber().orElseThrow().toPlainString();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
