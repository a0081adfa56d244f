package org.samut.core.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.assessment.Assessment;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Mission;
import org.samut.core.form.Survey;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.lao.Lao;
import org.samut.core.paper.book.BookSeal;
import org.samut.core.signature.Digest;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Sealing;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionWriter;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/**
 * A sealed book of forty pages and more: the model form with a reason at each indicator made of words that are hard to
 * write, evidence, answers of citizens and a register of roads. The same on each run.
 */
public record BigBook(PaperSource source, BookSeal seal) {
    private static final Instant SEALED = Instant.parse("2024-03-28T03:00:00Z");
    private static final String REGISTER = "1.05.roads";
    private static final int ROADS = 60;
    private static final int WORDS = 30;

    /** Made for these tests, and no office's. */
    private static final String KEY = "MC4CAQAwBQYDK2VwBCIEIEDgx-Eyo3YqEFUscKvReaPGhGGweSAwIb8_naRWUvva"
            + ".MCowBQYDK2VwAyEAI-rrJdwWSNnp1NkR_2lhcLMSfEV9z9pkh0qovufSL4w";

    public static BigBook made() {
        Form form = withRegister(SampleForms.msps().appliedTo(Filled.NONG_KAPU.type()));
        Workbook workbook = filled(form, Filled.NONG_KAPU).in(WorkbookState.SEALED);
        Assessment assessment = Assessor.compile(form).assess(workbook);
        SigningKey key = SigningKey.decode(KEY).orElseGet(SigningKey::generate);
        Sealing sealing = new Sealing(SEALED, new Change.Author("สมชาย", "pc"), key, Change.NO_HASH);
        Submission submission =
                ((Outcome.Done<Submission>) SubmissionWriter.write(workbook, assessment, sealing)).value();
        SealMark mark = new SealMark(submission.sha256(), Filled.SEAL.sealedOn());
        return new BigBook(
                new PaperSource(workbook, assessment, Optional.of(mark), false),
                new BookSeal(submission, SEALED, Optional.of(key)));
    }

    /** The words of {@code hard-words.txt}. */
    public static List<String> hardWords() {
        try (InputStream words = BigBook.class.getResourceAsStream("/org/samut/core/paper/hard-words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Form withRegister(Form form) {
        List<Item> columns = List.of(
                Item.of("name", ItemKind.TEXT, "ชื่อถนน", "", 0),
                Item.of("length", ItemKind.COUNT, "ระยะทาง", "กิโลเมตร", 3),
                Item.of("checked", ItemKind.DATE, "ตรวจเมื่อ", "", 0),
                Item.of("usable", ItemKind.YES_NO, "ใช้งานได้", "", 0));
        Item register = new Item(REGISTER, ItemKind.TABLE, "ทะเบียนถนนลูกรังและถนนดิน", "", 0, List.of(), columns, "");
        List<Area> areas = form.areas().stream()
                .map(area -> new Area(
                        area.code(),
                        area.title(),
                        area.missions().stream()
                                .map(mission -> new Mission(
                                        mission.title(),
                                        mission.indicators().stream()
                                                .map(indicator ->
                                                        indicator.code().equals("1.05")
                                                                ? withItem(indicator, register)
                                                                : indicator)
                                                .toList()))
                                .toList()))
                .toList();
        return new Form(form.head(), areas, form.rules(), form.survey(), form.prior());
    }

    private static Indicator withItem(Indicator indicator, Item item) {
        List<Item> items = new ArrayList<>(indicator.items());
        items.add(item);
        return new Indicator(
                indicator.code(),
                indicator.number(),
                indicator.standing(),
                indicator.text(),
                items,
                indicator.scoring(),
                indicator.appliesTo(),
                indicator.evidence(),
                indicator.basis(),
                indicator.guidance());
    }

    private static Workbook filled(Form form, Lao lao) {
        List<String> hard = hardWords();
        List<Entering> step = new ArrayList<>();
        int at = 0;
        for (Indicator indicator : form.indicators().toList()) {
            at++;
            String code = indicator.code();
            boolean yes = indicator
                    .service()
                    .filter(item -> item.kind() == ItemKind.YES_NO)
                    .isPresent();
            if (indicator.frame().isPresent()) {
                step.add(Entering.of(code + ".frame", Entry.figure("" + (1200 + at * 37))));
            }
            step.add(Entering.of(code + ".service", yes ? new Entry.Words("yes") : Entry.figure("" + (700 + at * 11))));
            step.add(Entering.of(code + ".reason", new Entry.Words(reason(hard, at))));
            for (int file = 1; file <= 1 + at % 4 / 3; file++) {
                step.add(evidence(indicator, hard.get((at * 3 + file) % hard.size()), file));
            }
        }
        int votes = 0;
        for (Survey.Question question : form.survey().questions()) {
            votes += 7;
            step.add(Entering.of(question.satisfied(), Entry.figure("" + (100 + votes))));
            step.add(Entering.of(question.improve(), Entry.figure("" + (50 - votes))));
        }
        List<Map<String, String>> roads = new ArrayList<>();
        for (int road = 1; road <= ROADS; road++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("name", "ถนนสาย " + hard.get(road % hard.size()) + " หมู่ที่ " + road);
            row.put("length", "1." + road);
            row.put("checked", "2023-09-" + (10 + road % 20));
            row.put("usable", road % 3 == 0 ? "no" : "yes");
            roads.add(row);
        }
        step.add(Entering.of(REGISTER, new Entry.Rows(roads)));
        return new Workbook(Filled.ID, form, lao, WorkbookState.CHECKED, 1, Map.of(), Map.of()).with(step);
    }

    /** Sentences of hard words, some glued together as Thai is written, some apart. */
    private static String reason(List<String> hard, int at) {
        StringBuilder reason = new StringBuilder("ชี้แจง");
        for (int word = 0; word < WORDS; word++) {
            reason.append(hard.get((at * 7 + word) % hard.size())).append(word % 3 == 2 ? " " : "");
        }
        return reason.toString().strip();
    }

    private static Entering evidence(Indicator indicator, String name, int number) {
        String hash = Digest.sha256Hex((indicator.code() + number).getBytes(StandardCharsets.UTF_8));
        String kind = indicator.evidence().get(number % indicator.evidence().size());
        Entry.Attachment file = new Entry.Attachment(
                "เอกสาร" + name + " " + number + ".pdf",
                kind,
                number == 2 ? "ฉบับลงนามแล้ว " + name : "",
                "application/pdf",
                123_456L * number,
                Optional.empty());
        return Entering.of(Evidence.field(indicator.code(), hash), file);
    }
}
