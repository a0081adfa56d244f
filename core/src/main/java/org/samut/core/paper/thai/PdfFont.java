package org.samut.core.paper.thai;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * One face within one PDF: each (glyphs, offsets, characters) gets a code of its own, so that every reader finds each
 * mark where the shaper put it and gets back the characters that were written. For one thread.
 */
public final class PdfFont {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Face face;
    private final Map<Stamp, Integer> codes = new LinkedHashMap<>();

    public PdfFont(Face face) {
        this.face = face;
    }

    /** The text as the operand of a {@code Tj}, and its codes kept for the font. */
    public String show(ShapedText text) {
        if (text.face() != face) {
            throw new IllegalArgumentException("shaped for another face: " + text.text());
        }
        StringBuilder hex = new StringBuilder("<");
        for (Stamp stamp : text.stamps()) {
            int code = codes.computeIfAbsent(stamp, fresh -> codes.size() + 1);
            hex.append(HEX.toHexDigits((short) code));
        }
        return hex.append('>').toString();
    }

    /** The font of all that was shown so far, to be called once. */
    public COSDictionary embed(PDDocument document) throws IOException {
        TrueType file = face.file();
        Map<Stamp, Integer> composites = new LinkedHashMap<>();
        List<Stamp> added = new ArrayList<>();
        SortedSet<Integer> used = new TreeSet<>();
        ByteBuffer glyphs = ByteBuffer.allocate(2 * (codes.size() + 1)).putShort((short) 0);
        COSArray widths = new COSArray();
        for (Stamp stamp : codes.keySet()) {
            int glyph;
            if (stamp.isPlain()
                    && stamp.advance() == file.advance(stamp.pieces().get(0).glyph())) {
                glyph = stamp.pieces().get(0).glyph();
                used.add(glyph);
            } else {
                Stamp shape = new Stamp(stamp.pieces(), stamp.advance(), "");
                glyph = composites.computeIfAbsent(shape, fresh -> {
                    added.add(shape);
                    return file.glyphCount() + added.size() - 1;
                });
            }
            glyphs.putShort((short) glyph);
            widths.add(COSInteger.get(stamp.advance()));
        }
        byte[] cut = FontCutter.cut(file, used, added);
        String name = tag(cut) + "+" + face.name();

        COSDictionary descendant = fontDictionary("CIDFontType2");
        descendant.setName(COSName.BASE_FONT, name);
        descendant.setItem(COSName.CIDSYSTEMINFO, systemInfo());
        descendant.setItem(COSName.FONT_DESC, descriptor(document, name, cut));
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, glyphs.array()));
        COSArray w = new COSArray();
        w.add(COSInteger.ONE);
        w.add(widths);
        descendant.setItem(COSName.W, w);

        COSDictionary font = fontDictionary("Type0");
        font.setName(COSName.BASE_FONT, name);
        font.setName(COSName.ENCODING, "Identity-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        List<String> characters = codes.keySet().stream().map(Stamp::characters).toList();
        font.setItem(COSName.TO_UNICODE, stream(document, CharacterMap.write(characters)));
        return font;
    }

    private COSDictionary descriptor(PDDocument document, String name, byte[] cut) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(face.file().table("head"));
        ByteBuffer hhea = ByteBuffer.wrap(face.file().table("hhea"));
        COSDictionary descriptor = dictionary("FontDescriptor");
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        COSArray box = new COSArray();
        for (int at = 36; at < 44; at += 2) {
            box.add(COSInteger.get(head.getShort(at)));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, hhea.getShort(4));
        descriptor.setInt(COSName.DESCENT, hhea.getShort(6));
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        COSStream program = stream(document, cut);
        program.setInt(COSName.LENGTH1, cut.length);
        descriptor.setItem(COSName.FONT_FILE2, program);
        return descriptor;
    }

    private static COSDictionary systemInfo() {
        COSDictionary info = new COSDictionary();
        info.setString(COSName.REGISTRY, "Adobe");
        info.setString(COSName.ORDERING, "Identity");
        info.setInt(COSName.SUPPLEMENT, 0);
        return info;
    }

    private static COSDictionary dictionary(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        return dictionary;
    }

    private static COSDictionary fontDictionary(String subtype) {
        COSDictionary font = dictionary("Font");
        font.setName(COSName.SUBTYPE, subtype);
        return font;
    }

    private static COSStream stream(PDDocument document, byte[] content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream deflated = stream.createOutputStream(COSName.FLATE_DECODE)) {
            deflated.write(content);
        }
        return stream;
    }

    /** Six letters that differ where the cut differs, as a subset's name wants them. */
    private static String tag(byte[] cut) {
        CRC32 sum = new CRC32();
        sum.update(cut);
        StringBuilder tag = new StringBuilder();
        for (long rest = sum.getValue(); tag.length() < 6; rest /= 26) {
            tag.append((char) ('A' + rest % 26));
        }
        return tag.toString();
    }
}
