package org.samut.app.planted;

import javafx.scene.layout.Pane;

/** Holds a nested view model that breaks "view models hold no controls". */
public final class PlantedScreenOfAnArea {
    public record NestedViewModel(Pane pane) {}

    private PlantedScreenOfAnArea() {}
}
