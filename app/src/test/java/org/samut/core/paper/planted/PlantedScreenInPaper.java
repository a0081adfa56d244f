package org.samut.core.paper.planted;

import javafx.scene.paint.Color;

/** Breaks "paper knows fonts of AWT only". */
public record PlantedScreenInPaper(Color color) {}
