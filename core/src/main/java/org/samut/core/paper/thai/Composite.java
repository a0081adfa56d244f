package org.samut.core.paper.thai;

import java.nio.ByteBuffer;
import java.util.List;

/** The outline of a composite glyph: other glyphs, each moved as a whole; format: the OpenType table {@code glyf}. */
final class Composite {
    private static final int HEADER = 10;
    private static final int COMPONENT = 8;

    private Composite() {}

    static byte[] of(TrueType font, List<Stamp.Piece> pieces) {
        if (pieces.isEmpty()) {
            return new byte[0];
        }
        ByteBuffer outline = ByteBuffer.allocate(HEADER + COMPONENT * pieces.size());
        outline.putShort((short) -1);
        for (int edge : bounds(font, pieces)) {
            outline.putShort((short) edge);
        }
        for (int i = 0; i < pieces.size(); i++) {
            Stamp.Piece piece = pieces.get(i);
            boolean last = i == pieces.size() - 1;
            outline.putShort((short) (TrueType.ARGUMENTS_ARE_WORDS
                    | TrueType.ARGUMENTS_ARE_OFFSETS
                    | (last ? 0 : TrueType.MORE_COMPONENTS)));
            outline.putShort((short) piece.glyph());
            outline.putShort((short) piece.dx()).putShort((short) piece.dy());
        }
        return outline.array();
    }

    private static int[] bounds(TrueType font, List<Stamp.Piece> pieces) {
        int[] all = {Short.MAX_VALUE, Short.MAX_VALUE, Short.MIN_VALUE, Short.MIN_VALUE};
        boolean ink = false;
        for (Stamp.Piece piece : pieces) {
            if (font.outline(piece.glyph()).length > 0) {
                int[] one = font.bounds(piece.glyph());
                all[0] = Math.min(all[0], one[0] + piece.dx());
                all[1] = Math.min(all[1], one[1] + piece.dy());
                all[2] = Math.max(all[2], one[2] + piece.dx());
                all[3] = Math.max(all[3], one[3] + piece.dy());
                ink = true;
            }
        }
        return ink ? all : new int[4];
    }
}
