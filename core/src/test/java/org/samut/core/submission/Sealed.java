package org.samut.core.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.samut.core.assessment.Assessment;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Mission;
import org.samut.core.form.Severity;
import org.samut.core.form.head.FormHead;
import org.samut.core.form.head.ResultWords;
import org.samut.core.form.head.Standing;
import org.samut.core.form.head.Window;
import org.samut.core.form.scoring.Compare;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.result.Result;
import org.samut.core.rule.Finding;
import org.samut.core.signature.SigningKey;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** Workbooks of a small form as an office seals them, for tests. */
public final class Sealed {
    public static final Change.Author AUTHOR = new Change.Author("นางสาวสมหญิง ใจดี", "pc-กองช่าง");
    public static final Lao LAO = new Lao("6760607", LaoType.SAO, "หนองกะปุ", "บ้านลาด", "76", "เพชรบุรี");
    public static final SigningKey KEY = SigningKey.generate();

    private Sealed() {}

    /** A submission of an empty workbook over this log. */
    public static Submission of(String workbook, int revision, String lastChangeHash) {
        Workbook sealed = workbook(workbook, revision, form(1), Map.of());
        return written(SubmissionWriter.write(sealed, new Assessment(List.of(), List.of()), sealing(lastChangeHash)));
    }

    /** The submission, where it was not refused. */
    public static Submission written(Outcome<Submission> outcome) {
        return outcome.either(submission -> submission, refusals -> {
            throw new AssertionError(refusals.toString());
        });
    }

    public static Sealing sealing(String lastChangeHash) {
        return new Sealing(Instant.parse("2026-11-21T03:00:00Z"), AUTHOR, KEY, lastChangeHash);
    }

    public static Workbook workbook(String id, int revision, Form form, Map<String, Entry> entries) {
        return new Workbook(id, form, LAO, WorkbookState.CHECKED, revision, entries, Map.of());
    }

    /** A form of ratios, eight to an area. */
    public static Form form(int indicators) {
        List<Area> areas = new ArrayList<>();
        List<Indicator> open = new ArrayList<>();
        for (int at = 0; at < indicators; at++) {
            open.add(indicator(String.format(Locale.ROOT, "%d.%02d", at / 8 + 1, at % 8 + 1)));
            if (open.size() == 8 || at == indicators - 1) {
                String code = Integer.toString(areas.size() + 1);
                areas.add(new Area(code, "ด้าน " + code, List.of(new Mission("ภารกิจ", open))));
                open = new ArrayList<>();
            }
        }
        FormHead head = new FormHead(
                "msps-2567",
                1,
                "msps",
                "แบบประเมิน",
                "สกถ.",
                2567,
                Standing.MODEL,
                new Window(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 7, 31)),
                2,
                new ResultWords("สูงกว่าค่าเป้าหมาย", "การพัฒนาในอนาคต", "ไม่มีบริการสาธารณะ", "ไม่ได้ดำเนินการ"),
                List.of(),
                false);
        return new Form(head, areas, List.of());
    }

    private static Indicator indicator(String code) {
        return new Indicator(
                code,
                code,
                Standing.MODEL,
                "ร้อยละของถนนใน{ประเภท}ที่ได้มาตรฐาน",
                List.of(
                        Item.of(code + ".frame", ItemKind.FRAME, "(1)", "กิโลเมตร", 3),
                        Item.of(code + ".service", ItemKind.SERVICE, "(2)", "กิโลเมตร", 3),
                        Item.of(code + ".source", ItemKind.TEXT, "ที่มา", "", 0)),
                new Scoring.ByTarget(Scoring.Measure.RATIO, new BigDecimal(60), Compare.GTE),
                EnumSet.allOf(LaoType.class),
                List.of(),
                "",
                "");
    }

    /** Entries as an office types them: a few without service, a few not carried out, one in eight with a reason. */
    public static Map<String, Entry> entries(Form form, Random random) {
        Map<String, Entry> entries = new HashMap<>();
        form.indicators().forEach(indicator -> {
            String code = indicator.code();
            int kind = random.nextInt(10);
            if (kind == 0) {
                entries.put(code + ".frame", Entry.NO_SERVICE);
            } else if (kind == 1) {
                entries.put(code + ".frame", Entry.figure("12"));
                entries.put(code + ".service", Entry.NOT_CARRIED_OUT);
            } else {
                BigDecimal frame = BigDecimal.valueOf(random.nextInt(90_000) + 100L, random.nextInt(4));
                BigDecimal share = BigDecimal.valueOf(random.nextInt(100), 2);
                entries.put(code + ".frame", new Entry.Figure(frame));
                entries.put(code + ".service", new Entry.Figure(frame.multiply(share)));
            }
            if (random.nextInt(8) == 0) {
                String reason =
                        "ปีนี้นับถนนลาดยางที่รับโอนจาก อบจ. เพิ่มอีก " + random.nextInt(40) + " สาย ตามทะเบียน ทถ.6";
                entries.put(code + ".reason", new Entry.Words(reason));
            }
        });
        return entries;
    }

    /** Results and accepted warnings such as the engine would give. */
    public static Assessment assessment(Form form, Map<String, Entry> entries, Random random) {
        List<Result> results = form.indicators()
                .map(indicator -> new Result(
                        indicator.code(),
                        Optional.of(BigDecimal.valueOf(random.nextInt(10_000), 2)),
                        Optional.of(new BigDecimal(random.nextInt(10) * 10)),
                        Optional.empty(),
                        Result.Verdict.MET,
                        random.nextBoolean() ? "สูงกว่าค่าเป้าหมาย" : "การพัฒนาในอนาคต"))
                .toList();
        List<Finding> findings = form.indicators()
                .filter(indicator -> entries.containsKey(indicator.code() + ".reason"))
                .map(indicator -> new Finding(
                        indicator.code(),
                        indicator.code() + ".frame",
                        "size-jump",
                        Severity.WARNING,
                        Text.of("ต่างจากปีก่อนมาก", "Far from last year"),
                        Text.of("โปรดให้เหตุผล", "Please give a reason"),
                        true))
                .toList();
        return new Assessment(findings, results);
    }
}
