package org.samut.core.planted;

/** Breaks "no drawer classes", and so does what is in it. */
public final class PlantedHelper {
    public static final class NestedManager {}
}
