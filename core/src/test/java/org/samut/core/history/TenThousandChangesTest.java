package org.samut.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samut.core.failure.Expected.done;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.form.json.FormJson;
import org.samut.core.office.Office;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.report.SampleOffice;
import org.samut.core.sqlite.SqliteOffice;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Undo;

/** A workbook with 10,000 changes in its history: what an officer does with it does not get slow. */
class TenThousandChangesTest {
    private static final int CHANGES = 10_000;
    /** In one step, so that making them does not take a commit each. */
    private static final int TOGETHER = 5;

    /** Milliseconds, far above what is measured, since other work may run beside the tests. */
    private static final double OPENING = 1_000;

    private static final double UNDO = 250;

    /** What the history and the way back keep in memory: measured 2 MB, and 5 where each change kept its own names. */
    private static final double KEPT_MB = 3.5;

    @TempDir
    Path home;

    @Test
    void openingTheHistoryAndTakingStepsBackStayQuick() throws WorldFailure {
        try (SqliteOffice store = SqliteOffice.open(home, Clock.systemUTC())) {
            Office office = SampleOffice.of(store, home, Clock.systemUTC());
            office.importForm(FormJson.write(SampleForms.msps()));
            office.chooseLao(SampleOffice.LAO);
            String id = done(office.startWorkbook("msps-2567")).id();
            Change.Author[] officers = {new Change.Author("สมหญิง", "pc-1"), new Change.Author("สมชาย", "pc-2")};
            List<String> codes =
                    SampleForms.msps().indicators().map(one -> one.code()).toList();
            for (int step = 0; step < CHANGES / TOGETHER; step++) {
                List<Entering> entries = new ArrayList<>();
                for (int at = step * TOGETHER; at < (step + 1) * TOGETHER; at++) {
                    String field = codes.get(at % codes.size()) + (at % 3 == 0 ? ".frame" : ".service");
                    entries.add(Entering.of(field, Entry.figure(at + ".5")));
                }
                store.workbooks().append(id, entries, officers[step / 100 % 2]);
            }
            OpenWorkbook warm = done(office.openWorkbook(id));
            warm.log().history();

            double verified = millis(() -> store.workbooks().log(id));
            double scratch = millis(() -> Undo.of(store.workbooks().log(id)));
            OpenWorkbook open = done(office.openWorkbook(id));
            double empty = usedMegabytes();
            double opening = millis(() -> open.log().history());
            open.log().undo();
            double kept = usedMegabytes() - empty;
            History history = open.log().history();
            assertEquals(CHANGES / TOGETHER, history.steps().size());
            double again = millis(() -> open.log().history());
            double indicator = millis(() -> history.of("1.01"));
            double moment = millis(() -> history.at(CHANGES / 2));
            double between = millis(() -> history.between(CHANGES / 2, CHANGES));
            double restoring = millis(() -> history.restoring(CHANGES / 2));
            double others = millis(() -> open.log().changedByOthers("สมหญิง"));
            List<Double> undos = new ArrayList<>();
            for (int at = 0; at < 50; at++) {
                if (at % 10 == 9) {
                    Undo whole = Undo.of(store.workbooks().log(id));
                    assertEquals(whole.undo(), open.log().undo());
                    assertEquals(whole.redo(), open.log().redo());
                }
                undos.add(millis(() -> done(open.enter(open.log().undo()))));
            }
            undos.sort(null);
            double undo = undos.get(47);
            System.out.printf(
                    Locale.ROOT,
                    "10,000 changes, ms: whole log checked %.1f, undo from the whole log %.1f, history opened %.1f,"
                            + " again %.2f, one indicator %.2f, a moment %.2f, two moments %.2f, restoring %.2f, by"
                            + " others %.1f, one undo written p95 %.2f; kept %.1f MB%n",
                    verified,
                    scratch,
                    opening,
                    again,
                    indicator,
                    moment,
                    between,
                    restoring,
                    others,
                    undo,
                    kept);
            assertTrue(kept <= KEPT_MB, "history and the way back keep " + kept + " MB");
            assertTrue(opening <= OPENING, "opened in " + opening + " ms");
            assertTrue(undo <= UNDO, "an undo took " + undo + " ms");
        }
    }

    private static double usedMegabytes() {
        System.gc();
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    private interface Work {
        Object run() throws WorldFailure;
    }

    private static double millis(Work work) throws WorldFailure {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
