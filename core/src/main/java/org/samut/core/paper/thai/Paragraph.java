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
        BitSet allowed = breaks.in(text);
        List<ShapedText> lines = new ArrayList<>();
        int start = skipSpaces(text, 0);
        while (start < text.length()) {
            int end = lineEnd(shaped, allowed, start, size, width);
            lines.add(shaped.part(start, dropSpaces(text, start, end)));
            start = skipSpaces(text, end);
        }
        if (lines.isEmpty()) {
            lines.add(shaped.part(0, 0));
        }
        return lines;
    }

    private static int lineEnd(ShapedText shaped, BitSet allowed, int start, double size, double width) {
        String text = shaped.text();
        int best = -1;
        for (int at = allowed.nextSetBit(start + 1); at >= 0; at = allowed.nextSetBit(at + 1)) {
            if (shaped.width(start, dropSpaces(text, start, at), size) > width) {
                break;
            }
            best = at;
        }
        return best > 0 ? best : clusterThatFits(shaped, start, size, width);
    }

    /** A word longer than the line is cut between clusters, one cluster at least. */
    private static int clusterThatFits(ShapedText shaped, int start, double size, double width) {
        int best = -1;
        for (int at : shaped.clusterStarts()) {
            if (at > start && (best < 0 || shaped.width(start, at, size) <= width)) {
                best = at;
            }
        }
        return best;
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
