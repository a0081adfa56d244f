package org.samut.core.paper.scan.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.samut.core.paper.scan.code.Grey;

/** A file of scanned pages, open. For one thread. */
public interface ScanSource extends AutoCloseable {
    int pages();

    /**
     * Pictures of a page from cheap to dear: the next is made only where the one before shows no code.
     *
     * @param page from 1
     * @param attempt from 0
     * @return empty where there is no further way
     */
    Optional<Grey> picture(int page, int attempt) throws IOException, ScanRefusals.Unfit;

    Optional<TextLayer> text(int page) throws IOException, ScanRefusals.Unfit;

    /** Files that lie within, by name and only those that end in {@code .json}. */
    List<byte[]> attached() throws IOException;

    @Override
    void close() throws IOException;
}
