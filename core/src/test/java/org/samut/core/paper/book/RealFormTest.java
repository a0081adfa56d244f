package org.samut.core.paper.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.paper.Filled;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.Printed;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** From the official's CSV over the compiler and the assessor to the words on paper. */
class RealFormTest {

    @Test
    void theCompiledFormAndItsResultsPrintAsTheModelSays() throws Exception {
        Path csv = Path.of(RealFormTest.class
                .getResource("/org/samut/core/form/msps-2567-model.csv")
                .toURI());
        Outcome<Form> compiled = FormCompiler.compile(csv);
        Form whole = assertInstanceOf(
                Form.class, assertInstanceOf(Outcome.Done.class, compiled).value());
        Form form = whole.appliedTo(Filled.NONG_KAPU.type());
        Workbook workbook = new Workbook(
                Filled.ID,
                form,
                Filled.NONG_KAPU,
                WorkbookState.OPEN,
                1,
                Filled.workbook(Filled.NONG_KAPU).entries(),
                Map.of());
        PaperSource source =
                new PaperSource(workbook, Assessor.compile(form).assess(workbook), Optional.empty(), false);

        assertEquals(
                List.of("75", "57.24 กิโลเมตร", "29.767 กิโลเมตร", "52", "การพัฒนาในอนาคต"), cells(source, "1.05"));
        assertEquals(List.of("75", "9 จุด", "-", "-", "ไม่ได้ดำเนินการในปีงบประมาณ พ.ศ. 2566"), cells(source, "1.03"));
        assertEquals(List.of("80", "0 จุด", "-", "-", "ไม่มีบริการสาธารณะ"), cells(source, "1.06"));
        assertEquals(
                List.of("5 ตารางเมตร", "4,310", "26,725.50 ตารางเมตร", "6.2 ตารางเมตร", "สูงกว่าค่าเป้าหมาย"),
                cells(source, "2.06"));
        assertEquals(List.of("มี", "-", "มี", "-", "สูงกว่าค่าเป้าหมาย"), cells(source, "2.04"));
        assertEquals(List.of("2 กิจกรรม", "-", "7 กิจกรรม", "-", "สูงกว่าค่าเป้าหมาย"), cells(source, "3.07"));
        assertEquals(11, Printed.of(ResultBook.write(source)).pages().size());
    }

    private static List<String> cells(PaperSource source, String code) {
        return ReportRow.of(source, source.workbook().form().indicator(code).orElseThrow())
                .cells()
                .subList(1, 6);
    }
}
