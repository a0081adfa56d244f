package org.samut.core.paper.press;

import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.thai.Face;

/** The two weights that paper is set in. Safe for several threads. */
public record Fonts(Face regular, Face bold) {
    private static Fonts loaded;

    /** Loaded once for all books: a face never changes and takes some ten milliseconds. */
    public static synchronized Fonts loaded() throws WorldFailure {
        if (loaded == null) {
            loaded = new Fonts(Face.load("Sarabun-Regular"), Face.load("Sarabun-Bold"));
        }
        return loaded;
    }
}
