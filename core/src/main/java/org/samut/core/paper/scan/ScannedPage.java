package org.samut.core.paper.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.paper.scan.file.TextLayer;
import org.samut.core.paper.seal.SealText;

/**
 * One page of a scan as it was read.
 *
 * @param number from 1, within its file
 * @param codes what the codes on it turned out to be, those of sealed pages alone where there are any
 * @param blank whether nothing stands on it, as on the backs of sheets
 * @param text the text layer, where there is one
 */
public record ScannedPage(
        Path file, int number, List<SealText.Reading> codes, boolean blank, Optional<TextLayer> text) {
    public ScannedPage {
        Objects.requireNonNull(file);
        codes = List.copyOf(codes);
        Objects.requireNonNull(text);
    }
}
