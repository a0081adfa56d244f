package org.samut.core.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed book read back: the words of its pages and where they stand, in points from the top left. */
public record Printed(List<String> pages, List<List<Word>> words) {

    /** One run of text as the PDF shows it. */
    public record Word(String text, double x, double y, double width) {
        public double right() {
            return x + width;
        }
    }

    public static Printed of(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        List<List<Word>> words = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Reader reader = new Reader();
                reader.setSortByPosition(false);
                reader.setStartPage(page);
                reader.setEndPage(page);
                pages.add(reader.getText(document));
                words.add(List.copyOf(reader.words));
            }
        }
        return new Printed(pages, words);
    }

    public String all() {
        return String.join("\n", pages);
    }

    /** The same without the breaks of lines, which depend on the columns' widths. */
    public static String joined(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static final class Reader extends PDFTextStripper {
        private final List<Word> words = new ArrayList<>();

        @Override
        protected void writeString(String text, List<TextPosition> places) throws IOException {
            TextPosition first = places.get(0);
            TextPosition last = places.get(places.size() - 1);
            double x = first.getXDirAdj();
            words.add(new Word(text, x, first.getYDirAdj(), last.getXDirAdj() + last.getWidthDirAdj() - x));
            super.writeString(text, places);
        }
    }
}
