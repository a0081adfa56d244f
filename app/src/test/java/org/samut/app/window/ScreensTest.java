package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.samut.app.Composition;
import org.samut.app.window.look.Look;
import org.samut.app.window.look.Theme;
import org.samut.core.text.Language;
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
        table(stage, way);
    }

    @AfterAll
    static void allAreSeenAtAGlance() throws Exception {
        Path screens = Path.of("target", "screens");
        int pictures = ContactSheet.make(screens, "seen-", screens.resolve("contact-sheet.jpg"));
        assertTrue(pictures >= 40, pictures + " pictures");
    }

    private void firstStart(Stage stage, Way way) throws Exception {
        Composition composition = Composition.open(folder.resolve("fresh"), OfficeOnDisk.CLOCK);
        try (ShownOffice shown = shown(stage, composition)) {
            Gallery gallery = new Gallery(shown, way);
            gallery.write("หนองกะปุ");
            gallery.waitFor(() -> gallery.says("บ้านลาด"));
            gallery.shot("first-lao");
            gallery.type(KeyCode.ENTER);
            gallery.waitFor(() -> gallery.isAt("officer-name"));
            gallery.write("Somchai");
            gallery.shot("first-officer");
            gallery.type(KeyCode.ENTER);
            gallery.waitFor(() -> gallery.node("import-form").isPresent());
            gallery.shot("first-form");
        }
    }

    private void workbook(Stage stage, Way way) throws Exception {
        Composition office = BusyOffice.in(Files.createDirectories(folder.resolve("home")));
        try (ShownOffice shown = shown(stage, office)) {
            Gallery gallery = new Gallery(shown, way);
            gallery.waitFor(() -> gallery.says("91.67"));
            gallery.type(KeyCode.ESCAPE);
            gallery.shot("area");
            drawer(gallery);
            beside(gallery);
            overlays(gallery);
            gallery.press("home");
            gallery.waitFor(() -> gallery.node("begin-workbook").isPresent());
            gallery.waitFor(() -> gallery.says("56"));
            gallery.shot("home");
        }
    }

    private void drawer(Gallery gallery) throws Exception {
        gallery.press("findings");
        gallery.shot("findings");
        for (String page : List.of("guidance", "history", "lastyear")) {
            gallery.press("drawer-" + page);
            gallery.shot(page);
        }
        gallery.press("drawer-evidence");
        gallery.copy(
                EvidenceFilesMade.pdf(folder.resolve("ทะเบียน ทถ.6.pdf"), "ROADS", "BRIDGES"),
                EvidenceFilesMade.photo(folder.resolve("ถนน.jpg"), 1_600, 1_200, "jpg"));
        gallery.press("evidence-paste");
        gallery.waitFor(() -> gallery.count(".file-card") == 2);
        gallery.shot("evidence");
        gallery.press("drawer-close");
    }

    private void beside(Gallery gallery) {
        gallery.press("page-survey");
        gallery.shot("survey");
        gallery.press("page-overview");
        gallery.shot("overview");
        gallery.press("page-print");
        gallery.waitFor(() -> gallery.node("print-preview")
                .map(node -> ((ImageView) node.lookup(".image-view")).getImage())
                .isPresent());
        gallery.shot("print");
        gallery.press("area-1");
    }

    private void overlays(Gallery gallery) {
        gallery.held(KeyCode.CONTROL, KeyCode.K);
        gallery.write("ถนน");
        gallery.shot("search");
        gallery.type(KeyCode.ESCAPE);
        gallery.press("primary");
        gallery.shot("what-stands-in-the-way");
        gallery.type(KeyCode.ESCAPE);
        gallery.type(KeyCode.F1);
        gallery.type(KeyCode.F1);
        gallery.shot("keys");
        gallery.type(KeyCode.ESCAPE);
        gallery.choose("menu", "menu-look");
        gallery.shot("look");
        gallery.type(KeyCode.ESCAPE);
        gallery.choose("menu", "support-menu");
        gallery.waitFor(() -> gallery.node("support-make").isPresent());
        gallery.shot("support");
        gallery.type(KeyCode.ESCAPE);
        gallery.choose("menu", "tour-menu");
        gallery.shot("tour");
        gallery.type(KeyCode.ESCAPE);
    }

    private void table(Stage stage, Way way) throws Exception {
        try (ShownOffice shown = shown(stage, RoadsOffice.with(Files.createDirectories(folder.resolve("roads")), 40))) {
            Gallery gallery = new Gallery(shown, way);
            gallery.press(".open-table");
            gallery.waitFor(() -> gallery.node("grid").isPresent());
            gallery.shot("table");
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
}
