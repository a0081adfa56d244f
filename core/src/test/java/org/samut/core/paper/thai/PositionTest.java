package org.samut.core.paper.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.GlyfCompositeComp;
import org.apache.fontbox.ttf.GlyfCompositeDescript;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each glyph of the paper stands where the JDK's shaper puts it. */
class PositionTest {

    @ParameterizedTest
    @ValueSource(strings = {"Sarabun-Regular", "Sarabun-Bold"})
    void eachGlyphStandsWhereTheShaperPutsIt(String face) throws Exception {
        List<String> words = HardWords.all();
        Font font;
        try (InputStream file = PositionTest.class.getResourceAsStream("/fonts/" + face + ".ttf")) {
            font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.readAllBytes()));
        }

        List<String> expected = new ArrayList<>();
        for (int i = words.size() - 1; i >= 0; i--) {
            expected.addAll(shaped(font.deriveFont(1000f), words.get(i), HardWords.baseline(i)));
        }
        List<String> drawn = drawn(HardWords.pdf(Face.load(face), words));

        assertEquals(String.join("\n", expected), String.join("\n", drawn));
    }

    /** What the shaper wants on the page: glyph, x and y in hundredths of a point. */
    private static List<String> shaped(Font font, String word, double baseline) {
        GlyphVector glyphs = font.layoutGlyphVector(
                new FontRenderContext(null, true, true), word.toCharArray(), 0, word.length(), 0);
        List<String> places = new ArrayList<>();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double x = HardWords.LEFT + glyphs.getGlyphPosition(i).getX() * HardWords.SIZE / 1000;
            double y = baseline - glyphs.getGlyphPosition(i).getY() * HardWords.SIZE / 1000;
            places.add(place(glyphs.getGlyphCode(i), x, y));
        }
        return inOrder(places);
    }

    private static List<String> drawn(byte[] pdf) throws IOException {
        List<String> places = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new Reader(places).processPage(document.getPage(0));
        }
        return places;
    }

    private static String place(int glyph, double x, double y) {
        return glyph + " " + Math.round(x * 100) + " " + Math.round(y * 100);
    }

    /** A joined glyph is drawn with its base and not after the marks between them: the order is no matter. */
    private static List<String> inOrder(List<String> places) {
        return places.stream().sorted().toList();
    }

    /** Walks the page as a viewer does and opens each composite glyph of the embedded font. */
    private static final class Reader extends PDFStreamEngine {
        private final List<String> places;
        private final List<String> line = new ArrayList<>();

        Reader(List<String> places) {
            this.places = places;
            addOperator(new BeginText(this));
            addOperator(new EndText(this));
            addOperator(new SetFontAndSize(this));
            addOperator(new SetMatrix(this));
            addOperator(new ShowText(this));
        }

        @Override
        public void showTextString(byte[] string) throws IOException {
            super.showTextString(string);
            places.addAll(inOrder(line));
            line.clear();
        }

        @Override
        protected void showGlyph(Matrix pen, PDFont font, int code, Vector displacement) throws IOException {
            PDType0Font type0 = (PDType0Font) font;
            PDCIDFontType2 descendant = (PDCIDFontType2) type0.getDescendantFont();
            TrueTypeFont embedded = new TTFParser(true)
                    .parse(new RandomAccessReadBuffer(
                            descendant.getFontDescriptor().getFontFile2().toByteArray()));
            int glyph = type0.codeToGID(code);
            double x = pen.getTranslateX();
            double y = pen.getTranslateY();
            if (embedded.getGlyph().getGlyph(glyph) != null
                    && embedded.getGlyph().getGlyph(glyph).getDescription() instanceof GlyfCompositeDescript composite
                    && glyph >= ORIGINAL_GLYPHS) {
                for (GlyfCompositeComp part : composite.getComponents()) {
                    line.add(place(
                            part.getGlyphIndex(),
                            x + part.getXTranslate() * HardWords.SIZE / 1000,
                            y + part.getYTranslate() * HardWords.SIZE / 1000));
                }
            } else {
                line.add(place(glyph, x, y));
            }
        }
    }

    /** Sarabun's own glyphs keep their numbers; what is added stands behind them. */
    private static final int ORIGINAL_GLYPHS = 777;
}
