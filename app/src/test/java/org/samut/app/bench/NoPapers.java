package org.samut.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.samut.app.window.finishing.Papers;

/** Nobody asks for paper while it is measured. */
final class NoPapers implements Papers {
    @Override
    public Optional<Path> whereTo(String title, String proposedName) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> whichForm(String title) {
        return Optional.empty();
    }

    @Override
    public List<Path> whichFiles(String title) {
        return List.of();
    }

    @Override
    public void open(Path file) {
        throw new AssertionError("nothing was printed");
    }
}
