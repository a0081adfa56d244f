package org.samut.app.window;

import java.nio.file.Path;

/** Opens the window on a home folder. */
public final class WindowLauncher {
    private WindowLauncher() {}

    public static void open(Path home) {
        throw new UnsupportedOperationException("no window yet for " + home);
    }
}
