package org.samut.core.paper.thai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text in one face, shaped once; measured and cut at any cluster without shaping again. Immutable. */
public final class ShapedText {
    private final Face face;
    private final String text;
    private final int[] starts;
    private final List<List<Stamp>> clusters;

    /** How far the pen has come before each character, in font units. */
    private final long[] pens;

    private ShapedText(Face face, String text, int[] starts, List<List<Stamp>> clusters) {
        this.face = face;
        this.text = text;
        this.starts = starts;
        this.clusters = clusters;
        pens = new long[text.length() + 1];
        for (int c = 0; c < clusters.size(); c++) {
            long pen = pens[starts[c]];
            for (Stamp stamp : clusters.get(c)) {
                pen += stamp.advance();
            }
            Arrays.fill(pens, starts[c] + 1, starts[c + 1] + 1, pen);
        }
    }

    public static ShapedText of(Face face, String text) {
        String drawable = drawable(text);
        int[] starts = Clusters.starts(drawable);
        return new ShapedText(face, drawable, starts, Shaper.shape(face, drawable, starts));
    }

    /** What was typed may hold line breaks, tabs and invisible characters: they have no glyph. */
    private static String drawable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            int type = Character.getType(character);
            if (Character.isWhitespace(character) || type == Character.SPACE_SEPARATOR) {
                kept.append(' ');
            } else if (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE) {
                kept.appendCodePoint(character);
            }
        });
        return kept.toString();
    }

    public String text() {
        return text;
    }

    Face face() {
        return face;
    }

    List<Stamp> stamps() {
        return clusters.stream().flatMap(List::stream).toList();
    }

    /** The width when set in {@code size} points. */
    public double width(double size) {
        return width(0, text.length(), size);
    }

    double width(int from, int to, double size) {
        return (pens[to] - pens[from]) * size / Face.UNITS;
    }

    /** The part from one character to another, both at the edge of a cluster. */
    ShapedText part(int from, int to) {
        List<List<Stamp>> kept = new ArrayList<>();
        int[] moved = new int[starts.length];
        for (int c = 0; c < clusters.size(); c++) {
            if (starts[c] >= from && starts[c] < to) {
                moved[kept.size()] = starts[c] - from;
                kept.add(clusters.get(c));
            }
        }
        moved[kept.size()] = to - from;
        return new ShapedText(face, text.substring(from, to), Arrays.copyOf(moved, kept.size() + 1), kept);
    }

    int[] clusterStarts() {
        return starts.clone();
    }
}
