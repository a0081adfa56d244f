package org.samut.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samut.app.Composition;
import org.samut.app.window.look.Look;
import org.samut.app.window.look.Theme;
import org.samut.core.announcement.Announcement;
import org.samut.core.settings.Settings;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.testfx.api.FxToolkit;

/** Goes through the screens in both languages, all themes and several sizes of text, and leaves a picture of each. */
class ScreensTest {
    @TempDir
    Path folder;

    /** In which language and look the screens are seen. */
    record Way(Language language, Look look) {
        @Override
        public String toString() {
            String theme = look.theme().name().toLowerCase(Locale.ROOT).replace("_", "-");
            return (language == Language.THAI ? "th-" : "en-") + theme + "-" + look.percent();
        }
    }

    static Stream<Way> ways() {
        Look usual = Look.USUAL;
        return Stream.of(
                new Way(Language.THAI, usual),
                new Way(Language.ENGLISH, usual),
                new Way(Language.THAI, usual.in(Theme.DARK).at(150)),
                new Way(Language.ENGLISH, usual.in(Theme.DARK).at(150)),
                new Way(Language.THAI, usual.in(Theme.HIGH_CONTRAST).at(125)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyScreenIsSeen(Way way) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(Stage::hide);
        firstStart(stage, way);
        workbook(stage, way);
    }

    private void firstStart(Stage stage, Way way) throws Exception {
        Composition composition = Composition.open(folder.resolve("fresh"), OfficeOnDisk.CLOCK);
        try (ShownOffice shown = shown(stage, composition)) {
            Gallery gallery = new Gallery(shown, shown.root(), way);
            gallery.write("หนองกะปุ");
            gallery.waitFor(() -> gallery.says("บ้านลาด"));
            gallery.shot("first-lao");
            gallery.type(KeyCode.ENTER);
            gallery.waitFor(() -> gallery.node("officer-name").isPresent());
            gallery.write("Somchai");
            gallery.shot("first-officer");
            gallery.type(KeyCode.ENTER);
            gallery.waitFor(() -> gallery.node("import-form").isPresent());
            gallery.shot("first-form");
        }
    }

    private void workbook(Stage stage, Way way) throws Exception {
        try (ShownOffice shown = shown(stage, office())) {
            Gallery gallery = new Gallery(shown, shown.root(), way);
            gallery.waitFor(() -> gallery.says("1.01"));
            gallery.shot("area");
            gallery.press("findings");
            gallery.shot("findings");
            gallery.press("drawer-close");
            gallery.press("page-overview");
            gallery.shot("overview");
            gallery.press("area-1");
            gallery.held(KeyCode.CONTROL, KeyCode.K);
            gallery.write("ถนน");
            gallery.shot("search");
            gallery.type(KeyCode.ESCAPE);
            gallery.held(KeyCode.CONTROL, KeyCode.F);
            gallery.shot("filter");
            gallery.type(KeyCode.ESCAPE);
            gallery.type(KeyCode.F1, KeyCode.F1);
            gallery.shot("keys");
            gallery.type(KeyCode.ESCAPE);
            gallery.choose("menu", "menu-look");
            gallery.shot("look");
            gallery.type(KeyCode.ESCAPE);
            gallery.press("home");
            gallery.waitFor(() -> gallery.node("begin-workbook").isPresent());
            gallery.shot("home");
        }
    }

    private static ShownOffice shown(Stage stage, Composition composition) throws Exception {
        ShownOffice[] shown = new ShownOffice[1];
        FxToolkit.setupStage(ignored -> {
            try {
                shown[0] = ShownOffice.on(stage, composition, Path.of("target"));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return shown[0];
    }

    /** An office in the middle of its work: two forms, last year's figures, a mistake, a warning, announcements. */
    private Composition office() throws Exception {
        Composition composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "3.");
        composition.office().installation().settings().keep(Settings.OFFICER, "สมหญิง ใจดี");
        composition
                .store()
                .announcements()
                .keep(List.of(new Announcement(
                        "a-1",
                        LocalDate.of(2024, 7, 1),
                        Text.of("เปิดรับข้อมูลประจำปี 2567", "The window of 2567 is open"),
                        Text.of("ส่งได้ถึงวันที่ 31 กรกฎาคม", "Send until 31 July."),
                        false)));
        String workbook = composition.store().workbooks().list().get(0).id();
        composition
                .store()
                .workbooks()
                .append(
                        workbook,
                        List.of(Entering.of("1.02.service", Entry.figure("900"))),
                        composition.office().author());
        return composition;
    }
}
