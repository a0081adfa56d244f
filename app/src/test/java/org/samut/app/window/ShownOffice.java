package org.samut.app.window;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.samut.app.Composition;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.thread.FxThread;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;

/** A test's window on a real home folder; what it prints goes into a folder. */
final class ShownOffice implements AutoCloseable {
    private final FxThread fx;
    private final Composition composition;
    private final ScriptedPapers papers;
    private final Scene scene;
    private final RootViewModel root;

    private ShownOffice(Composition composition, ScriptedPapers papers, Scene scene, FxThread fx, RootViewModel root) {
        this.composition = composition;
        this.papers = papers;
        this.scene = scene;
        this.fx = fx;
        this.root = root;
    }

    static ShownOffice on(Stage stage, Composition composition, Path papers) throws WorldFailure {
        return on(stage, composition, papers, new StubbornDesk());
    }

    /** With a disk that may fail. */
    static ShownOffice on(Stage stage, Composition composition, Path papers, StubbornDesk stubborn)
            throws WorldFailure {
        Stages.dress(stage);
        // The tests of one process share a stage, and an earlier one may have made it small.
        stage.setWidth(1366);
        stage.setHeight(768);
        if (composition.store().settings().value(Settings.TOUR).isEmpty()) {
            composition.store().settings().keep(Settings.TOUR, "offered");
        }
        ScriptedPapers scripted = new ScriptedPapers(papers);
        RootView view = new RootView(scripted);
        FxThread fx = new FxThread();
        Desk desk = stubborn.before(new OfficeDesk(composition));
        RootViewModel root = new RootViewModel(desk, fx.threads(), OfficeOnDisk.CLOCK, desk.opening());
        ShownOffice shown = new ShownOffice(composition, scripted, Stages.scene(view), fx, root);
        stage.setScene(shown.scene);
        view.begin(root);
        stage.show();
        return shown;
    }

    /** The window is closed, as by its cross. */
    void leave(Runnable then) {
        ((RootView) scene.getRoot()).leave(root, then);
    }

    RootViewModel root() {
        return root;
    }

    /** What the system's dialogs answer. */
    ScriptedPapers papers() {
        return papers;
    }

    Scene scene() {
        return scene;
    }

    @Override
    public void close() throws WorldFailure {
        fx.close();
        composition.close();
    }
}
