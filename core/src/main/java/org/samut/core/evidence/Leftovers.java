package org.samut.core.evidence;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that nobody wants any more. One that cannot be deleted stays: it only takes up room. */
final class Leftovers {
    private Leftovers() {}

    static void clear(Path one) {
        try {
            Files.deleteIfExists(one);
        } catch (IOException stays) {
            return;
        }
    }

    static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                clear(file);
            }
        }
    }
}
