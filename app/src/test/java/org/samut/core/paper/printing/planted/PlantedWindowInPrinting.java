package org.samut.core.paper.printing.planted;

import java.awt.Frame;

/** Breaks "printing knows the printers of AWT only". */
public record PlantedWindowInPrinting(Frame frame) {}
