package org.samut.app.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.samut.app.window.WindowLauncher;

/**
 * An hour of a clerk's work in the program's own window, as fast as it goes: edits, areas, the drawer's pages, undo,
 * searches, languages, the start screen. Says {@code percent heap-kB resident-kB} ten times on the way.
 */
public final class WorkingHour {
    private static final int ROUNDS = Integer.getInteger("rounds", 120);
    private static final int EDITS = 20;
    private static final Random CHANCE = new Random(2567);

    private WorkingHour() {}

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.forLanguageTag("th-TH"));
        Thread clerk = new Thread(WorkingHour::work, "clerk");
        clerk.setDaemon(true);
        clerk.start();
        WindowLauncher.open(Path.of(words[0]));
    }

    private static void work() {
        try {
            awaitWindow();
            int edits = 0;
            for (int round = 0; round < ROUNDS; round++) {
                edits += round(round);
                if ((round + 1) % (ROUNDS / 10) == 0) {
                    tell((round + 1) * 100 / ROUNDS);
                }
            }
            System.out.println("edits " + edits);
        } catch (Exception failed) {
            failed.printStackTrace();
        } finally {
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static int round(int round) throws Exception {
        int edits = 0;
        for (int at = 0; at < EDITS; at++) {
            edits += onScreen(WorkingHour::edit);
        }
        key(KeyCode.Z, true, false);
        key(KeyCode.Z, true, false);
        key(KeyCode.Y, true, false);
        for (String page : onScreen(() -> ids(".drawer-tab"))) {
            press(page);
        }
        press("drawer-close");
        key(KeyCode.F8, false, false);
        key(KeyCode.K, true, false);
        key(KeyCode.ESCAPE, false, false);
        if (round % 10 == 4) {
            press("language");
            press("language");
        }
        if (round % 20 == 9) {
            press("home");
            Thread.sleep(300);
            key(KeyCode.ENTER, false, false);
            Thread.sleep(300);
        }
        key(KeyCode.RIGHT, false, true);
        // As long as the disk needs: nobody types faster than it writes for an hour.
        Thread.sleep(100);
        return edits;
    }

    private static int edit() {
        Node focused = scene().getFocusOwner();
        int done = 0;
        if (focused instanceof TextField field && field.isEditable() && !field.isDisabled()) {
            field.setText(Integer.toString(CHANCE.nextInt(10_000)));
            done = 1;
        }
        if (focused != null) {
            fire(focused, KeyCode.ENTER, false, false);
        }
        return done;
    }

    private static String[] ids(String style) {
        return scene().getRoot().lookupAll(style).stream().map(Node::getId).toArray(String[]::new);
    }

    private static void press(String id) throws Exception {
        onScreen(() -> {
            if (scene().lookup("#" + id) instanceof ButtonBase button && !button.isDisabled()) {
                button.fire();
            }
            return id;
        });
        pulse();
    }

    private static void key(KeyCode code, boolean control, boolean alt) throws Exception {
        onScreen(() -> {
            Node focused = scene().getFocusOwner();
            fire(focused == null ? scene().getRoot() : focused, code, control, alt);
            return code;
        });
        pulse();
    }

    private static void fire(Node target, KeyCode code, boolean control, boolean alt) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, alt, false));
    }

    private static void pulse() throws InterruptedException {
        Thread.sleep(20);
    }

    private static void tell(int percent) throws InterruptedException {
        Thread.sleep(500);
        // Asked while the screen is painted the collector does nothing; pictures that JavaFX only may keep go the third
        // time.
        for (long wanted = collections() + 3; collections() < wanted; ) {
            System.gc();
            Thread.sleep(100);
        }
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.println(percent + " " + used / 1024 + " " + ResidentMemory.ofThisProcess());
    }

    /** How often the collector went through the whole heap. */
    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(one -> one.getName().equals("MarkSweepCompact"))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static void awaitWindow() throws Exception {
        for (boolean there = false; !there; ) {
            Thread.sleep(200);
            try {
                there = onScreen(
                        () -> !Window.getWindows().isEmpty() && scene() != null && scene().lookup(".card") != null);
            } catch (IllegalStateException notYet) {
                there = false;
            }
        }
        Thread.sleep(1_000);
    }

    private static Scene scene() {
        return Window.getWindows().get(0).getScene();
    }

    private static <T> T onScreen(Callable<T> what) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(what.call());
            } catch (Exception | Error failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.get(60, TimeUnit.SECONDS);
    }
}
