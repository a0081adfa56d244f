package org.samut.app.window.evidence.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.samut.app.window.thread.Threads;
import org.samut.core.evidence.kind.FileKind;
import org.samut.core.evidence.kind.ImageHeader;
import org.samut.core.evidence.kind.PixelSize;

/** Pictures of files, made aside and kept while there is room. For the screen's thread. */
public final class FilePictures {
    private static final int MOST_KEPT = 80;
    private static final int SMALL = 160;
    private static final int LARGE = 1_800;

    private final Threads threads;
    private final Map<String, Optional<Image>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Image>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public FilePictures(Threads threads) {
        this.threads = threads;
    }

    /** A small picture of a file in the store, or of its first page; empty where there is none. */
    public void small(Path file, FileKind kind, Consumer<Optional<Image>> shown) {
        String key = String.valueOf(file.getFileName());
        Optional<Image> before = kept.get(key);
        if (before != null) {
            shown.accept(before);
            return;
        }
        make(file, kind, 0, SMALL, made -> {
            kept.put(key, made);
            shown.accept(made);
        });
    }

    /** A page of a file, or the picture itself, as large as a window; not kept. */
    public void large(Path file, FileKind kind, int page, Consumer<Optional<Image>> shown) {
        make(file, kind, page, LARGE, shown);
    }

    private void make(Path file, FileKind kind, int page, int side, Consumer<Optional<Image>> shown) {
        threads.onDisk(
                () -> pixels(file, kind, page, side),
                made -> shown.accept(made.map(Pixels::image)),
                failure -> shown.accept(Optional.empty()));
    }

    private static Optional<Pixels> pixels(Path file, FileKind kind, int page, int side) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (kind == FileKind.PDF) {
                return PdfPages.page(file, page, side);
            }
            Optional<PixelSize> size = kind.isImage() ? ImageHeader.read(file, kind) : Optional.empty();
            return size.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Pixels.of(Pixels.read(file, side)).turned(size.get().orientation()));
        } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
            // No picture is no loss: the file can be opened in a program of the system.
            return Optional.empty();
        }
    }
}
