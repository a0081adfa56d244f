package org.samut.core.planted;

import javafx.application.Platform;

/** Breaks "core knows no screen"; with {@link PlantedRunLater} also "Platform.runLater in one class". */
public final class PlantedScreen {
    public void draw() {
        Platform.runLater(() -> {});
    }
}
