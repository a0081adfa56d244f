package org.samut.app.planted;

import javafx.scene.control.Label;

/** Breaks "view models hold no controls". */
public record PlantedViewModel(Label label) {}
