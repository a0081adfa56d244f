package org.samut.app.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;

/** How long it takes until what is done on the screen can be seen. */
final class Painted {
    private Painted() {}

    /** Nanoseconds from something done on the screen to the end of the painting that shows it. */
    static long after(Scene scene, Runnable what) throws Exception {
        CompletableFuture<Long> end = new CompletableFuture<>();
        Platform.runLater(() -> {
            long began = System.nanoTime();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    // The painter's next job follows the frame's.
                    Platform.runLater(() -> Toolkit.getToolkit()
                            .addRenderJob(new RenderJob(() -> end.complete(System.nanoTime() - began))));
                }
            });
            what.run();
            Platform.requestNextPulse();
        });
        return end.get(20, TimeUnit.SECONDS);
    }
}
