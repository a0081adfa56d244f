package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code samut paper verify}: is each page of this the sealed one? */
class PaperVerifyVerbTest {
    @TempDir
    Path folder;

    private SealedOffice office;
    private CommandLineRun samut;
    private Path book;

    @BeforeEach
    void aPrintedBook() throws Exception {
        office = SealedOffice.in(folder);
        samut = office.samut();
        book = office.printed("book.pdf");
    }

    private int verify(Object... words) {
        List<String> all = new ArrayList<>(List.of("paper", "verify"));
        for (Object word : words) {
            all.add(word.toString());
        }
        return samut.run(all.toArray(String[]::new));
    }

    private List<String> verdicts() {
        List<String> verdicts = new ArrayList<>();
        for (JsonNode page : samut.json().get("pages")) {
            verdicts.add(page.get("verdict").asText());
        }
        return verdicts;
    }

    /** A page as a scanner at 200 dpi sees it. */
    private Path scanned(int page) throws IOException {
        Path file = folder.resolve("page-" + page + ".png");
        try (PDDocument pdf = Loader.loadPDF(book.toFile())) {
            BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(page - 1, 200, ImageType.GRAY);
            ImageIO.write(picture, "png", file.toFile());
        }
        return file;
    }

    @Test
    void theWholeBookIsAccepted() throws Exception {
        assertEquals(0, verify(book), samut.err());
        assertTrue(samut.out().contains("ครบทั้ง " + SealedOffice.pages(book) + " หน้า"), samut.out());
        assertEquals(0, verify(book, "--json"));
        JsonNode told = samut.json();
        assertTrue(told.get("accepted").asBoolean() && told.get("in_order").asBoolean());
        assertEquals("office", told.get("standing").asText());
        assertEquals(SealedOffice.pages(book), told.get("pages").size());
        assertEquals(0, told.get("missing").size());
    }

    @Test
    void aMissingPageIsNamed() throws Exception {
        Path scan = office.withoutLastPage("short.pdf");
        assertEquals(1, verify(scan, "--json"));
        assertFalse(samut.json().get("accepted").asBoolean());
        assertEquals(
                SealedOffice.pages(book), samut.json().get("missing").get(0).asInt());
        assertEquals(1, verify(scan));
        assertTrue(samut.err().contains("ขาด 1 หน้า"), samut.err());
    }

    @Test
    void pagesOfAnEarlierRevisionAreNamedAsSuch() {
        office.done("workbook", "reopen");
        office.done("workbook", "set", "1.01", "--frame", "58");
        office.done("check");
        office.done("seal");
        Path second = office.printed("second.pdf");
        assertEquals(1, verify(second, book, "--json"));
        assertTrue(verdicts().contains("other-revision"), samut.out());
        assertEquals(0, verify(second), samut.err());
    }

    @Test
    void aPictureIsReadAndItsFiguresAreLeftToTheEye() throws Exception {
        Path picture = scanned(4);
        assertEquals(1, verify(picture, "--json"), "one page is not the book");
        assertEquals(List.of("good"), verdicts());
        assertEquals("by_eye", samut.json().get("pages").get(0).get("compared").asText());
        assertTrue(samut.json().get("pages").get(0).get("figures").size() > 0);
        assertEquals(1, verify(picture));
        assertTrue(samut.out().contains("NOT compared by machine"), samut.out());
    }

    @Test
    void aForeignHomeProvesNothingWithoutWhatWasSubmitted() throws Exception {
        CommandLineRun stranger = new CommandLineRun(folder.resolve("nobody"));
        assertEquals(1, stranger.run("paper", "verify", book.toString(), "--json"));
        assertEquals("enclosed", stranger.json().get("standing").asText());
        assertFalse(Files.exists(folder.resolve("nobody")), "verifying makes no installation");
    }

    @Test
    void filesThatAreNoScanAreRefusedWithTheirCode() throws Exception {
        assertEquals(2, verify(), "no file");
        assertEquals(1, verify(folder.resolve("nothing.pdf"), "--json"));
        assertEquals(
                "scan.missing", samut.json().get("refusals").get(0).get("code").asText());
        Path words = Files.writeString(folder.resolve("words.pdf"), "words");
        assertEquals(1, verify(words, "--json"));
        assertEquals(
                "scan.kind", samut.json().get("refusals").get(0).get("code").asText());
        byte[] whole = Files.readAllBytes(book);
        Path broken = Files.write(folder.resolve("broken.pdf"), java.util.Arrays.copyOf(whole, 2_000));
        assertEquals(1, verify(broken));
        assertTrue(samut.err().contains("broken.pdf"), samut.err());
        assertEquals(1, verify(book, "--receipt", words, "--json"), samut.out());
    }

    @Test
    void hostileFilesAreRefusedInWordsAndNothingInTheHomeFolderChanges() throws Exception {
        assertEquals(0, verify(book), samut.err());
        String before = samut.hashOfHome();
        Path zeros = folder.resolve("zeros.pdf");
        try (RandomAccessFile file = new RandomAccessFile(zeros.toFile(), "rw")) {
            file.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            file.setLength(140_000_000);
        }
        Path large = folder.resolve("large.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        byte[] whole = Files.readAllBytes(book);
        Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, whole.length / 2));
        Path text = Files.writeString(folder.resolve("text.pdf"), "=cmd");
        for (Path hostile : List.of(zeros, large, cut, text)) {
            assertEquals(1, verify(hostile), hostile.toString());
            assertTrue(
                    samut.err().contains("ไม่มีสิ่งใดเปลี่ยนแปลง")
                            || samut.err().contains("หลักฐาน"),
                    samut.err());
            assertTrue(samut.err().contains("→"), samut.err());
            assertEquals(before, samut.hashOfHome(), hostile.toString());
        }
    }
}
