package org.samut.app.window;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.samut.app.Composition;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.thread.FxThread;
import org.samut.core.failure.WorldFailure;

/** A test's window on a real home folder; what it prints goes into a folder. */
final class ShownOffice implements AutoCloseable {
    private final FxThread fx = new FxThread();
    private final Composition composition;
    private final Scene scene;

    private ShownOffice(Composition composition, Scene scene) {
        this.composition = composition;
        this.scene = scene;
    }

    static ShownOffice on(Stage stage, Composition composition, Path papers) throws WorldFailure {
        Stages.dress(stage);
        RootView root = new RootView(new ScriptedPapers(papers));
        ShownOffice shown = new ShownOffice(composition, Stages.scene(root));
        stage.setScene(shown.scene);
        OfficeDesk desk = new OfficeDesk(composition);
        root.begin(new RootViewModel(desk, shown.fx.threads(), OfficeOnDisk.CLOCK, desk.opening()));
        stage.show();
        return shown;
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
