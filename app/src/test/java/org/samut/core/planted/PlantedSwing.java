package org.samut.core.planted;

import java.awt.Point;

/** Breaks "core knows no screen". */
public record PlantedSwing(Point point) {}
