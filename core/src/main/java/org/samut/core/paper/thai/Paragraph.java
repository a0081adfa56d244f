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
        List<BitSet> choices = List.of(breaks.good(text), breaks.possible(text), clusters(shaped));
        List<ShapedText> lines = new ArrayList<>();
        int start = skipSpaces(text, 0);
        while (start < text.length()) {
            int end = lineEnd(shaped, choices, start, size, width);
            lines.add(shaped.part(start, dropSpaces(text, start, end)));
            start = skipSpaces(text, end);
        }
        if (lines.isEmpty()) {
            lines.add(shaped.part(0, 0));
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
