package org.samut.core.paper.scan.file;

import java.util.List;

/**
 * The words that a PDF's page holds as text, for machines.
 *
 * @param words as they stand on the page, from the top; points from its top left corner
 * @param pictured whether a picture covers the page, so that the words are a scanner's guess of what stands there
 */
public record TextLayer(List<Word> words, boolean pictured) {
    public TextLayer {
        words = List.copyOf(words);
    }

    /** Characters without a gap between them. */
    public record Word(double x, double y, String text) {}
}
