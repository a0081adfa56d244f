package org.samut.app.window;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.Opening;
import org.samut.app.window.thread.FxThread;
import org.samut.core.failure.WorldFailure;

/** The window of one installation, from its opening to its close. */
public final class SamutWindow {
    private final Opener opener;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** How the desk comes about; blocking. */
    @FunctionalInterface
    public interface Opener {
        Desk open() throws WorldFailure;
    }

    /** A desk and what lies on it. */
    private record Opened(Desk desk, Opening opening) {}

    public SamutWindow(Opener opener, Clock clock) {
        this.opener = opener;
        this.clock = clock;
    }

    /** Opens the window and comes back when it was closed. Once per process: JavaFX starts only once. */
    public void run() {
        // The store is read while JavaFX starts: the first frame waits for the slower of the two only.
        FxThread fx = new FxThread();
        CompletableFuture<Opened> desk = new CompletableFuture<>();
        fx.threads().disk().execute(() -> open(desk));
        Platform.startup(() -> show(new Stage(), fx, desk));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open(CompletableFuture<Opened> desk) {
        try {
            Desk opened = opener.open();
            desk.complete(new Opened(opened, opened.opening()));
        } catch (WorldFailure | RuntimeException failed) {
            desk.completeExceptionally(failed);
        }
    }

    private void show(Stage stage, FxThread fx, CompletableFuture<Opened> desk) {
        Stages.dress(stage);
        WarmUp.once();
        RootView root = new RootView(new SystemPapers(stage));
        stage.setScene(Stages.scene(root));
        // Shown once there is something to see; until then JavaFX warms up.
        desk.whenComplete((opened, failed) -> fx.threads().screen().execute(() -> {
            if (failed == null) {
                begin(stage, fx, root, opened);
            } else {
                root.refuse(failed, () -> end(stage, fx));
            }
            stage.show();
        }));
    }

    private void begin(Stage stage, FxThread fx, RootView root, Opened opened) {
        RootViewModel model = new RootViewModel(opened.desk(), fx.threads(), clock, opened.opening());
        root.begin(model);
        Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> {
            bug.printStackTrace();
            model.faulted(bug);
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            root.leave(model, () -> end(stage, fx));
        });
    }

    private void end(Stage stage, FxThread fx) {
        stage.hide();
        fx.close();
        closed.countDown();
        Platform.exit();
    }
}
