package org.samut.core.paper.thai;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text filled into lines of at most a width, ragged at the right. */
public final class Paragraph {
    private Paragraph() {}

    /** The lines in {@code size} points; spaces at a line's end are left out. At least one line, which may be empty. */
    public static List<ShapedText> fill(ShapedText shaped, LineBreaks breaks, double size, double width) {
        String text = shaped.text();
        List<ShapedText> lines = new ArrayList<>();
        int start = skipSpaces(text, 0);
        int whole = dropSpaces(text, start, text.length());
        if (shaped.width(start, whole, size) <= width) {
            // Most texts are one line: where it could be broken need not be asked.
            return List.of(start == 0 && whole == text.length() ? shaped : shaped.part(start, whole));
        }
        BitSet possible = breaks.possible(text);
        List<BitSet> choices = List.of(breaks.good(text, possible), possible, clusters(shaped));
        while (start < text.length()) {
            int end = lineEnd(shaped, choices, start, size, width);
            lines.add(shaped.part(start, dropSpaces(text, start, end)));
            start = skipSpaces(text, end);
        }
        return lines;
    }

    /** The best choice that offers an end within the width; a word longer than the line is cut between clusters. */
    private static int lineEnd(ShapedText shaped, List<BitSet> choices, int start, double size, double width) {
        for (BitSet allowed : choices) {
            int best = -1;
            for (int at = allowed.nextSetBit(start + 1); at >= 0; at = allowed.nextSetBit(at + 1)) {
                if (shaped.width(start, dropSpaces(shaped.text(), start, at), size) > width) {
                    break;
                }
                best = at;
            }
            if (best > 0) {
                return best;
            }
        }
        return choices.get(choices.size() - 1).nextSetBit(start + 1);
    }

    private static BitSet clusters(ShapedText shaped) {
        BitSet starts = new BitSet();
        for (int start : shaped.clusterStarts()) {
            starts.set(start);
        }
        return starts;
    }

    private static int skipSpaces(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private static int dropSpaces(String text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
