package org.samut.app.window.finishing;

import org.samut.app.window.part.Sheet;

/** The place above the window where one sheet may lie at a time. */
public interface Overlay {
    /** Lays this sheet in the place of the one that lies there. */
    void lay(Sheet sheet);

    /** Takes the sheet away. */
    void clear();
}
