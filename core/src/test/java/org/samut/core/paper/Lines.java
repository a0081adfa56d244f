package org.samut.core.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The lines of a PDF as its fonts say them, one for each text that is shown, without anybody's guess at spaces. */
public final class Lines {
    private Lines() {}

    /** Page by page, in the order of drawing. */
    public static List<List<String>> of(byte[] pdf) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                Reader reader = new Reader();
                reader.processPage(page);
                pages.add(List.copyOf(reader.lines));
            }
        }
        return pages;
    }

    private static final class Reader extends PDFStreamEngine {
        private final List<String> lines = new ArrayList<>();

        Reader() {
            addOperator(new BeginText(this));
            addOperator(new EndText(this));
            addOperator(new SetFontAndSize(this));
            addOperator(new ShowText(this));
        }

        @Override
        public void showTextString(byte[] string) throws IOException {
            PDFont font = getGraphicsState().getTextState().getFont();
            StringBuilder line = new StringBuilder();
            InputStream codes = new ByteArrayInputStream(string);
            while (codes.available() > 0) {
                line.append(font.toUnicode(font.readCode(codes)));
            }
            lines.add(line.toString());
        }
    }
}
