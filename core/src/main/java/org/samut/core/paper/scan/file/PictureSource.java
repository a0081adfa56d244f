package org.samut.core.paper.scan.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.samut.core.paper.scan.code.Grey;

/** One picture is one page. */
record PictureSource(Path file, Deadline deadline) implements ScanSource {
    @Override
    public int pages() {
        return 1;
    }

    @Override
    public Optional<Grey> picture(int page, int attempt) throws IOException, ScanRefusals.Unfit {
        return attempt == 0 ? Optional.of(Pictures.read(file, deadline)) : Optional.empty();
    }

    @Override
    public Optional<TextLayer> text(int page) {
        return Optional.empty();
    }

    @Override
    public List<byte[]> attached() {
        return List.of();
    }

    @Override
    public void close() {
        // Each reading opens and closes the file.
    }
}
