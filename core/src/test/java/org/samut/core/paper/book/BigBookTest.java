package org.samut.core.paper.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.form.Area;
import org.samut.core.form.Indicator;
import org.samut.core.paper.BigBook;
import org.samut.core.paper.HeadSigns;
import org.samut.core.paper.Lines;
import org.samut.core.paper.Numerals;
import org.samut.core.paper.Printed;
import org.samut.core.workbook.Evidence;
import org.samut.core.workbook.Workbook;

/** A sealed book of forty pages and more, as people and programs read it. */
class BigBookTest {
    private static final BigBook BIG = BigBook.made();
    private static byte[] pdf;
    private static List<List<String>> lines;

    @TempDir
    Path folder;

    @BeforeAll
    static void print() throws Exception {
        pdf = ResultBook.write(BIG.source(), Optional.of(BIG.seal()));
        lines = Lines.of(pdf);
        assertTrue(lines.size() >= 40, lines.size() + " pages");
    }

    @Test
    void eachTextOfTheWorkbookStandsThereToTheCharacter() {
        String all = squeezed(written());
        Workbook workbook = BIG.source().workbook();
        for (Indicator indicator : workbook.form().indicators().toList()) {
            assertTrue(all.contains(squeezed(workbook.reason(indicator.code()))), indicator.code());
            assertTrue(all.contains(squeezed(indicator.textFor(workbook.lao().type()))), indicator.code());
        }
        for (Evidence file : workbook.evidence()) {
            assertTrue(
                    all.contains(squeezed(file.attachment().name())),
                    file.attachment().name());
            assertTrue(all.contains(file.hash()), file.hash());
        }
        for (String word : BigBook.hardWords()) {
            assertTrue(all.contains(squeezed(word)), word);
        }
    }

    @Test
    void pdfBoxReadsTheSameWordsOnEachPage() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= lines.size(); page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertSameWords(
                        lines.get(page - 1).stream(), reader.getText(document).lines(), page);
            }
        }
    }

    @Test
    void pdftotextReadsTheSameWordsOnEachPage() throws Exception {
        Path file = Files.write(folder.resolve("book.pdf"), pdf);
        String[] pages = pdftotext(file).split("\f");
        assertEquals(lines.size(), pages.length);
        for (int page = 1; page <= lines.size(); page++) {
            assertSameWords(lines.get(page - 1).stream(), pages[page - 1].lines(), page);
        }
    }

    @Test
    void theContentsSayThePageAndLeadThere() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDAnnotationLink> links = document.getPage(1).getAnnotations().stream()
                    .map(PDAnnotationLink.class::cast)
                    .toList();
            assertTrue(links.size() >= 13, links.size() + " links");
            String contents = squeezed(lines.get(1).stream());
            for (PDAnnotationLink link : links) {
                int page = ((PDPageDestination) link.getDestination()).retrievePageNumber();
                String title = squeezed(link.getContents());
                assertTrue(squeezed(lines.get(page).stream()).contains(title), title + " on page " + (page + 1));
                assertTrue(contents.contains(title + Numerals.inThai(page + 1)), title);
            }
        }
    }

    @Test
    void theSubmissionLiesInItAsItsData() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .values()
                    .iterator()
                    .next();
            assertEquals("Data", file.getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")));
            assertEquals(
                    new String(BIG.seal().submission().content(), StandardCharsets.UTF_8),
                    new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void eachPageHasItsOwnCodeWithItsFigures() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page : List.of(1, 3, 5, lines.size())) {
                BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page - 1, 150, ImageType.GRAY);
                PageCode code = PageCode.in(picture);
                assertEquals(page, code.seal().place().page());
                assertEquals(lines.size(), code.seal().place().pages());
                assertTrue(code.seal().isSignedFor(BIG.seal().submission().sha256()));
            }
        }
    }

    @Test
    void theStructureTellsHeadingsTablesAndThePictures() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, Long> types = StructureTypes.of(document);
            assertTrue(types.get("H1") >= 7, types.toString());
            assertTrue(types.get("Table") >= 5, types.toString());
            assertEquals((long) lines.size(), types.get("Figure"), types.toString());
            assertTrue(types.get("TD") > 62 * 6, types.toString());
            assertTrue(types.get("TH") > 62 && types.get("TR") > 62 && types.get("TOCI") > 12, types.toString());
            for (PDPage page : document.getPages()) {
                assertEquals("S", page.getCOSObject().getNameAsString("Tabs"));
            }
        }
    }

    @Test
    void aDeputyOrAnActingHeadMaySign() throws Exception {
        String deputy = squeezed(Printed.of(ResultBook.write(BIG.source().signedBy(HeadSigns.DEPUTY)))
                .all());
        String acting = squeezed(Printed.of(ResultBook.write(BIG.source().signedBy(HeadSigns.ACTING)))
                .all());

        assertTrue(deputy.contains(
                "รองนายกองค์การบริหารส่วนตำบลหนองกะปุปฏิบัติราชการแทนนายกองค์การบริหารส่วนตำบลหนองกะปุ"));
        assertTrue(acting.contains("รักษาการนายกองค์การบริหารส่วนตำบลหนองกะปุ"));
    }

    @Test
    void oneAreaAloneHasNoOtherAndNoSignatures() throws Exception {
        Area second = BIG.source().workbook().form().areas().get(1);
        String all =
                squeezed(Printed.of(ResultBook.writeArea(BIG.source(), second)).all());

        assertTrue(all.contains(squeezed(AreaPart.NOTE)));
        for (Indicator indicator : BIG.source().workbook().form().indicators().toList()) {
            boolean here = second.indicators().toList().contains(indicator);
            String text =
                    squeezed(indicator.textFor(BIG.source().workbook().lao().type()));
            assertEquals(here, all.contains(text), indicator.code());
        }
        assertTrue(!all.contains("ลงชื่อ"));
    }

    /** What is written on the pages, without the lines that run on every page. */
    private static Stream<String> written() {
        Map<String, Long> often = lines.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return lines.stream()
                .flatMap(List::stream)
                .filter(line -> often.get(line) < lines.size() - 1 && !line.startsWith("หน้า "));
    }

    private static String squeezed(Stream<String> texts) {
        return texts.map(BigBookTest::squeezed).collect(Collectors.joining());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void assertSameWords(Stream<String> written, Stream<String> read, int page) {
        Map<String, Long> missing = words(written);
        Map<String, Long> found = words(read);
        Map<String, Long> both = new TreeMap<>(missing);
        both.entrySet().retainAll(found.entrySet());
        missing.keySet().removeAll(both.keySet());
        found.keySet().removeAll(both.keySet());
        assertEquals(missing, found, "page " + page);
    }

    /** What stands between blanks, and how often. */
    private static Map<String, Long> words(Stream<String> texts) {
        return texts.flatMap(text -> Arrays.stream(text.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static String pdftotext(Path file) throws InterruptedException, IOException {
        Process process = null;
        try {
            process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
        } catch (IOException missing) {
            Assumptions.abort("pdftotext (poppler-utils) is not installed here: only PDFBox was asked");
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        return text;
    }
}
