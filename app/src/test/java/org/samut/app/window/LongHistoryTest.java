package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A workbook with 10,000 changes: the page of its history opens at once and makes no more rows than are seen. */
@ExtendWith(ApplicationExtension.class)
class LongHistoryTest {
    private static final int STEPS = 1_000;
    private static final int TOGETHER = 10;
    /** Milliseconds, far above what is measured, since other work may run beside the tests. */
    private static final double OPENING = 3_000;

    @TempDir
    Path folder;

    private ShownOffice shown;
    private Watched seen;

    @Start
    void start(Stage stage) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (Composition before = OfficeOnDisk.begun(home)) {
            Workbooks workbooks = before.store().workbooks();
            String id = workbooks.list().get(0).id();
            for (int step = 0; step < STEPS; step++) {
                List<Entering> entries = new ArrayList<>();
                for (int at = 0; at < TOGETHER; at++) {
                    entries.add(Entering.of("1.0" + (at % 5 + 1) + ".service", Entry.figure(step + "." + at)));
                }
                workbooks.append(id, entries, new Change.Author("สมชาย", "pc-2"));
            }
        }
        Composition composition = Composition.open(home, OfficeOnDisk.CLOCK);
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void theHistoryOfTenThousandChangesOpensAtOnce(FxRobot robot) {
        seen.waitUntilSaid("ด้านที่ 1");
        robot.clickOn("#findings");
        seen.waitUntilSaid("สิ่งที่ต้องดูแล");
        long from = System.nanoTime();
        robot.clickOn("#drawer-history");
        ListView<?> list = robot.lookup("#history-list").query();
        seen.waitFor(() -> list.getItems().size() == STEPS);
        double millis = (System.nanoTime() - from) / 1e6;
        robot.interact(() -> list.scrollTo(STEPS / 2));
        seen.waitFor(() -> list.lookupAll(".history-cell").size() > 1);
        long rows = list.lookupAll(".history-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && !cell.isEmpty())
                .count();
        System.out.printf(
                Locale.ROOT, "10,000 changes: history seen %.0f ms after the click, %d rows made%n", millis, rows);
        assertTrue(millis <= OPENING, millis + " ms");
        assertTrue(rows < 60, rows + " rows are made");
    }
}
