package org.samut.app.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.OfficeOnDisk;
import org.samut.app.window.RootView;
import org.samut.app.window.RootViewModel;
import org.samut.app.window.Stages;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.search.SearchIndex;
import org.samut.app.window.thread.FxThread;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A switch of the area and a key in a field, with all 64 indicators answered: what the screen's thread works. */
@Tag("bench")
final class WindowBench {
    private static final int WARM = 60;
    private static final int RUNS = 200;

    @TempDir
    Path home;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void switchesAndKeys() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxThread fx = new FxThread();
        try (Composition composition = OfficeOnDisk.filledBut(home, "none")) {
            OfficeDesk desk = new OfficeDesk(composition);
            RootViewModel model = WaitForAsyncUtils.waitForAsyncFx(
                    20_000, () -> new RootViewModel(desk, fx.threads(), OfficeOnDisk.CLOCK, desk.opening()));
            Scene scene = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                Stages.dress(stage);
                RootView root = new RootView(new NoPapers());
                Scene made = Stages.scene(root);
                stage.setScene(made);
                root.begin(model);
                stage.show();
                return made;
            });
            WaitForAsyncUtils.waitForFxEvents();
            WorkbookViewModel workbook = model.workbook().get().orElseThrow().filling();
            List<long[]> switches = new ArrayList<>();
            List<long[]> keys = new ArrayList<>();
            List<Long> painted = new ArrayList<>();
            for (int run = 0; run < WARM + RUNS; run++) {
                long[] one = onScreen(scene, () -> workbook.place().turn(1));
                long[] key = onScreen(scene, () -> key(scene));
                if (run >= WARM) {
                    switches.add(one);
                    keys.add(key);
                }
                long until = Painted.after(scene, () -> key(scene));
                if (run >= WARM) {
                    painted.add(until);
                }
                WaitForAsyncUtils.waitForFxEvents(1);
            }
            long[] frames = painted.stream().mapToLong(Long::longValue).toArray();
            long[] searches = searches(workbook);
            Rows.times("area switch, bound, styled and laid out", "p95 ≤ 60 ms", column(switches, 0));
            Rows.times("area switch, processor of the screen's thread", "–", column(switches, 1));
            Rows.times("keystroke, from its event to the end of the painting", "p95 ≤ 35 ms", frames);
            Rows.times("keystroke, processor of the screen's thread", "p95 ≤ 20 ms", column(keys, 1));
            Rows.times("search of a typed word in all texts and answers", "p95 ≤ 50 ms", searches);
            Rows.print();
            assertTrue(p95(switches, 0) <= TimeUnit.MILLISECONDS.toNanos(60), "area switch p95 within 60 ms");
            assertTrue(Rows.p95(frames) <= TimeUnit.MILLISECONDS.toNanos(35), "keystroke painted p95 within 35 ms");
            assertTrue(Rows.p95(searches) <= TimeUnit.MILLISECONDS.toNanos(50), "search p95 within 50 ms");
            assertTrue(p95(keys, 1) <= TimeUnit.MILLISECONDS.toNanos(20), "keystroke CPU p95 within 20 ms");
        } finally {
            // What is half typed goes to the disk while there is a thread for it.
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> stage.setScene(new Scene(new Pane())));
            fx.close();
            FxToolkit.cleanupStages();
        }
    }

    /** Wall and CPU nanoseconds of something done on the screen's thread, with the styling and layout it causes. */
    private long[] onScreen(Scene scene, Runnable what) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            long cpu = threads.getCurrentThreadCpuTime();
            long wall = System.nanoTime();
            what.run();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return new long[] {System.nanoTime() - wall, threads.getCurrentThreadCpuTime() - cpu};
        });
    }

    private static void key(Scene scene) {
        Optional<TextField> field = scene.getRoot().lookupAll(".card .text-field").stream()
                .map(TextField.class::cast)
                .filter(one -> one.isVisible() && !one.isDisabled())
                .findFirst();
        field.ifPresent(one -> {
            one.requestFocus();
            one.end();
            Event.fireEvent(
                    one, new KeyEvent(KeyEvent.KEY_TYPED, "7", "", KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    private static long[] searches(WorkbookViewModel workbook) {
        SearchIndex index = new SearchIndex(workbook.form(), workbook.lao().type());
        List<String> typed = List.of("ถนน", "1.0", "12", "ขยะ", "ผู้สูงอายุ", "น้ำ", "ไม่พบแน่นอน", "ร้อยละของ");
        long[] nanos = new long[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long began = System.nanoTime();
            index.find(
                    typed.get(Math.floorMod(run, typed.size())),
                    workbook.workbook().get(),
                    50);
            if (run >= 0) {
                nanos[run] = System.nanoTime() - began;
            }
        }
        return nanos;
    }

    private static long[] column(List<long[]> times, int column) {
        return times.stream().mapToLong(one -> one[column]).toArray();
    }

    private static long p95(List<long[]> times, int column) {
        long[] sorted = sorted(times, column);
        return sorted[sorted.length * 95 / 100];
    }

    private static long[] sorted(List<long[]> times, int column) {
        long[] sorted = times.stream().mapToLong(one -> one[column]).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
