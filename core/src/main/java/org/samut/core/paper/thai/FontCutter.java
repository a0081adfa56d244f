package org.samut.core.paper.thai;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts a TrueType font down to the glyphs in use and adds composite glyphs behind the last one. The glyphs that stay keep
 * their numbers, so nothing that refers to them changes; the emptied ones cost next to nothing once deflated.
 */
final class FontCutter {
    private final TrueType font;
    private final SortedSet<Integer> kept = new TreeSet<>();

    private FontCutter(TrueType font) {
        this.font = font;
    }

    /** @param added the composite glyphs, the first numbered by the font's glyph count */
    static byte[] cut(TrueType font, SortedSet<Integer> used, List<Stamp> added) {
        FontCutter cutter = new FontCutter(font);
        cutter.keep(0);
        used.forEach(cutter::keep);
        added.forEach(stamp -> stamp.pieces().forEach(piece -> cutter.keep(piece.glyph())));
        return cutter.write(added);
    }

    private void keep(int glyph) {
        if (kept.add(glyph)) {
            font.components(glyph).forEach(this::keep);
        }
    }

    private byte[] write(List<Stamp> added) {
        int count = font.glyphCount() + added.size();
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteBuffer offsets = ByteBuffer.allocate(4 * (count + 1));
        ByteBuffer metrics = ByteBuffer.allocate(4 * count);
        for (int glyph = 0; glyph < count; glyph++) {
            offsets.putInt(outlines.size());
            if (glyph >= font.glyphCount()) {
                Stamp stamp = added.get(glyph - font.glyphCount());
                byte[] outline = Composite.of(font, stamp.pieces());
                outlines.writeBytes(outline);
                // The bearing equals the ink's left edge, else a rasterizer would move the ink.
                metrics.putShort((short) stamp.advance());
                metrics.putShort(
                        outline.length == 0 ? 0 : ByteBuffer.wrap(outline).getShort(2));
            } else if (kept.contains(glyph)) {
                outlines.writeBytes(font.outline(glyph));
                metrics.putShort((short) font.advance(glyph)).putShort((short) font.leftSideBearing(glyph));
            } else {
                metrics.putInt(0);
            }
            outlines.writeBytes(new byte[-outlines.size() & 3]);
        }
        offsets.putInt(outlines.size());

        Map<String, byte[]> tables = new TreeMap<>();
        for (String hinting : List.of("cvt ", "fpgm", "prep")) {
            if (font.has(hinting)) {
                tables.put(hinting, font.table(hinting));
            }
        }
        tables.put("glyf", outlines.toByteArray());
        tables.put("loca", offsets.array());
        tables.put("hmtx", metrics.array());
        tables.put("head", head());
        tables.put("hhea", patched("hhea", 34, count));
        tables.put("maxp", mostComponents(patched("maxp", 4, count)));
        return assemble(tables);
    }

    private byte[] head() {
        ByteBuffer head = ByteBuffer.wrap(font.table("head"));
        head.putInt(8, 0);
        head.putShort(50, (short) 1);
        return head.array();
    }

    private byte[] patched(String table, int at, int value) {
        return ByteBuffer.wrap(font.table(table)).putShort(at, (short) value).array();
    }

    /** A composite of a composite is one level deeper, and may hold a few times the points and contours. */
    private static byte[] mostComponents(byte[] maxp) {
        ByteBuffer limits = ByteBuffer.wrap(maxp);
        limits.putShort(10, (short) (4 * Math.max(limits.getShort(6), limits.getShort(10))));
        limits.putShort(12, (short) (4 * Math.max(limits.getShort(8), limits.getShort(12))));
        limits.putShort(28, (short) Math.max(8, limits.getShort(28)));
        limits.putShort(30, (short) (limits.getShort(30) + 1));
        return limits.array();
    }

    private static byte[] assemble(Map<String, byte[]> tables) {
        int size = 12 + 16 * tables.size();
        for (byte[] table : tables.values()) {
            size += table.length + 3 & ~3;
        }
        ByteBuffer file = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
        file.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        int at = 12 + 16 * tables.size();
        int headAt = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] content = table.getValue();
            file.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            file.putInt(checksum(ByteBuffer.wrap(content))).putInt(at).putInt(content.length);
            file.put(at, content);
            headAt = table.getKey().equals("head") ? at : headAt;
            at += content.length + 3 & ~3;
        }
        file.putInt(headAt + 8, 0xB1B0AFBA - checksum(file.rewind()));
        return file.array();
    }

    private static int checksum(ByteBuffer bytes) {
        int sum = 0;
        for (int at = 0; at < bytes.limit(); at += 4) {
            int word = 0;
            for (int i = 0; i < 4; i++) {
                word = word << 8 | (at + i < bytes.limit() ? bytes.get(at + i) & 0xFF : 0);
            }
            sum += word;
        }
        return sum;
    }
}
