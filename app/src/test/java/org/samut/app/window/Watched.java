package org.samut.app.window;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.samut.app.window.part.WrappedText;
import org.testfx.util.WaitForAsyncUtils;

/** A scene as somebody looks at it: reads it, waits for it, takes pictures of it. */
record Watched(Scene scene) {

    /** Whether a person can read this on the screen now. */
    boolean says(String words) {
        return scene.getRoot().lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled label
                        ? label.getText() != null && label.getText().contains(words)
                        : node instanceof WrappedText text && text.getText().contains(words));
    }

    void waitFor(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    20,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException late) {
            Pictures.takeSoon(scene, "0-when-it-failed");
            throw new AssertionError("not within 20 seconds; see target/screens", late);
        }
    }

    void waitUntilSaid(String words) {
        waitFor(() -> says(words));
    }

    void picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.takeSoon(scene, name);
    }
}
