package org.samut.app.window.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.window.text.Digits;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.text.Language;
import org.samut.core.workbook.Entry;

class WordingTest {
    private static final String TABLE = """
            #id=kinds-2567
            #version=1
            #assessment=msps
            #title=แบบทดลองทุกชนิดคำถาม
            #owner=สำนักงานทดลอง
            #year=2567
            #standing=model
            #opens=2024-06-01
            #closes=2024-07-31
            #percent_decimals=2
            #word.met=สูงกว่าค่าเป้าหมาย
            #word.below=การพัฒนาในอนาคต
            #word.no_service=ไม่มีบริการสาธารณะ
            #word.not_carried_out=ไม่ได้ดำเนินการ
            #signatory.1=ผู้บันทึกข้อมูล
            code,area_no,area,mission,no,status,kind,text,label_1,label_2,unit,decimals,target,compare,applies_to,evidence,basis,items
            1.01,1,ถนน,การบำรุงรักษา,1,model,ratio,ร้อยละของถนนที่ดูแล,ถนนทั้งหมด,ถนนที่ดูแล,สาย,0,80,gte,ALL,บัญชีถนน,ม.16(2),surface;choice;ชนิดผิวถนน;ลาดยาง/คอนกรีต/ลูกรัง|day;date;วันที่สำรวจ|about;text;คำอธิบาย|roads;table;ทะเบียนถนน|roads.length;count;ความยาว;กิโลเมตร;3
            """;

    @TempDir
    Path folder;

    @Test
    void aDayIsSaidAsItStandsInItsFieldWithTheChosenDigits() throws Exception {
        Texts texts = new Texts(Language.THAI);
        Wording wording = new Wording(texts, form());
        Entry day = new Entry.Words("2024-07-18");
        assertEquals("18/7/2567", wording.entry("1.01.day", day));
        texts.digits().set(Digits.THAI);
        assertEquals("๑๘/๗/๒๕๖๗", wording.entry("1.01.day", day));
        assertEquals("2024-07-18", wording.entry("1.01.about", day), "words stay as they were typed");
    }

    private Form form() throws Exception {
        Path table = folder.resolve("form.csv");
        Files.writeString(table, TABLE);
        if (FormCompiler.compile(table) instanceof Outcome.Done<Form> done) {
            return done.value();
        }
        throw new AssertionError(FormCompiler.compile(table));
    }
}
