package org.samut.core.paper.book;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.samut.core.bench.FreshJvm;
import org.samut.core.paper.BigBook;

/** How long a sealed book of forty pages takes, with its codes and its submission: the first one of a JVM, and a warm one. */
@Tag("bench")
class PaperBench {
    private static final int PAGES = 40;
    private static final double WARM_MS = 1000;
    private static final double FIRST_MS = 2500;
    private static final double BYTES = 250_000;

    /** Run in a fresh JVM by {@link #aBookOfFortyPagesIsQuickAndSmall}. */
    public static void main(String[] arguments) throws Exception {
        BigBook big = BigBook.made();
        long start = System.nanoTime();
        int size = written(big).length;
        long end = System.nanoTime();
        assertTrue(size > 0);
        System.out.println((end - start) / 1e6);
    }

    @Test
    void aBookOfFortyPagesIsQuickAndSmall() throws Exception {
        double[] first = new double[5];
        for (int i = 0; i < first.length; i++) {
            first[i] = FreshJvm.number(PaperBench.class);
        }
        BigBook big = BigBook.made();
        byte[] book = written(big);
        int pages;
        try (PDDocument document = Loader.loadPDF(book)) {
            pages = document.getNumberOfPages();
        }
        double[] warm = new double[20];
        for (int i = -10; i < warm.length; i++) {
            long start = System.nanoTime();
            book = written(big);
            warm[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
        }
        double[] floor = new double[20];
        for (int i = -10; i < floor.length; i++) {
            long start = System.nanoTime();
            bare(pages);
            floor[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
        }
        print("paper: pages of the sealed book", pages);
        print("paper: the first book in a fresh JVM, median, ms", median(first));
        print("paper: a book, warm, median, ms", median(warm));
        print("paper: floor: as many bare PDFBox pages of plain text, ms", median(floor));
        print("paper: size of the book, kB", book.length / 1000.0);
        assertTrue(pages >= PAGES);
        assertTrue(median(warm) < WARM_MS);
        assertTrue(median(first) < FIRST_MS);
        assertTrue(book.length < BYTES, book.length + " bytes");
    }

    private static byte[] written(BigBook big) throws Exception {
        return ResultBook.write(big.source(), Optional.of(big.seal()));
    }

    /** So many pages of thirty lines of Latin text, by the library alone. */
    private static int bare(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.HELVETICA);
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (int line = 0; line < 30; line++) {
                        content.beginText();
                        content.setFont(font, 11);
                        content.newLineAtOffset(72, 780 - 22 * line);
                        content.showText("a line of text as long as many lines of a book " + number + " " + line);
                        content.endText();
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.size();
        }
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, double number) {
        System.out.printf(Locale.ROOT, "| %-60s | %10.1f |%n", what, number);
    }
}
