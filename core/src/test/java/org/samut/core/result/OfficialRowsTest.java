package org.samut.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.samut.core.assessment.Filling;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.workbook.Entry;

/** Nine rows as the official system printed them, 2559–2567: each comes out to the digit and the word. */
class OfficialRowsTest {
    @ParameterizedTest(name = "{1} ({0}): {8} of {9} is {11} {12}")
    @CsvFileSource(resources = "msps-official-rows.csv", numLinesToSkip = 1)
    void comesOutToTheDigitAndTheWord(
            String source,
            int year,
            String type,
            String area,
            String mission,
            String number,
            String text,
            String target,
            String frame,
            String service,
            String percent,
            String word) {
        Filling filling = Filling.of(form(year, target)).type("1.frame", frame);
        if (!service.equals("-")) {
            filling.type("1.service", service);
        } else if (!frame.equals("0")) {
            filling.put("1.service", Entry.NOT_CARRIED_OUT);
        }

        Result result = filling.assess().result("1").orElseThrow();

        assertEquals(percent, result.figure().map(BigDecimal::toPlainString).orElse("-"));
        assertEquals(word, result.word());
        assertEquals(new BigDecimal(target), result.target().orElseThrow());
    }

    /** What changed between the years: the decimals of 2563, and the word for the target reached. */
    private static Form form(int year, String target) {
        return SampleForms.compile(
                "official.csv",
                String.format(
                        Locale.ROOT,
                        """
                #id=msps-%1$d
                #version=1
                #assessment=msps
                #title=%1$d
                #owner=สกถ.
                #year=%1$d
                #standing=official
                #opens=2024-06-01
                #closes=2024-07-31
                #percent_decimals=%2$d
                #word.met=%3$s
                #word.below=การพัฒนาในอนาคต
                #word.no_service=ไม่มีบริการสาธารณะ
                #word.not_carried_out=ไม่ได้ดำเนินการในปีงบประมาณ พ.ศ. .....
                code,area_no,area,mission,no,status,kind,text,label_1,label_2,unit,decimals,target,compare,applies_to
                1,1,โครงสร้างพื้นฐาน,ถนน,1,official,ratio,ร้อยละ,(1),(2),กม.,3,%4$s,gte,ALL
                """,
                        year,
                        year == 2563 ? 5 : 2,
                        year == 2564 ? "ผ่านค่าเป้าหมายขั้นต่ำ" : "สูงกว่าค่าเป้าหมาย",
                        target));
    }
}
