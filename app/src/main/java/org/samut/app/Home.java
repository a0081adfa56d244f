package org.samut.app;

import java.nio.file.Path;
import java.util.Locale;

/** Where an installation's data lie when nobody says otherwise. */
public final class Home {
    private Home() {}

    /** {@code SAMUT_HOME}, else the place that the system keeps for programs' data of this user. */
    public static Path usual() {
        String chosen = System.getenv("SAMUT_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String local = System.getenv("LOCALAPPDATA");
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows") && local != null) {
            return Path.of(local, "Samut");
        }
        return Path.of(System.getProperty("user.home"), ".local", "share", "samut");
    }
}
