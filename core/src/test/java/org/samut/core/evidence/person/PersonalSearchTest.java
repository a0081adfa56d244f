package org.samut.core.evidence.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.text.Text;

class PersonalSearchTest {
    private static final List<String> TITLES =
            List.of("นาย", "นาง", "นางสาว", "น.ส.", "ด.ช.", "ด.ญ.", "เด็กชาย", "เด็กหญิง");

    private static PersonalSearch list(int persons) {
        PersonalSearch search = new PersonalSearch();
        for (int at = 0; at < persons; at++) {
            String title = TITLES.get(at % TITLES.size());
            String row = (at + 1) + "\t" + title + (at % 2 == 0 ? "" : "\t") + "กมล" + "กขคงจฉชซฌญ".charAt(at % 10)
                    + "า\tใจดี" + "กขคง".charAt(at / 10 % 4) + "\t600";
            search.look(row, Text.of("แถว " + (at + 1), "row " + (at + 1)));
        }
        return search;
    }

    @Test
    void manyRowsOfNamesAreAList() {
        List<PersonalTrace> traces = list(30).traces();

        assertEquals(1, traces.size());
        assertEquals(PersonalTrace.Kind.PERSONS, traces.get(0).kind());
        assertEquals(30, traces.get(0).count());
        assertEquals("พบรายชื่อบุคคล 30 ชื่อ (แถว 1)", traces.get(0).sentence().thai());
    }

    @Test
    void aFewSignaturesAreNone() {
        assertEquals(List.of(), list(PersonalSearch.LIST_FROM - 1).traces());
    }

    @Test
    void theSameNameOnEveryPageIsOnePerson() {
        PersonalSearch search = new PersonalSearch();
        for (int page = 0; page < 50; page++) {
            search.look("(นายสมชาย ใจดี) นายกองค์การบริหารส่วนตำบลหนองกะปุ", Text.of("", ""));
        }
        assertEquals(List.of(), search.traces());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "นายกเทศมนตรีตำบลบ้านลาด",
                "นายก อบต.",
                "รองนายกองค์การบริหารส่วนจังหวัด",
                "นายอำเภอบ้านลาด",
                "นายทะเบียนท้องถิ่น",
                "นายช่างโยธาชำนาญงาน",
                "เจ้านายสั่งงาน",
                "เบี้ยยังชีพผู้สูงอายุ 412 คน"
            })
    void anOfficeIsNoPerson(String line) {
        assertTrue(PersonNames.in(line).isEmpty(), line);
    }

    @Test
    void aNameThatBeginsAsAnOfficeDoesIsAPerson() {
        assertFalse(PersonNames.in("นายกมล ใจดี").isEmpty());
        assertFalse(PersonNames.in("นางสาวกัญญา มีสุข").isEmpty());
    }

    @Test
    void theNumberItselfIsNeverSaid() {
        PersonalTrace trace = PersonalSearch.of(
                        "สำเนาบัตร 1-1017-00230-67-8", Text.of("ในชื่อไฟล์", "in the file's name"))
                .get(0);

        assertEquals("พบเลขประจำตัวประชาชน 1 เลข (ในชื่อไฟล์)", trace.sentence().thai());
        assertFalse(trace.toString().contains("00230"));
    }
}
