package org.samut.core.paper.planted;

import java.awt.Frame;

/** Breaks "paper knows fonts of AWT only". */
public record PlantedWindowInPaper(Frame frame) {}
