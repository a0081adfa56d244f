package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.look.Look;
import org.samut.app.window.look.Theme;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The head of the office looks at the results: by area, against the targets, against last year; and takes them along. */
@ExtendWith(ApplicationExtension.class)
class OverviewPageTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Composition composition = OfficeOnDisk.filledBut(home, "8.0");
        Workbooks workbooks = composition.store().workbooks();
        String id = workbooks.list().get(0).id();
        Map<String, Entry> prior = new HashMap<>();
        workbooks.entries(id).forEach((field, entry) -> {
            if (entry instanceof Entry.Figure figure) {
                boolean moved = field.endsWith("service") && field.charAt(3) % 2 == 0;
                prior.put(
                        field,
                        moved
                                ? Entry.figure(figure.number()
                                        .multiply(new BigDecimal("0.9"))
                                        .toPlainString())
                                : entry);
            }
        });
        workbooks.append(
                id,
                List.of(
                        Entering.of("survey.01.satisfied", Entry.figure("46")),
                        Entering.of("survey.01.improve", Entry.figure("14"))),
                new Change.Author("สมหญิง", "pc-1"));
        prior.put("survey.01.satisfied", Entry.figure("45"));
        prior.put("survey.01.improve", Entry.figure("15"));
        prior.put("1.02.frame", Entry.figure("38"));
        prior.put("1.02.service", Entry.figure("38"));
        workbooks.keepPrior(id, prior);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void whatTheCitizensSaidIsOneFigureAndByQuestion(FxRobot robot) {
        seen.waitFor(() -> robot.lookup("#page-overview").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#page-overview").query().requestFocus());
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("ประชาชนพอใจ 76.67 %");
        robot.clickOn("#overview-survey");
        seen.waitUntilSaid("พอใจ 76.67 %");
        assertTrue(seen.says("ดีขึ้น 1.67"));
        seen.picture("76-overview-of-the-survey");
        robot.clickOn("#glance-survey-01");
        seen.waitFor(() -> robot.lookup("#survey-01-satisfied").query().isFocused());
    }

    @Test
    void theResultsAreSeenAtAGlanceAndLeadToTheIndicator(FxRobot robot) {
        open(robot);
        seen.picture("70-overview");
        assertEquals(8, seen.scene().getRoot().lookupAll(".overview-area").size());
        Set<Node> rows = seen.scene().getRoot().lookupAll(".glance-row");
        assertEquals(5, rows.size());
        rows.forEach(row -> assertFalse(row.getAccessibleText().isEmpty()));
        assertTrue(seen.says("แบบจำลอง"), "a model form says so");
        assertTrue(seen.says("ร่าง ยังไม่ได้ปิดเล่ม"));

        robot.clickOn("#overview-area-2");
        seen.waitFor(() -> seen.scene().getRoot().lookupAll(".glance-row").size() == 6);
        seen.picture("71-overview-of-an-area");
        robot.clickOn("#overview-back");
        seen.waitFor(() -> seen.scene().getRoot().lookupAll(".glance-row").size() == 5);

        robot.clickOn("#language");
        seen.waitUntilSaid("Look at these first");
        seen.picture("72-overview-english");
        robot.clickOn("#language");

        Node first = seen.scene().getRoot().lookup(".glance-row");
        String code = first.getId().substring("glance-".length());
        robot.interact(first::requestFocus);
        robot.type(KeyCode.ENTER);
        seen.waitFor(() -> seen.scene().getFocusOwner() != null
                && seen.scene().getRoot().lookupAll(".glance-row").isEmpty()
                && seen.says(code));
    }

    @Test
    void thePageFollowsWhatIsTakenBack(FxRobot robot) {
        robot.clickOn(robot.lookup(".text-field").<Node>query());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("100").type(KeyCode.ENTER);
        seen.waitUntilSaid("บันทึกแล้ว");
        open(robot);
        String before = tile();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        // What is taken back is shown where it stands.
        seen.waitFor(() -> seen.scene().getRoot().lookup(".tile") == null
                || !seen.scene().getRoot().lookup(".tile").getAccessibleText().equals(before));
        open(robot);
        seen.waitFor(() -> !tile().equals(before));
    }

    @Test
    void itIsPrintedAsOnePage(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#overview-print");
        seen.waitUntilSaid("พิมพ์ภาพรวมแล้ว");
        seen.picture("73-overview-printed");
        assertTrue(Files.size(folder.resolve("msps-2567-6760607-overview.pdf")) > 10_000);
        robot.type(KeyCode.ESCAPE);
        seen.waitFor(() -> !seen.says("พิมพ์ภาพรวมแล้ว"));
    }

    @Test
    void largeTextLosesNothing(FxRobot robot) {
        robot.press(KeyCode.CONTROL)
                .type(KeyCode.EQUALS, KeyCode.EQUALS, KeyCode.EQUALS)
                .release(KeyCode.CONTROL);
        open(robot);
        seen.picture("74-overview-150");
    }

    @Test
    void itIsReadInTheDarkAndInHighContrast(FxRobot robot) {
        open(robot);
        robot.interact(() -> shown.root().look().choose(Look.USUAL.in(Theme.DARK)));
        seen.picture("81-overview-dark");
        robot.interact(() -> shown.root().look().choose(Look.USUAL.in(Theme.HIGH_CONTRAST)));
        seen.picture("82-overview-high-contrast");
        assertEquals(8, seen.scene().getRoot().lookupAll(".overview-area").size());
    }

    private String tile() {
        return seen.scene().getRoot().lookup(".tile").getAccessibleText();
    }

    private void open(FxRobot robot) {
        seen.waitFor(() -> seen.scene().getRoot().lookup("#page-overview") != null);
        robot.interact(() -> seen.scene().getRoot().lookup("#page-overview").requestFocus());
        robot.type(KeyCode.ENTER);
        seen.waitUntilSaid("ควรดูก่อน");
    }
}
