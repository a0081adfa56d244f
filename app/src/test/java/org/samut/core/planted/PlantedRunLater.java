package org.samut.core.planted;

import java.util.function.Consumer;
import javafx.application.Platform;

/** Breaks "Platform.runLater in one class". */
public final class PlantedRunLater {
    public Consumer<Runnable> later() {
        return Platform::runLater;
    }
}
