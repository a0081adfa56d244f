package org.samut.core.evidence;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.samut.core.failure.WorldFailure;

/**
 * Copies that programs of the system may open and change. Those of earlier runs are taken away when the first of this run
 * is made. Safe for several threads.
 */
final class ShownCopies {
    private final Path folder;
    private boolean begun;

    ShownCopies(Path folder) {
        this.folder = folder;
    }

    /** @param kept named by its hash */
    synchronized Path of(Path kept, String name) throws WorldFailure {
        try {
            if (!begun && Files.isDirectory(folder)) {
                clearEarlier();
            }
            begun = true;
            String hash = kept.getFileName().toString();
            Path own = Files.createDirectories(folder.resolve(hash.substring(0, 16)));
            Path copy = own.resolve(safe(name));
            Files.deleteIfExists(copy);
            Files.copy(kept, copy);
            return copy;
        } catch (IOException e) {
            throw EvidenceFailures.unreadable(name, e);
        }
    }

    private void clearEarlier() throws IOException {
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(folder)) {
            for (Path one : earlier) {
                Leftovers.empty(one);
                Leftovers.clear(one);
            }
        }
    }

    /** A name that no system takes for a path or a device. */
    private static String safe(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
        String kept = safe.length() > 100 ? safe.substring(safe.length() - 100) : safe;
        return kept.isEmpty() || kept.startsWith(".") ? "file" + kept : kept;
    }
}
