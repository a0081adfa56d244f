package org.samut.core.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.assessment.Assessment;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.Severity;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.LaoType;
import org.samut.core.result.IndicatorState;
import org.samut.core.result.Result;
import org.samut.core.rule.Finding;
import org.samut.core.signature.Digest;
import org.samut.core.signature.Jws;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;

class SubmissionTest {
    private static final String ID = "5f0c1e1e-6f5e-4f5f-9d54-0b9e4f6f9b11";
    private static final Text TEXT = Text.of("ข้อความ", "text");

    private static Submission write(Form form, Map<String, Entry> entries, Assessment assessment) {
        return Sealed.written(SubmissionWriter.write(
                Sealed.workbook(ID, 1, form, entries), assessment, Sealed.sealing(Change.NO_HASH)));
    }

    private static SubmittedWorkbook read(byte[] content) {
        Outcome<SubmittedWorkbook> outcome = SubmissionReader.read(content);
        if (outcome instanceof Outcome.Refused<SubmittedWorkbook> refused) {
            throw new AssertionError(refused.toString());
        }
        return ((Outcome.Done<SubmittedWorkbook>) outcome).value();
    }

    private static String refusal(byte[] content) {
        return assertInstanceOf(Outcome.Refused.class, SubmissionReader.read(content))
                        instanceof Outcome.Refused<?> refused
                ? refused.refusals().get(0).code()
                : "";
    }

    @Test
    void theManifestNamesEachFileOnce() {
        Entry file = new Entry.Attachment("ทถ.6.pdf", "", "", "application/pdf", 3, Optional.empty());
        Map<String, Entry> entries = Map.of(
                Evidence.field("1.01", "b2".repeat(32)), file,
                Evidence.field("1.01", "a1".repeat(32)), file,
                Evidence.field("1.02", "a1".repeat(32)), file,
                Evidence.field("1.02", "c3".repeat(32)), Entry.BLANK,
                Evidence.field("9.99", "d4".repeat(32)), file);
        Submission written = write(Sealed.form(2), entries, new Assessment(List.of(), List.of()));

        assertEquals(
                List.of("a1".repeat(32), "b2".repeat(32)),
                read(written.content()).evidence());
    }

    private static Submission small() {
        Map<String, Entry> entries = Map.of(
                "1.01.frame",
                Entry.figure("57.240"),
                "1.01.service",
                Entry.figure("1E+1"),
                "1.01.source",
                new Entry.Words("ทะเบียน \"ทถ.6\""),
                "1.01.reason",
                new Entry.Words("นับใหม่"),
                "1.02.frame",
                Entry.NO_SERVICE);
        Result result = new Result(
                "1.01",
                Optional.of(new BigDecimal("17.47")),
                Optional.of(new BigDecimal("60")),
                Optional.empty(),
                Result.Verdict.BELOW,
                "การพัฒนาในอนาคต");
        Finding accepted = new Finding("1.01", "1.01.frame", "size-jump", Severity.WARNING, TEXT, TEXT, true);
        Finding unexplained = new Finding("1.02", "1.02.frame", "size-jump", Severity.WARNING, TEXT, TEXT, false);
        return write(Sealed.form(3), entries, new Assessment(List.of(accepted, unexplained), List.of(result)));
    }

    @Test
    void theBytesAreTheDocumentedOnes() {
        String expected = "{\"accepted\":[{\"code\":\"1.01\",\"reason\":\"นับใหม่\",\"rule\":\"size-jump\"}],"
                + "\"deviceKey\":\"" + Sealed.KEY.verifyingKey().id() + "\",\"evidence\":[],"
                + "\"form\":{\"id\":\"msps-2567\",\"version\":1},\"format\":1,\"id\":\"" + ID + "\",\"indicators\":["
                + "{\"code\":\"1.01\",\"frame\":\"57.240\",\"items\":{\"source\":{\"words\":\"ทะเบียน \\\"ทถ.6\\\"\"}},"
                + "\"percent\":\"17.47\",\"reason\":\"นับใหม่\",\"result\":\"การพัฒนาในอนาคต\",\"service\":\"10\","
                + "\"state\":\"value\",\"target\":\"60\"},"
                + "{\"code\":\"1.02\",\"state\":\"no_service\"},{\"code\":\"1.03\",\"state\":\"blank\"}],"
                + "\"lao\":\"6760607\",\"lastChangeHash\":\"" + Change.NO_HASH + "\",\"officer\":\"นางสาวสมหญิง ใจดี\","
                + "\"revision\":1,\"sealedAt\":\"2026-11-21T03:00:00Z\"}";
        assertEquals(expected, new String(small().content(), UTF_8));
    }

    @Test
    void theSurveyIsCarriedWhereItIsFilledInAndOnlyThere() {
        Survey.Question question = new Survey.Question(
                "survey.01", "ด้าน 1", "1", Standing.MODEL, "ความพึงพอใจ", EnumSet.allOf(LaoType.class));
        Survey.Question other = new Survey.Question(
                "survey.02", "ด้าน 1", "2", Standing.MODEL, "ความพึงพอใจ", EnumSet.allOf(LaoType.class));
        Form form = Sealed.form(1).asking(new Survey(false, List.of(question, other)));
        Assessment nothing = new Assessment(List.of(), List.of());

        Submission filled = write(
                form,
                Map.of("survey.01.satisfied", Entry.figure("46.0"), "survey.01.improve", Entry.figure("14")),
                nothing);

        String expected = "\"survey\":[{\"code\":\"survey.01\",\"improve\":\"14\",\"improvePercent\":\"23.33\","
                + "\"satisfied\":\"46\",\"satisfiedPercent\":\"76.67\"}]";
        assertTrue(new String(filled.content(), UTF_8).contains(expected));
        SubmittedWorkbook.Surveyed read = read(filled.content()).survey().get(0);
        assertEquals(new BigDecimal("46"), read.satisfied());
        assertEquals(Optional.of(new BigDecimal("76.67")), read.satisfiedPercent());
        assertEquals(write(Sealed.form(1), Map.of(), nothing), write(form, Map.of(), nothing));
        for (String wrong : List.of("46.5", "-46", "046", "")) {
            byte[] bad = new String(filled.content(), UTF_8)
                    .replace("\"satisfied\":\"46\"", "\"satisfied\":\"" + wrong + "\"")
                    .getBytes(UTF_8);
            assertTrue(SubmissionReader.read(bad) instanceof Outcome.Refused<SubmittedWorkbook>, wrong);
        }
    }

    @Test
    void theHashAndTheSignatureAreOfTheBytes() {
        Submission submission = small();
        assertEquals(Digest.sha256Hex(submission.content()), submission.sha256());
        assertTrue(Jws.verifies(Sealed.KEY.verifyingKey(), submission.signature(), submission.content()));
        byte[] other = submission.content();
        other[100] ^= 1;
        assertFalse(Jws.verifies(Sealed.KEY.verifyingKey(), submission.signature(), other));
        assertEquals(submission, small(), "the same workbook and sealing give the same bytes");
    }

    @Test
    void theBytesDoNotHangOnTheLocale() {
        Submission here = small();
        Locale before = Locale.getDefault();
        try {
            for (String locale : List.of("th-TH-u-ca-buddhist-nu-thai", "tr-TR", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(locale));
                assertEquals(here, small(), locale);
                assertEquals(1, read(here.content()).revision());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatWasWrittenIsReadAndSaysTheSame() {
        SubmittedWorkbook read = read(small().content());
        assertEquals(ID, read.id());
        assertEquals("6760607", read.lao());
        assertEquals(new SubmittedWorkbook.FormVersion("msps-2567", 1), read.form());
        assertEquals(Sealed.AUTHOR.officer(), read.seal().officer());
        SubmittedWorkbook.Answer answer = read.answer("1.01").orElseThrow();
        assertEquals(IndicatorState.VALUE, answer.state());
        assertEquals(
                Map.of(
                        "frame", Entry.figure("57.240"),
                        "service", Entry.figure("10"),
                        "source", new Entry.Words("ทะเบียน \"ทถ.6\"")),
                answer.items());
        assertEquals(Optional.of(new BigDecimal("17.47")), answer.percent());
        assertEquals(
                IndicatorState.NO_SERVICE, read.answer("1.02").orElseThrow().state());
        assertEquals(List.of(new SubmittedWorkbook.Accepted("1.01", "size-jump", "นับใหม่")), read.accepted());
    }

    @Test
    void rowsAndLongFiguresComeBackExactly() {
        Entry rows = new Entry.Rows(List.of(Map.of("ชื่อ", "สาย 1", "ยาว", "1.50"), Map.of()));
        Entry figure = Entry.figure("1" + "0".repeat(40) + "." + "7".repeat(60));
        Map<String, Entry> entries = Map.of("1.01.source", rows, "1.01.frame", figure);
        SubmittedWorkbook read = read(write(Sealed.form(1), entries, new Assessment(List.of(), List.of()))
                .content());
        Entry filled = new Entry.Rows(List.of(Map.of("ชื่อ", "สาย 1", "ยาว", "1.50")));
        assertEquals(
                Map.of("source", filled, "frame", figure),
                read.answer("1.01").orElseThrow().items());
    }

    @ParameterizedTest
    @CsvSource({"5001, ''", "20000, ''", "20001, submission.invalid"})
    void aTableOfTwentyThousandRowsIsRead(int rows, String refused) {
        Map<String, String> row = Map.of(
                "name", "ถนนสายบ้านหนองกะปุถึงบ้านไร่กล้วย", "length", "1.250", "kept", "0.350", "built", "2550-06-30");
        Map<String, Entry> entries = Map.of("1.01.source", new Entry.Rows(Collections.nCopies(rows, row)));
        byte[] content = write(Sealed.form(1), entries, new Assessment(List.of(), List.of()))
                .content();
        assertEquals(
                refused,
                SubmissionReader.read(content)
                        .either(done -> "", refusals -> refusals.get(0).code()));
    }

    @Test
    void aWorkbookWithAnErrorIsNotWritten() {
        Finding error = new Finding("1.01", "1.01.frame", "r", Severity.UNDECIDED, TEXT, TEXT, false);
        Assessment assessment = new Assessment(List.of(error), List.of());
        assertThrows(IllegalArgumentException.class, () -> write(Sealed.form(1), Map.of(), assessment));
        Map<String, Entry> unreadable = new HashMap<>(Map.of("1.01.frame", new Entry.Unreadable("ห้า")));
        assertThrows(
                IllegalArgumentException.class,
                () -> write(Sealed.form(1), unreadable, new Assessment(List.of(), List.of())));
    }

    @Test
    void aFullSubmissionIsAtMostSixKilobytesOnTheWire() throws IOException {
        Random random = new Random(2567);
        Form form = Sealed.form(64);
        Map<String, Entry> entries = Sealed.entries(form, random);
        byte[] content =
                write(form, entries, Sealed.assessment(form, entries, random)).content();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        System.out.println("64 indicators: " + content.length + " bytes, gzip " + packed.size());
        assertEquals(64, read(content).answers().size());
        assertTrue(packed.size() <= 6_000, packed.size() + " bytes");
    }

    /** One change to good bytes, and what the reader says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"format\":1|\"format\":2|submission.unknown-version",
                "\"format\":1|\"format\":\"1\"|submission.invalid",
                "\"format\":1|\"format\":1.0|submission.invalid",
                "\"revision\":1|\"revision\":0|submission.invalid",
                "\"revision\":1|\"revision\":9999999999|submission.invalid",
                "\"revision\":1|\"revision\": 1|submission.not-canonical",
                "\"revision\":1|\"revision\":1,\"revision\":1|submission.unreadable",
                "\"revision\":1|\"revision\":1,\"s\":1|submission.not-canonical",
                "\"57.240\"|57.240|submission.invalid",
                "\"57.240\"|\"057.240\"|submission.invalid",
                "\"57.240\"|\"+57.24\"|submission.invalid",
                "\"57.240\"|\"5.724E1\"|submission.invalid",
                "\"57.240\"|\"-0\"|submission.not-canonical",
                "\"57.240\"|\"๕๗\"|submission.invalid",
                "\"57.240\"|\"57,240\"|submission.invalid",
                "\"57.240\"|\"NaN\"|submission.invalid",
                "\"57.240\"|null|submission.invalid",
                "\"57.240\"|{}|submission.invalid",
                "\"17.47\"|\"17.47 \"|submission.invalid",
                "\"state\":\"value\"|\"state\":\"VALUE\"|submission.invalid",
                "\"state\":\"value\"|\"state\":\"perhaps\"|submission.invalid",
                "\"2026-11-21T03:00:00Z\"|\"2569-11-21\"|submission.invalid",
                "\"2026-11-21T03:00:00Z\"|\"2026-11-21T03:00:00.000Z\"|submission.not-canonical",
                "\"2026-11-21T03:00:00Z\"|\"2026-11-21T10:00:00+07:00\"|submission.not-canonical",
                "\"evidence\":[]|\"evidence\":[\"x\"]|submission.invalid",
                "\"evidence\":[]|\"evidence\":{}|submission.invalid",
                "\"lao\":\"6760607\"|\"lao\":\"../etc/passwd\"|submission.invalid",
                "\"lao\":\"6760607\"|\"oal\":\"6760607\"|submission.invalid",
                "นับใหม่|\\u0e19ับใหม่|submission.not-canonical",
                "นับใหม่|\\ud800|submission.not-canonical",
            })
    void whatTheWriterWouldNotHaveWrittenIsRefused(String from, String to, String code) {
        String good = new String(small().content(), UTF_8);
        assertTrue(good.contains(from), from);
        assertEquals(code, refusal(good.replace(from, to).getBytes(UTF_8)));
    }

    @Test
    void aCutAnywhereIsRefused() {
        byte[] good = small().content();
        for (int length = 0; length < good.length; length++) {
            assertEquals("submission.unreadable", refusal(Arrays.copyOf(good, length)), "cut at " + length);
        }
    }

    @Test
    void aLargeOrDeepOneIsRefusedBeforeItIsRead() {
        assertEquals("submission.too-large", refusal(new byte[50_000_000]));
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        assertEquals("submission.unreadable", refusal(deep.getBytes(UTF_8)));
        byte[] page = "<html><body>Please sign in</body></html>".getBytes(UTF_8);
        assertEquals("submission.unreadable", refusal(page));
    }

    @Test
    void anyFlippedBytesAreRefusedOrReadAsWhatTheySay() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] good = small().content();
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = good.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (SubmissionReader.read(bytes) instanceof Outcome.Done<SubmittedWorkbook> done) {
                assertArrayEquals(bytes, SubmissionJson.write(done.value()), "seed " + seed);
            }
        }
    }
}
