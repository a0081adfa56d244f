package org.samut.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The file in a home folder by which a second start asks the window that has the folder to come to the front: whoever
 * comes makes it, whoever is there takes it away. Nothing of it goes over a network.
 */
public final class Doorbell {
    static final String FILE = "samut.front";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path file;

    public Doorbell(Path home) {
        this.file = home.resolve(FILE);
    }

    /** Asks, and waits for an answer; false where there is none in time. Blocking. */
    public boolean ring(Duration patience) {
        try {
            Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            for (long left = patience.toMillis(); left > 0; left -= PAUSE.toMillis()) {
                Thread.sleep(PAUSE.toMillis());
                if (Files.notExists(file)) {
                    return true;
                }
            }
            // Who has the folder is no window, or one that hangs. Whether it takes the file now decides.
            return !Files.deleteIfExists(file);
        } catch (IOException noWayToAsk) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether somebody has asked since the last time. */
    public boolean answer() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException nobodyCanAskHere) {
            return false;
        }
    }
}
