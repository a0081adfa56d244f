package org.samut.app.window;

import java.nio.file.Path;
import java.time.Clock;
import org.samut.app.Composition;
import org.samut.app.window.office.OfficeDesk;

/** Opens the window on a home folder. */
public final class WindowLauncher {
    private WindowLauncher() {}

    /** Comes back when the window was closed. */
    public static void open(Path home) {
        Clock clock = Clock.systemUTC();
        new SamutWindow(() -> new OfficeDesk(Composition.open(home, clock)), clock).run();
    }
}
