package org.samut.core.paper.thai;

import java.util.List;
import java.util.Objects;

/**
 * What is drawn for one code of a PDF font: glyphs at offsets from the pen, in thousandths of the font's size.
 *
 * @param pieces the glyphs; more than one only where a glyph has no character of its own
 * @param advance how far the pen moves afterwards
 * @param characters what a reader of the PDF gets for it
 */
record Stamp(List<Piece> pieces, int advance, String characters) {
    Stamp {
        pieces = List.copyOf(pieces);
        Objects.requireNonNull(characters);
    }

    /** One glyph; {@code dy} grows upwards. */
    record Piece(int glyph, int dx, int dy) {}

    /** Whether the font's own glyph can serve: one, unmoved. */
    boolean isPlain() {
        return pieces.size() == 1 && pieces.get(0).dx() == 0 && pieces.get(0).dy() == 0;
    }
}
