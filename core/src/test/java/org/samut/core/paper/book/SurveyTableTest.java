package org.samut.core.paper.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.paper.Filled;
import org.samut.core.paper.Printed;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** Report B in the result book. */
class SurveyTableTest {
    private static final String TITLE = "สรุปผลการประเมินความพึงพอใจของประชาชน";

    @Test
    void theQuestionsStandThereAsTheOfficialSystemPrintsThem() throws Exception {
        byte[] pdf = ResultBook.write(Filled.source(filled(), Optional.of(Filled.SEAL), false));
        Files.write(Files.createDirectories(Path.of("target")).resolve("report-b.pdf"), pdf);

        List<String> pages = Printed.of(pdf).pages().stream()
                .skip(2)
                .filter(page -> page.contains(TITLE))
                .toList();
        assertEquals(1, pages.size());
        String page = Printed.joined(pages.get(0));
        assertTrue(page.contains("คำถาม") && page.contains("พอใจ") && page.contains("ปรับปรุง"), page);
        assertTrue(page.contains(Printed.joined("46 76.67 14 23.33")), page);
        assertTrue(page.contains(Printed.joined("45 75 15 25")), page);
        assertTrue(page.contains(Printed.joined("ด้านโครงสร้างพื้นฐาน")), page);
        assertTrue(page.contains(Printed.joined("ถนนของ อบต. (แบบจำลอง)")), page);
        assertTrue(page.contains(Printed.joined("ถามที่สำนักงาน")), page);
    }

    @Test
    void aQuestionThatIsNotFilledInIsADash() throws Exception {
        Workbook workbook = filled().with("survey.05.satisfied", Entry.BLANK).with("survey.05.improve", Entry.BLANK);

        String all = Printed.joined(String.join(
                "",
                Printed.of(ResultBook.write(Filled.source(workbook, Optional.empty(), false)))
                        .pages()));

        assertTrue(all.contains(Printed.joined("86.67 8 13.33")), all);
        assertFalse(all.contains(Printed.joined("66.67 20 33.33")), all);
    }

    @Test
    void nothingIsPrintedWhereNobodyWasAsked() throws Exception {
        Form form = SampleForms.msps().appliedTo(Filled.NONG_KAPU.type());
        Workbook without = of(form);

        assertTrue(Printed.of(ResultBook.write(Filled.source(without, Optional.empty(), false))).pages().stream()
                .noneMatch(page -> page.contains(TITLE)));
    }

    private static Workbook filled() {
        Workbook workbook = of(SampleForms.msps().appliedTo(Filled.NONG_KAPU.type()));
        int[][] counts = {{46, 14}, {45, 15}, {38, 22}, {52, 8}, {40, 20}};
        for (int at = 0; at < counts.length; at++) {
            workbook = workbook.with("survey.0" + (at + 1) + ".satisfied", Entry.figure("" + counts[at][0]))
                    .with("survey.0" + (at + 1) + ".improve", Entry.figure("" + counts[at][1]));
        }
        return workbook.with("survey.reason", new Entry.Words("ถามที่สำนักงานและที่ตลาด"));
    }

    private static Workbook of(Form form) {
        Workbook base = Filled.workbook(Filled.NONG_KAPU);
        return new Workbook(base.id(), form, base.lao(), base.state(), base.revision(), base.entries(), base.prior());
    }
}
