package org.samut.app.window;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.samut.app.Doorbell;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.Opening;
import org.samut.app.window.desk.SupportDesk;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.place.Place;
import org.samut.app.window.place.Whereabouts;
import org.samut.app.window.thread.FxThread;
import org.samut.core.backup.Backups;
import org.samut.core.failure.WorldFailure;

/** The window of one installation, from its opening to its close. */
public final class SamutWindow {
    private static final String IN_USE = "folder.in-use";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AT_CLOCK = Duration.ofSeconds(5);
    private static final Duration LOOK_AT_LINE = Duration.ofSeconds(5);
    private static final Duration LOOK_AT_PROGRESS = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_DOOR = Duration.ofMillis(500);

    private final Opener opener;
    private final Backups backups;
    private final Clock clock;
    private final Doorbell doorbell;
    private final Function<Optional<WorldFailure>, SupportDesk> support;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean elsewhere;

    /** How the desk comes about; blocking. */
    @FunctionalInterface
    public interface Opener {
        Desk open() throws WorldFailure;
    }

    /** A desk and what lies on it. */
    private record Opened(Desk desk, Opening opening, Optional<Place> place) {}

    /**
     * @param backups what can take the place of a folder's damaged file
     * @param doorbell by which a second start asks the first one's window to the front
     * @param support what helps those who help, while the folder does not open
     */
    public SamutWindow(
            Opener opener,
            Backups backups,
            Clock clock,
            Doorbell doorbell,
            Function<Optional<WorldFailure>, SupportDesk> support) {
        this.opener = opener;
        this.backups = backups;
        this.clock = clock;
        this.doorbell = doorbell;
        this.support = support;
    }

    /**
     * Opens the window and comes back when it was closed. Once per process: JavaFX starts only once.
     *
     * @return false where another process has the folder and has brought its window to the front instead
     */
    public boolean run() {
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
        return !elsewhere;
    }

    private void open(CompletableFuture<Opened> desk) {
        try {
            Desk opened = opener.open();
            desk.complete(opened(opened));
        } catch (WorldFailure | RuntimeException failed) {
            elsewhere =
                    failed instanceof WorldFailure failure && failure.code().equals(IN_USE) && doorbell.ring(PATIENCE);
            desk.completeExceptionally(failed);
        }
    }

    private static Opened opened(Desk desk) throws WorldFailure {
        try {
            return new Opened(desk, desk.opening(), desk.looks().place());
        } catch (WorldFailure | RuntimeException failed) {
            // Lets the folder go: another try would find it in use by ourselves.
            try (desk) {
                throw failed;
            }
        }
    }

    private void show(Stage stage, FxThread fx, CompletableFuture<Opened> desk) {
        Stages.dress(stage);
        Stages.keepInSight(stage);
        WarmUp.once();
        Papers papers = new SystemPapers(stage);
        RootView root = new RootView(papers);
        stage.setScene(Stages.scene(root));
        new OnScreen(stage, fx, root, papers).await(desk);
    }

    /** The stage with what it shows, and the threads behind it. */
    private final class OnScreen {
        private final Stage stage;
        private final FxThread fx;
        private final RootView root;
        private final StartTrouble trouble;
        private final Whereabouts whereabouts;

        private OnScreen(Stage stage, FxThread fx, RootView root, Papers papers) {
            this.stage = stage;
            this.fx = fx;
            this.root = root;
            this.whereabouts = new Whereabouts(stage);
            this.trouble = new StartTrouble(
                    root,
                    fx.threads(),
                    backups,
                    new StartTrouble.Around(this::again, this::end),
                    new StartTrouble.Help(support, papers));
            stage.setOnCloseRequest(event -> end());
        }

        private void await(CompletableFuture<Opened> desk) {
            // Shown once there is something to see; until then JavaFX warms up.
            desk.whenComplete((opened, failed) -> fx.threads().screen().execute(() -> {
                if (elsewhere) {
                    end();
                    return;
                }
                if (failed == null) {
                    begin(opened);
                } else {
                    trouble.tell(failed);
                }
                stage.show();
                Stages.bringBack(stage);
            }));
        }

        private void again() {
            CompletableFuture<Opened> desk = new CompletableFuture<>();
            fx.threads().disk().execute(() -> open(desk));
            await(desk);
        }

        private void begin(Opened opened) {
            RootViewModel model = new RootViewModel(opened.desk(), fx.threads(), clock, opened.opening());
            opened.place().ifPresent(whereabouts::restore);
            root.begin(model);
            fx.every(LOOK_AT_CLOCK, () -> true, model.today()::look);
            fx.every(LOOK_AT_LINE, opened.desk().sending()::isDue, model.sending()::begin);
            fx.every(LOOK_AT_PROGRESS, model.sending()::isRunning, model.sending()::look);
            fx.every(LOOK_AT_DOOR, doorbell::answer, () -> Stages.bringToFront(stage));
            Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> {
                model.troubles().faulted(bug);
            });
            stage.setOnCloseRequest(event -> {
                event.consume();
                whereabouts.now().ifPresent(place -> keep(opened.desk(), place));
                root.leave(model, this::end);
            });
        }

        /** Before the folder is let go; where it cannot be kept the next window stands where the first one did. */
        private void keep(Desk desk, Place place) {
            fx.threads()
                    .onDisk(
                            () -> {
                                desk.looks().keep(place);
                                return place;
                            },
                            kept -> {},
                            failure -> {});
        }

        private void end() {
            stage.hide();
            fx.close();
            closed.countDown();
            Platform.exit();
        }
    }
}
