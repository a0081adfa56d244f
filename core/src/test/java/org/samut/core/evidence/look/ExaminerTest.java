package org.samut.core.evidence.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.samut.core.evidence.SampleFiles;
import org.samut.core.evidence.kind.FileKind;
import org.samut.core.evidence.kind.PixelSize;
import org.samut.core.evidence.person.PersonalTrace;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;

class ExaminerTest {
    private static final EvidencePolicy NO_ZIP = new EvidencePolicy(EvidencePolicy.LARGEST, false);
    private static final EvidencePolicy ZIP = new EvidencePolicy(EvidencePolicy.LARGEST, true);

    @TempDir
    Path folder;

    private Outcome<Examined> examine(String name, byte[] content, EvidencePolicy policy) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        return new Examiner(policy).examine(file, name, Progress.UNWATCHED);
    }

    private Examined seen(String name, byte[] content) throws IOException {
        Outcome<Examined> outcome = examine(name, content, NO_ZIP);
        if (outcome instanceof Outcome.Refused<Examined> refused) {
            throw new AssertionError(refused.refusals().toString());
        }
        return ((Outcome.Done<Examined>) outcome).value();
    }

    private Refusal refusal(String name, byte[] content, EvidencePolicy policy) throws IOException {
        Outcome<Examined> outcome = examine(name, content, policy);
        return assertInstanceOf(Outcome.Refused.class, outcome) instanceof Outcome.Refused<?> refused
                ? refused.refusals().get(0)
                : null;
    }

    @Test
    void aPdfIsReadToItsPages() throws IOException {
        Examined seen = seen("ทถ.6.pdf", SampleFiles.pdf("one", "two"));

        assertEquals(FileKind.PDF, seen.kind());
        assertEquals(2, seen.pages().orElseThrow());
        assertEquals(List.of(), seen.traces());
        assertEquals(List.of(), seen.notices());
    }

    @Test
    void aPictureNameOnAPdfIsToldAndMended() throws IOException {
        Examined seen = seen("แผนที่.jpg", SampleFiles.pdf("one"));

        assertEquals("แผนที่.pdf", seen.name());
        assertEquals(FileKind.PDF, seen.kind());
        assertTrue(seen.notices().get(0).thai().contains("ไม่ตรงกับชื่อ"));
    }

    @Test
    void aNameWithoutAnEndingGetsOne() throws IOException {
        assertEquals("ทถ.6.pdf", seen("ทถ.6", SampleFiles.pdf("one")).name());
    }

    @Test
    void aPhonesPictureKnowsItsTurn() throws IOException {
        assertEquals(
                Optional.of(new PixelSize(4032, 3024, 6)),
                seen("a.JPG", SampleFiles.jpegHeader(4032, 3024, 6)).pixels());
        assertEquals(
                Optional.of(new PixelSize(640, 480, 1)),
                seen("a.png", SampleFiles.pngHeader(640, 480)).pixels());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("IMG_1.HEIC", SampleFiles.heic(), "evidence.kind-heic"),
                Arguments.of("IMG_1.jpg", SampleFiles.heic(), "evidence.kind-heic"),
                Arguments.of("a.xls", SampleFiles.oldOffice(false), "evidence.kind-old-office"),
                Arguments.of("a.xlsx", SampleFiles.oldOffice(true), "evidence.kind-locked-office"),
                Arguments.of("a.pdf", "MZ\u0090\0".getBytes(UTF_8), "evidence.kind-program"),
                Arguments.of("a.pdf", "#!/bin/sh\n".getBytes(UTF_8), "evidence.kind-program"),
                Arguments.of("a.pdf", new byte[0], "evidence.kind-empty"),
                Arguments.of("a.csv", "นาย,ก\n".getBytes(UTF_8), "evidence.kind-text"),
                Arguments.of("a.gif", "GIF89a\0\0".getBytes(UTF_8), "evidence.kind-other-image"),
                Arguments.of("a.dat", new byte[] {1, 2, 3, 0}, "evidence.kind-other"),
                Arguments.of("a.zip", SampleFiles.zip(Map.of("a.txt", new byte[1])), "evidence.kind-zip"),
                Arguments.of("a.pdf", "%PDF-1.7\nnothing".getBytes(UTF_8), "evidence.damaged"),
                Arguments.of("a.pdf", SampleFiles.pdf("secret", new String[] {"x"}), "evidence.locked"),
                Arguments.of("a.jpg", new byte[] {-1, -40, -1, -32, 0}, "evidence.damaged"),
                Arguments.of("a.png", SampleFiles.pngHeader(40_000, 40_000), "evidence.too-many-pixels"),
                Arguments.of("a.png", SampleFiles.pngHeader(-1, 5), "evidence.damaged"),
                Arguments.of("a.docx", SampleFiles.docxOf("<w:document"), "evidence.damaged"),
                Arguments.of(
                        "a.docx",
                        SampleFiles.docxOf("<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>"),
                        "evidence.damaged"),
                Arguments.of(
                        "a.xlsx",
                        SampleFiles.zip(Map.of("[Content_Types].xml", new byte[9], "xl/workbook.xml", new byte[9])),
                        "evidence.damaged"),
                Arguments.of(
                        "a.docm",
                        SampleFiles.zip(Map.of(
                                "[Content_Types].xml", new byte[1],
                                "word/document.xml", new byte[1],
                                "word/vbaProject.bin", new byte[1])),
                        "evidence.kind-macros"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String name, byte[] content, String code) throws IOException {
        Refusal refusal = refusal(name, content, NO_ZIP);

        assertEquals(code, refusal.code());
        assertTrue(
                refusal.happened().thai().contains("ไม่ได้แนบ"),
                refusal.happened().thai());
    }

    @Test
    void aHeicIsRefusedWithTheWayToAJpeg() throws IOException {
        assertTrue(refusal("IMG.HEIC", SampleFiles.heic(), NO_ZIP).next().thai().contains("JPEG"));
    }

    @Test
    void aZipIsTakenWhereTheFormSaysSo() throws IOException {
        byte[] zip = SampleFiles.zip(Map.of("ทะเบียน.csv", "ก,1-1017-00230-67-8\n".getBytes(UTF_8)));

        assertTrue(examine("a.zip", zip, ZIP) instanceof Outcome.Done<Examined> done
                && done.value().traces().size() == 1);
        assertEquals(
                "evidence.locked",
                refusal("a.zip", SampleFiles.lockedZip(), ZIP).code());
        byte[] cut = Arrays.copyOf(zip, zip.length - 30);
        assertEquals("evidence.damaged", refusal("a.zip", cut, ZIP).code());
    }

    @Test
    void whatUnpacksToGigabytesIsRefused() throws IOException {
        byte[] zip = SampleFiles.bomb("a.bin", 500);
        byte[] docx = SampleFiles.bomb("word/media/a.bin", 500, "[Content_Types].xml", "word/document.xml");
        byte[] xml = SampleFiles.bomb("word/document.xml", 500, "[Content_Types].xml");

        assertTrue(zip.length < 1_000_000);
        assertEquals("evidence.unpacks-too-large", refusal("a.zip", zip, ZIP).code());
        assertEquals(
                "evidence.unpacks-too-large", refusal("a.docx", docx, NO_ZIP).code());
        assertEquals(
                "evidence.unpacks-too-large", refusal("a.docx", xml, NO_ZIP).code());
        assertEquals(
                "evidence.unpacks-too-large",
                refusal("a.pdf", SampleFiles.pdfBomb(200), NO_ZIP).code());
    }

    @Test
    void numbersOfPersonsAreFoundInASpreadsheetADocumentAndAPdf() throws IOException {
        List<PersonalTrace> sheet =
                seen("a.xlsx", SampleFiles.xlsx(SampleFiles.persons(25))).traces();
        assertEquals(2, sheet.size());
        assertEquals(25, sheet.get(0).count());
        assertEquals(
                "พบเลขประจำตัวประชาชน 25 เลข (ชีต ผู้รับเบี้ย แถว 2)",
                sheet.get(0).sentence().thai());
        assertEquals(25, sheet.get(1).count());

        byte[] docx = SampleFiles.docx("เรียน นายอำเภอ", "เลขบัตร ๑-๑๐๑๗-๐๐๒๓๐-๖๗-๘");
        assertEquals("(ย่อหน้าที่ 2)", place(seen("a.docx", docx)));
        assertEquals("(หน้า 2)", place(seen("a.pdf", SampleFiles.pdf("one", "ID 1101700230678"))));
        assertEquals("(ในชื่อไฟล์)", place(seen("1101700230678.pdf", SampleFiles.pdf("one"))));
    }

    private static String place(Examined seen) {
        assertEquals(1, seen.traces().size());
        String sentence = seen.traces().get(0).sentence().thai();
        return sentence.substring(sentence.indexOf('('));
    }

    @Test
    void thePersonMayStopIt() throws IOException {
        Path file = Files.write(folder.resolve("file"), SampleFiles.pdf("one", "two"));

        Outcome<Examined> outcome = new Examiner(NO_ZIP).examine(file, "a.pdf", part -> false);

        assertEquals(Outcome.refused(EvidenceRefusals.CANCELLED), outcome);
    }

    @Test
    void theFirstLinesOfADocumentCanBeRead() throws IOException {
        Path file = Files.write(folder.resolve("file"), SampleFiles.docx("หนึ่ง", "", "สอง", "สาม"));

        assertEquals(List.of("หนึ่ง", "สอง"), new Examiner(NO_ZIP).firstLines(file, FileKind.DOCX, 2));
    }

    @Test
    void bytesCutAndChangedAtRandomAreToldAndNeverThrow() throws IOException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<byte[]> sound = List.of(
                SampleFiles.pdf("one", "two"),
                SampleFiles.xlsx(SampleFiles.persons(5)),
                SampleFiles.docx("หนึ่ง"),
                SampleFiles.jpegHeader(40, 30, 6),
                SampleFiles.pngHeader(40, 30));
        for (int round = 0; round < 300; round++) {
            byte[] bytes = sound.get(round % sound.size()).clone();
            for (int changes = random.nextInt(8); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
            examine("a.pdf", Arrays.copyOf(bytes, length), ZIP);
        }
    }
}
