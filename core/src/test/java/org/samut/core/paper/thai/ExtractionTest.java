package org.samut.core.paper.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is copied or searched in the paper is what was written, to the character. */
class ExtractionTest {
    @TempDir
    Path folder;

    @Test
    void thereAreAtLeastEightySevenHardWordsAndNoneTwice() throws Exception {
        List<String> words = HardWords.all();

        assertTrue(words.size() >= 87, words.size() + " words");
        assertEquals(words.size(), words.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sarabun-Regular", "Sarabun-Bold"})
    void pdfBoxReadsEachHardWordBackExactly(String face) throws Exception {
        List<String> words = HardWords.all();
        byte[] pdf = HardWords.pdf(Face.load(face), words);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(
                    reversed(words),
                    new PDFTextStripper().getText(document).lines().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sarabun-Regular", "Sarabun-Bold"})
    void pdftotextReadsEachHardWordBackExactly(String face) throws Exception {
        Path pdf = folder.resolve("words.pdf");
        List<String> words = HardWords.all();
        Files.write(pdf, HardWords.pdf(Face.load(face), words));

        assertEquals(
                reversed(words),
                pdftotext(pdf).lines().filter(line -> !line.isEmpty()).toList());
    }

    /** The first line of the page is the last one drawn upwards. */
    private static List<String> reversed(List<String> words) {
        List<String> reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String pdftotext(Path pdf) throws InterruptedException, IOException {
        Process process = null;
        try {
            process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", "-nopgbrk", pdf.toString(), "-").start();
        } catch (IOException missing) {
            Assumptions.abort("pdftotext (poppler-utils) is not installed here: only PDFBox was asked");
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        return text;
    }
}
