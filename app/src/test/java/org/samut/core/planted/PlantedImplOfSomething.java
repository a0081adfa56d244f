package org.samut.core.planted;

/** Breaks "no drawer classes". */
public final class PlantedImplOfSomething {}
