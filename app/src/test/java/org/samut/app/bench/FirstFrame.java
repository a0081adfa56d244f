package org.samut.app.bench;

import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.samut.app.start.Samut;

/**
 * Opens a window in a fresh JVM, says {@code frame} once its first frame was laid out and given to the painter, then
 * {@code processor} with the milliseconds that it took until then and {@code memory} with the resident kilobytes; {@code bare} opens an empty window, the floor.
 */
public final class FirstFrame {
    private FirstFrame() {}

    public static void main(String[] words) {
        Locale.setDefault(Locale.forLanguageTag("th-TH"));
        Thread watcher = new Thread(FirstFrame::watch, "watcher");
        watcher.setDaemon(true);
        watcher.start();
        if (words[0].equals("bare")) {
            Platform.startup(() -> {
                Stage stage = new Stage();
                stage.setScene(new Scene(new StackPane(), 1366, 768));
                stage.show();
            });
        } else {
            Samut.main(new String[] {"--home", words[0]});
        }
    }

    private static void watch() {
        Thread patience = new Thread(() -> {
            sleep(60_000);
            Runtime.getRuntime().halt(1);
        });
        patience.setDaemon(true);
        patience.start();
        for (boolean started = false; !started; ) {
            try {
                Platform.runLater(() -> {
                    Window.getWindows().addListener((ListChangeListener<Window>) change -> shown());
                    shown();
                });
                started = true;
            } catch (IllegalStateException notYet) {
                sleep(5);
            }
        }
    }

    private static void shown() {
        Window.getWindows().stream().findFirst().ifPresent(window -> {
            Scene scene = window.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    tell();
                }
            });
            Platform.requestNextPulse();
        });
    }

    private static void tell() {
        System.out.println("frame");
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .ifPresent(taken -> System.out.println("processor " + taken.toMillis()));
        Thread idle = new Thread(() -> {
            sleep(Long.getLong("idle", 3_000));
            System.out.println("memory " + ResidentMemory.ofThisProcess());
            System.exit(0);
        });
        idle.start();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
