package org.samut.core.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Small disks in memory, where the system lets a test mount one. */
final class Mounts {
    private Mounts() {}

    static boolean mount(Path at, String options) {
        return run(List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", at.toString()));
    }

    static boolean remount(Path at, String options) {
        return run(List.of("mount", "-o", "remount," + options, at.toString()));
    }

    static void unmount(Path at) {
        run(List.of("umount", "-l", at.toString()));
    }

    static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notHere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
