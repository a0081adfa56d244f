package org.samut.core.paper.thai;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns text into stamps by the JDK's own shaper, which agrees with HarfBuzz. */
final class Shaper {
    /** Fractional metrics and no hinting: positions do not depend on a screen. */
    static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    /** From here on the JDK's glyph codes stand for nothing to draw. */
    private static final int INVISIBLE = 0xFFFE;

    private Shaper() {}

    static List<List<Stamp>> shape(Face face, String text, int[] clusterStarts) {
        List<List<Stamp>> clusters = new ArrayList<>();
        if (text.isEmpty()) {
            return clusters;
        }
        GlyphVector glyphs = vector(face, text);
        int glyph = 0;
        for (int c = 0; c + 1 < clusterStarts.length; c++) {
            int end = glyph;
            while (end < glyphs.getNumGlyphs() && glyphs.getGlyphCharIndex(end) < clusterStarts[c + 1]) {
                end++;
            }
            clusters.add(stamps(glyphs, glyph, end, text.substring(clusterStarts[c], clusterStarts[c + 1])));
            glyph = end;
        }
        return clusters;
    }

    static GlyphVector vector(Face face, String text) {
        char[] characters = text.toCharArray();
        return face.font().layoutGlyphVector(UNHINTED, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static List<Stamp> stamps(GlyphVector glyphs, int from, int to, String cluster) {
        List<Clusters.Part> parts = Clusters.drawn(cluster);
        boolean visible = IntStream.range(from, to).allMatch(i -> glyphs.getGlyphCode(i) < INVISIBLE);
        if (parts.size() != to - from || parts.get(0).characters().isEmpty() || !visible) {
            return List.of(together(glyphs, from, to, cluster));
        }
        List<Stamp> stamps = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Clusters.Part part = parts.get(i - from);
            boolean mark = i > from && Clusters.isMark(part.drawn());
            int spacing = i + 1;
            while (spacing < to && Clusters.isMark(parts.get(spacing - from).drawn())) {
                spacing++;
            }
            // A mark stands where the pen is after its base, and does not move it.
            int pen = x(glyphs, mark ? spacing : i);
            Stamp.Piece piece = piece(glyphs, i, pen);
            if (part.characters().isEmpty()) {
                joinBase(stamps, piece, glyphs, from);
            } else {
                stamps.add(new Stamp(List.of(piece), mark ? 0 : x(glyphs, spacing) - pen, part.characters()));
            }
        }
        return stamps;
    }

    /** A glyph without a character of its own becomes a part of the base: every code must mean something. */
    private static void joinBase(List<Stamp> stamps, Stamp.Piece piece, GlyphVector glyphs, int from) {
        Stamp base = stamps.get(0);
        List<Stamp.Piece> pieces = new ArrayList<>(base.pieces());
        pieces.add(new Stamp.Piece(piece.glyph(), piece.dx() + base.advance(), piece.dy()));
        stamps.set(0, new Stamp(pieces, base.advance(), base.characters()));
    }

    private static Stamp together(GlyphVector glyphs, int from, int to, String cluster) {
        List<Stamp.Piece> pieces = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (glyphs.getGlyphCode(i) < INVISIBLE) {
                pieces.add(piece(glyphs, i, x(glyphs, from)));
            }
        }
        return new Stamp(pieces, x(glyphs, to) - x(glyphs, from), cluster);
    }

    private static Stamp.Piece piece(GlyphVector glyphs, int index, int pen) {
        Point2D place = glyphs.getGlyphPosition(index);
        return new Stamp.Piece(glyphs.getGlyphCode(index), x(glyphs, index) - pen, (int) Math.round(-place.getY()));
    }

    private static int x(GlyphVector glyphs, int index) {
        return (int) Math.round(glyphs.getGlyphPosition(index).getX());
    }
}
