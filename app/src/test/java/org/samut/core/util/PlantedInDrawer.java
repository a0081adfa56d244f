package org.samut.core.util;

/** Breaks "no drawer packages". */
public final class PlantedInDrawer {}
