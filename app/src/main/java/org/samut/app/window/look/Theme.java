package org.samut.app.window.look;

/** A set of colours for the whole window. */
public enum Theme {
    LIGHT,
    DARK,
    HIGH_CONTRAST
}
