package org.samut.core.paper.printing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.Filled;
import org.samut.core.paper.book.ResultBook;
import org.samut.core.progress.Progress;

/**
 * A real book on a real queue: CUPS-PDF, whose folder is named by {@code samut.cups-pdf} (see {@code .ci/printing}). What the queue got is counted.
 */
class PrintersTest {
    private static final String QUEUE = "Samut-PDF";

    @Test
    void aPrinterThatIsGoneIsToldInWords() throws Exception {
        byte[] book = ResultBook.write(Filled.sealed());

        WorldFailure failure = assertThrows(
                WorldFailure.class,
                () -> Printers.print(book, order("ไม่มีเครื่องนี้", "samut", Way.PICTURES, "1"), Progress.UNWATCHED));

        assertEquals("printer.missing", failure.code());
        assertTrue(failure.happened().thai().contains("ไม่มีเครื่องนี้"));
    }

    @Tag("printer")
    @ParameterizedTest
    @EnumSource(Way.class)
    void theQueueGetsThePagesThatWereChosen(Way way) throws Exception {
        Path folder = queue();
        byte[] book = ResultBook.write(Filled.sealed());
        List<String> heard = new ArrayList<>();

        Way went = Printers.print(
                book, order(QUEUE, "samut-chosen-" + way, way, "2-3"), (pages, of) -> heard.add(pages + "/" + of));

        assertEquals(way, went);
        assertEquals("2/2", heard.get(heard.size() - 1));
        try (PDDocument printed =
                Loader.loadPDF(arrived(folder, "samut-chosen-" + way).toFile())) {
            assertEquals(2, printed.getNumberOfPages());
        }
    }

    @Tag("printer")
    @ParameterizedTest
    @EnumSource(Way.class)
    void whatIsStoppedDoesNotArriveUnlessItWasGivenAsOneFile(Way way) throws Exception {
        byte[] book = ResultBook.write(Filled.sealed());
        Path folder = queue();
        PrintOrder unwanted = order(QUEUE, "samut-unwanted-" + way, way, "1");

        Printers.print(book, unwanted, (pages, of) -> false);
        Printers.print(book, order(QUEUE, "samut-stopped-" + way, way, ""), (pages, of) -> pages == 0);
        Printers.print(book, order(QUEUE, "samut-after-" + way, way, "1"), Progress.UNWATCHED);
        arrived(folder, "samut-after-" + way);

        try (var files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertFalse(names.toString().contains("samut-unwanted"), names.toString());
            assertEquals(way == Way.DOCUMENT, names.toString().contains("samut-stopped-" + way), names.toString());
        }
    }

    @Tag("printer")
    @Test
    void thePrinterIsListedWithWhatItCan() {
        queue();
        Printer queue = Printers.known().stream()
                .filter(printer -> printer.name().equals(QUEUE))
                .findFirst()
                .orElseThrow();

        assertTrue(queue.takesPdf());
        assertFalse(queue.name().isBlank());
    }

    private static Path queue() {
        String folder = System.getProperty("samut.cups-pdf");
        assertNotNull(folder, "no CUPS-PDF printer: .ci/printing sets one up");
        return Path.of(folder);
    }

    private static Path arrived(Path folder, String title) throws Exception {
        for (int tenths = 0; tenths < 600; tenths++) {
            try (var files = Files.list(folder)) {
                Optional<Path> file = files.filter(
                                any -> any.getFileName().toString().startsWith(title)
                                        && any.toString().endsWith(".pdf"))
                        .findFirst();
                if (file.isPresent()
                        && Files.readString(file.get(), ISO_8859_1).strip().endsWith("%%EOF")) {
                    return file.get();
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nothing named " + title + " arrived in " + folder + " within a minute");
    }

    private static PrintOrder order(String printer, String title, Way way, String pages) {
        PageChoice choice = PageChoice.read(pages, 4).either(done -> done, refused -> {
            throw new AssertionError(refused);
        });
        return new PrintOrder(printer, title, way, choice, PrintOrder.Sheets.ONE);
    }
}
