package org.samut.core.paper.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.FigureLine.Surveyed;
import org.samut.core.paper.seal.SealText.Reading;
import org.samut.core.result.Result.Verdict;
import org.samut.core.signature.Digest;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Submission;

class PageSealTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final Submission SUBMISSION = submission("7d2f0a52-5b0f-4b5e-9e3b-0a4a5d6a7c11", "one");
    private static final PageFigures FIGURES = figures(9);
    private static final PageFigures SURVEY =
            new PageFigures(List.of(new Surveyed("survey.01", "1120", "30", "97.39", "2.61")));

    private static Submission submission(String id, String content) {
        return new Submission(id, 1, content.getBytes(), Digest.sha256Hex(content.getBytes()), "a..b");
    }

    private static PageFigures figures(int rows) {
        return new PageFigures(IntStream.rangeClosed(1, rows)
                .mapToObj(row -> (FigureLine)
                        new Answered("1.0" + row, Verdict.MET, "57.2" + row, "29.76" + row, "52.0" + row, ""))
                .toList());
    }

    private static List<PageSeal> book() {
        return PageSeal.ofBook(SUBMISSION, KEY, List.of(PageFigures.NONE, FIGURES, SURVEY, PageFigures.NONE));
    }

    @Test
    void whatIsWrittenIsRead() {
        for (PageSeal seal : book()) {
            assertEquals(new Reading.Read(seal), SealText.read(seal.text()));
            assertTrue(seal.isSignedFor(SUBMISSION.sha256()));
        }
        assertEquals(List.of(FIGURES), book().get(1).figures().stream().toList());
        assertEquals(
                "1.01;1;57.21;29.761;52.01", FIGURES.text().lines().findFirst().orElseThrow());
        assertEquals("01;9;1120;30;97.39;2.61\n", SURVEY.text());
    }

    @Test
    void theSameBookGivesTheSameCodes() {
        assertEquals(
                book().stream().map(PageSeal::text).toList(),
                book().stream().map(PageSeal::text).toList());
    }

    @Test
    void anotherIdThanAUuidIsWrittenAsItIs() {
        Submission other = submission("6760607-msps-2567", "one");
        PageSeal seal = PageSeal.ofBook(other, KEY, List.of(FIGURES)).get(0);
        assertEquals(new Reading.Read(seal), SealText.read(seal.text()));
    }

    @Test
    void figuresThatDoNotFitAreLeftOutAndTheirHashStays() {
        PageFigures many = figures(30);
        PageSeal seal = PageSeal.ofBook(SUBMISSION, KEY, List.of(many)).get(0);
        assertEquals(Optional.empty(), seal.figures());
        assertEquals(many.hash(), seal.figuresHash());
        assertEquals(new Reading.Read(seal), SealText.read(seal.text()));
        assertTrue(seal.text().length() <= SealText.ROOM);
    }

    @Test
    void aPageOfNineIndicatorsFitsIntoACodeOf65Modules() {
        PageSeal seal = book().get(1);
        assertTrue(seal.figures().isPresent());
        assertTrue(seal.code().modules() <= 65, () -> seal.text().length() + " characters");
        assertEquals(53, book().get(0).code().modules());
    }

    @Test
    void aSignatureHoldsForItsSubmissionOnly() {
        assertFalse(book().get(0).isSignedFor(submission("x", "two").sha256()));
    }

    @Test
    void anyOtherByteIsNoSealOfThisBook() throws Exception {
        String text = book().get(1).text();
        byte[] bytes = Base45.decode(text.substring(7)).orElseThrow();
        for (int at = 0; at < bytes.length; at++) {
            byte[] other = bytes.clone();
            other[at] ^= 1;
            Reading reading = SealText.read(SealText.BEGINNING + Base45.encode(other));
            if (reading instanceof Reading.Read read) {
                assertFalse(read.seal().isSignedFor(SUBMISSION.sha256()), "byte " + at);
            }
        }
    }

    @Test
    void cutOrLongerTextsAreRefused() {
        String text = book().get(1).text();
        for (int end = 0; end < text.length(); end++) {
            Reading reading = SealText.read(text.substring(0, end));
            assertFalse(
                    reading instanceof Reading.Read read && read.seal().isSignedFor(SUBMISSION.sha256()),
                    "cut at " + end);
        }
        assertInstanceOf(Reading.Unfit.class, SealText.read(text + "00"));
        assertInstanceOf(Reading.Unfit.class, SealText.read("SAMUT1:" + "0".repeat(100_000)));
        assertInstanceOf(Reading.Newer.class, SealText.read("SAMUT2:ABC"));
        assertInstanceOf(Reading.Foreign.class, SealText.read("https://www.odloc.go.th/"));
        assertInstanceOf(Reading.Foreign.class, SealText.read(""));
    }

    @Test
    void figuresUnderAnotherHashAreNamed() {
        PageSeal seal = book().get(1);
        PageSeal other = new PageSeal(
                seal.place(), seal.figuresHash(), seal.root(), seal.key(), Optional.of(SURVEY), seal.signature());
        assertEquals(new Reading.FiguresDiffer(seal.place()), SealText.read(other.text()));
    }

    @Test
    void chanceIsNeverReadAsASeal() {
        Random chance = new Random(45);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[chance.nextInt(400)];
            chance.nextBytes(bytes);
            assertFalse(SealText.read(SealText.BEGINNING + Base45.encode(bytes)) instanceof Reading.Read);
        }
    }

    @Test
    void base45IsThatOfTheRfc() {
        assertEquals("BB8", Base45.encode("AB".getBytes()));
        assertEquals("%69 VD92EX0", Base45.encode("Hello!!".getBytes()));
        assertEquals("ietf!", new String(Base45.decode("QED8WEX0").orElseThrow()));
        assertTrue(Base45.decode("FGW").isPresent());
        assertTrue(Base45.decode("GGW").isEmpty());
        assertTrue(Base45.decode("A").isEmpty());
    }

    @Test
    void halvesOfBytesComeBack() {
        for (String text : List.of("", "\n", "1.01;1;57.24\n", "A.b_c-1;3\n", "y;n\n")) {
            assertEquals(Optional.of(text), HalfBytes.unpack(HalfBytes.pack(text)), text);
        }
        assertEquals(Optional.empty(), HalfBytes.unpack(new byte[] {(byte) 0xFF}));
    }

    @Test
    void unfitFiguresAreNotRead() {
        for (String text : List.of(
                "1.01", "1.01;1;\n", "1.01;7\n", "1.01;1;01\n", "1.01;1;1e5\n", ";1\n", "1.01;1;1;1;1;1;1\n", "\n")) {
            assertEquals(Optional.empty(), PageFigures.read(text), text);
        }
    }

    @Test
    void theRootHangsOnEachHashAndTheirOrder() {
        List<String> hashes = new ArrayList<>(Arrays.asList(FIGURES.hash(), SURVEY.hash()));
        String root = PageFigures.root(hashes);
        Collections.reverse(hashes);
        assertFalse(root.equals(PageFigures.root(hashes)));
        assertFalse(root.equals(PageFigures.root(List.of(FIGURES.hash()))));
    }

    @Test
    void itsCodeIsReadByZxing() throws Exception {
        PageSeal seal = book().get(1);
        SealCode code = seal.code();
        int scale = 4;
        int side = (code.modules() + 2 * SealCode.QUIET) * scale;
        byte[] light = new byte[side * side];
        Arrays.fill(light, (byte) -1);
        for (SealCode.Run run : code.runs()) {
            for (int y = 0; y < scale; y++) {
                int from = ((run.y() + SealCode.QUIET) * scale + y) * side + (run.x() + SealCode.QUIET) * scale;
                Arrays.fill(light, from, from + run.length() * scale, (byte) 0);
            }
        }
        var source = new PlanarYUVLuminanceSource(light, side, side, 0, 0, side, side, false);
        assertEquals(
                seal.text(),
                new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(source)),
                                Map.of(DecodeHintType.PURE_BARCODE, true))
                        .getText());
    }
}
