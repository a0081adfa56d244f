package org.samut.core.paper.thai;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A TrueType file's tables, glyphs and metrics in font units; format: the OpenType specification. Immutable. */
final class TrueType {
    static final int ARGUMENTS_ARE_WORDS = 0x0001;
    static final int ARGUMENTS_ARE_OFFSETS = 0x0002;
    static final int MORE_COMPONENTS = 0x0020;
    private static final int ONE_SCALE = 0x0008;
    private static final int TWO_SCALES = 0x0040;
    private static final int FOUR_SCALES = 0x0080;

    private final ByteBuffer file;
    private final Map<String, int[]> tables = new HashMap<>();
    private final int glyphCount;
    private final int horizontalMetrics;
    private final boolean longOffsets;

    TrueType(byte[] bytes) {
        file = ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer();
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            byte[] tag = slice(entry, 4);
            tables.put(
                    new String(tag, StandardCharsets.ISO_8859_1),
                    new int[] {file.getInt(entry + 8), file.getInt(entry + 12)});
        }
        glyphCount = word(offset("maxp") + 4);
        horizontalMetrics = word(offset("hhea") + 34);
        longOffsets = file.getShort(offset("head") + 50) == 1;
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    byte[] table(String name) {
        return slice(offset(name), tables.get(name)[1]);
    }

    int glyphCount() {
        return glyphCount;
    }

    int advance(int glyph) {
        return word(offset("hmtx") + 4 * Math.min(glyph, horizontalMetrics - 1));
    }

    int leftSideBearing(int glyph) {
        int within =
                glyph < horizontalMetrics ? 4 * glyph + 2 : 4 * horizontalMetrics + 2 * (glyph - horizontalMetrics);
        return file.getShort(offset("hmtx") + within);
    }

    /** The glyph's outline as it stands in the file; empty for a glyph without ink. */
    byte[] outline(int glyph) {
        int start = outlineOffset(glyph);
        return slice(offset("glyf") + start, outlineOffset(glyph + 1) - start);
    }

    /** xMin, yMin, xMax, yMax; all zero for a glyph without ink. */
    int[] bounds(int glyph) {
        byte[] outline = outline(glyph);
        if (outline.length == 0) {
            return new int[4];
        }
        ByteBuffer ink = ByteBuffer.wrap(outline);
        return new int[] {ink.getShort(2), ink.getShort(4), ink.getShort(6), ink.getShort(8)};
    }

    /** The glyphs that a composite glyph is put together from; none for a simple one. */
    List<Integer> components(int glyph) {
        List<Integer> found = new ArrayList<>();
        ByteBuffer ink = ByteBuffer.wrap(outline(glyph));
        if (ink.remaining() == 0 || ink.getShort(0) >= 0) {
            return found;
        }
        int at = 10;
        int flags;
        do {
            flags = ink.getShort(at);
            found.add(Short.toUnsignedInt(ink.getShort(at + 2)));
            at += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
            at += (flags & ONE_SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & FOUR_SCALES) != 0 ? 8 : 0;
        } while ((flags & MORE_COMPONENTS) != 0);
        return found;
    }

    private int outlineOffset(int glyph) {
        int loca = offset("loca");
        return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * word(loca + 2 * glyph);
    }

    private int offset(String table) {
        int[] place = tables.get(table);
        if (place == null) {
            throw new IllegalArgumentException("the font has no table " + table);
        }
        return place[0];
    }

    private int word(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private byte[] slice(int from, int length) {
        byte[] bytes = new byte[length];
        file.get(from, bytes);
        return bytes;
    }
}
