package org.samut.core.paper.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samut.core.assessment.Assessment;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.head.Standing;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.lao.LaoType;
import org.samut.core.paper.Filled;
import org.samut.core.paper.PaperSource;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** Each answer is printed as the official system prints it. */
class ReportRowTest {

    @Test
    void theFourAnswersArePrintedAsTheOfficialSystemPrintsThem() throws Exception {
        Workbook workbook = Filled.workbook(Filled.NONG_KAPU)
                .with("1.01.frame", Entry.figure("57240.5"))
                .with("1.01.service", Entry.figure("29767"));

        assertEquals(List.of("80", "57,240.5 สาย", "29,767 สาย", "52", "การพัฒนาในอนาคต"), cells(workbook, "1.01"));
        assertEquals(
                List.of("75", "9 จุด", "-", "-", "ไม่ได้ดำเนินการในปีงบประมาณ พ.ศ. 2566"), cells(workbook, "1.03"));
        assertEquals(List.of("80", "0 ตารางเมตร", "-", "-", "ไม่มีบริการสาธารณะ"), cells(workbook, "1.04"));
        assertEquals(List.of("80", "0 จุด", "-", "-", "ไม่มีบริการสาธารณะ"), cells(workbook, "1.06"));
        assertEquals(
                List.of("80", "", "", "", "ยังไม่ได้กรอก"),
                cells(workbook.with("1.02.frame", Entry.BLANK).with("1.02.service", Entry.BLANK), "1.02"));
    }

    @Test
    void countsRatesAndYesOrNoHaveTheirOwnTargetsAndUnits() throws Exception {
        Workbook workbook = Filled.workbook(Filled.NONG_KAPU)
                .with("3.07.service", Entry.figure("1"))
                .with("2.04.service", new Entry.Words("no"));

        assertEquals(
                List.of("5 ตารางเมตร", "4,310 ตารางเมตร", "26,725.50 ตารางเมตร", "6.2 ตารางเมตร", "สูงกว่าค่าเป้าหมาย"),
                cells(workbook, "2.06"));
        assertEquals(List.of("2 กิจกรรม", "-", "1 กิจกรรม", "-", "การพัฒนาในอนาคต"), cells(workbook, "3.07"));
        assertEquals(List.of("มี", "-", "ไม่มี", "-", "การพัฒนาในอนาคต"), cells(workbook, "2.04"));
        assertEquals(List.of("3 กลุ่ม", "-", "-", "-", "ไม่มีบริการสาธารณะ"), cells(workbook, "4.02"));
    }

    @Test
    void whatCannotBeReadStaysVisible() {
        assertEquals(
                List.of("80", "8 ตัน", "“สิบสองตัน”", "", "อ่านค่าที่กรอกไม่ได้"),
                cells(
                        Filled.workbook(Filled.NONG_KAPU)
                                .with("3.01.frame", Entry.figure("8"))
                                .with("3.01.service", new Entry.Unreadable("สิบสองตัน")),
                        "3.01"));
    }

    @Test
    void scoresAndChecklistsHaveRowsOfTheirOwn() {
        Scoring levels =
                new Scoring.ByLevel("", List.of(new Scoring.Level(BigDecimal.ONE, BigDecimal.valueOf(5))), false);
        Indicator scored = checklist(levels);
        Indicator listed = checklist(new Scoring.ByChecklist(List.of()));
        Workbook workbook = Filled.workbook(Filled.NONG_KAPU).with("9.01.before", new Entry.Words("yes"));
        Result result = new Result(
                "9.01", Optional.empty(), Optional.empty(), Optional.of(BigDecimal.valueOf(5)), Verdict.SCORED, "");
        Assessment assessment = new Assessment(List.of(), List.of(result));
        PaperSource source = new PaperSource(workbook, assessment, Optional.empty(), false);

        assertEquals(
                List.of("-", "-", "1 จาก 2 ข้อ", "-", "5 คะแนน"),
                ReportRow.of(source, scored).cells().subList(1, 6));
        assertEquals(
                List.of("-", "-", "1 จาก 2 ข้อ", "-", "5 คะแนน"),
                ReportRow.of(source, listed).cells().subList(1, 6));
    }

    private static Indicator checklist(Scoring scoring) {
        List<Item> items = List.of(
                Item.of("9.01.before", ItemKind.YES_NO, "ก่อน", "", 0),
                Item.of("9.01.after", ItemKind.YES_NO, "หลัง", "", 0));
        return new Indicator(
                "9.01", "1", Standing.OFFICIAL, "น้ำสะอาด", items, scoring, Set.of(LaoType.SAO), List.of(), "", "");
    }

    private static List<String> cells(Workbook workbook, String code) {
        PaperSource source = Filled.source(workbook, Optional.empty(), false);
        ReportRow row = ReportRow.of(source, workbook.form().indicator(code).orElseThrow());
        return row.cells().subList(1, 6);
    }
}
