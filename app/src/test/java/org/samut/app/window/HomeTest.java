package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.BundledForm;
import org.samut.app.Composition;
import org.samut.app.window.home.HomeView;
import org.samut.core.announcement.Announcement;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Pulled;
import org.samut.core.settings.Settings;
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The start screen: every workbook with what comes next, the last one by one key. */
@ExtendWith(ApplicationExtension.class)
class HomeTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Composition composition;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "3.");
        String last = composition
                .office()
                .installation()
                .settings()
                .value(Settings.WORKBOOK)
                .orElseThrow();
        composition
                .office()
                .importForm(BundledForm.json().replace("msps-2567", "msps-2568").replace("2567", "2568"));
        composition.office().startWorkbook("msps-2568");
        composition.office().openWorkbook(last);
        composition
                .store()
                .feed()
                .keep(new Pulled(
                        1,
                        List.of(),
                        List.of(
                                new Announcement(
                                        "a-1",
                                        LocalDate.of(2024, 7, 1),
                                        Text.of("เปิดรับข้อมูลประจำปี 2567", "The window of 2567 is open"),
                                        Text.of("ส่งได้ถึงวันที่ 31 กรกฎาคม", "Send until 31 July."),
                                        false),
                                new Announcement(
                                        "a-2",
                                        LocalDate.of(2024, 7, 9),
                                        Text.of("แก้คำอธิบายตัวชี้วัด 3.02", "The text of 3.02 was mended"),
                                        Text.of("ตัวเลขที่กรอกแล้วไม่ต้องแก้", "Figures entered stay as they are."),
                                        false))));
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theStartScreenShowsAllWorkbooksAndOpensTheLastByOneKey(FxRobot robot) throws Exception {
        seen.waitUntilSaid("91.67");
        robot.press(KeyCode.ALT).type(KeyCode.HOME).release(KeyCode.ALT);
        seen.waitUntilSaid("ยังไม่ได้กรอก 8 ตัวชี้วัด");
        assertTrue(seen.says("เหลือ 21 วัน"));
        assertEquals(2, seen.scene().getRoot().lookupAll(".workbook-card").size());
        seen.picture("71-home");
        robot.clickOn("แก้คำอธิบายตัวชี้วัด 3.02");
        seen.waitUntilSaid("ตัวเลขที่กรอกแล้วไม่ต้องแก้");
        seen.waitFor(() -> read("a-2"));
        robot.clickOn("#language");
        seen.waitUntilSaid("8 indicators are not filled in yet");
        seen.picture("72-home-english");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("91.67");
        assertEquals("msps-2567", current());
    }

    @Test
    void theLastWorkbookIsInTheKeyboardsReachHoweverFastTheShelfIsRead(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        RootViewModel root = shown.root();
        robot.interact(root.home()::load);
        seen.waitFor(() -> root.home().shelf().get().isPresent());
        var around = new HomeView.Around(() -> {}, () -> {});
        Button before = new Button("before it");
        robot.interact(() -> {
            var view = new HomeView(root.texts(), root.home(), OfficeOnDisk.CLOCK, around);
            seen.scene().setRoot(new VBox(before, view));
            before.requestFocus();
        });
        seen.waitFor(() -> Optional.ofNullable(seen.scene().getFocusOwner())
                .filter(focused -> focused.getStyleClass().contains("workbook-card"))
                .isPresent());
    }

    @Test
    void anAddressInACircularStandsWholeAndAsACodeAndTheCardTellsTheNewestLastDay(FxRobot robot) throws Exception {
        seen.waitUntilSaid("91.67");
        composition.store().feed().keep(page());
        robot.press(KeyCode.ALT).type(KeyCode.HOME).release(KeyCode.ALT);
        seen.waitUntilSaid("เหลือ 36 วัน");
        seen.waitUntilSaid("คู่มือการใช้ระบบ");
        robot.clickOn("คู่มือการใช้ระบบ");
        seen.waitUntilSaid("สแกนด้วยโทรศัพท์เพื่อเปิด https://www.odloc.go.th/manual");
        assertEquals(1, seen.scene().getRoot().lookupAll(".qr").size());
        seen.picture("74-news-link");
    }

    private static Pulled page() {
        return new Pulled(
                2,
                List.of(),
                List.of(new Announcement(
                        "a-3",
                        LocalDate.of(2024, 7, 10),
                        Text.of("คู่มือการใช้ระบบ", "The system's manual"),
                        Text.of(
                                "อ่านได้ที่\nhttps://www.odloc.go.th/manual",
                                "Read it at\nhttps://www.odloc.go.th/manual"),
                        false)),
                List.of(),
                List.of(new WindowNotice(
                        "w-1",
                        "msps-2567",
                        Optional.empty(),
                        LocalDate.of(2024, 8, 15),
                        Text.of("น้ำท่วมหลายจังหวัด", "Floods in many provinces"),
                        Instant.parse("2024-07-10T01:00:00Z"))),
                List.of(),
                Optional.empty());
    }

    @Test
    void theOfficersNameIsChangedFromTheMenu(FxRobot robot) throws Exception {
        seen.waitUntilSaid("91.67");
        robot.clickOn("#home");
        seen.waitUntilSaid("ยังไม่ได้ระบุชื่อ");
        robot.clickOn("#other-officer");
        seen.waitUntilSaid("ชื่อและนามสกุล");
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("โปรดพิมพ์ชื่อ");
        seen.picture("73-officer");
        robot.write("Somchai").type(KeyCode.ENTER);
        seen.waitUntilSaid("Somchai");
        assertEquals(
                Optional.of("Somchai"),
                composition.office().installation().settings().value(Settings.OFFICER));
        robot.clickOn("#begin-workbook");
        seen.waitFor(() -> seen.scene().getRoot().lookupAll(".form-card").size() == 2);
    }

    private boolean read(String id) {
        try {
            return composition.store().announcements().list().stream()
                    .anyMatch(one -> one.id().equals(id) && one.read());
        } catch (WorldFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private String current() throws Exception {
        String id = composition
                .office()
                .installation()
                .settings()
                .value(Settings.WORKBOOK)
                .orElseThrow();
        return composition.store().workbooks().find(id).orElseThrow().form();
    }
}
