package org.samut.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.workbook.Entry;

class AnswerReaderTest {
    @ParameterizedTest
    @CsvSource({
        "yes,yes",
        "YES,yes",
        "1,yes",
        "true,yes",
        "มี,yes",
        "ใช่,yes",
        "no,no",
        "0,no",
        "false,no",
        "ไม่มี,no",
        "ไม่ใช่,no"
    })
    void yesAndNoHaveManyWords(String typed, String answer) {
        assertEquals(new Entry.Words(answer), AnswerReader.read(item(ItemKind.YES_NO), typed));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30,2024-06-30",
        "30/6/2567,2024-06-30",
        "๓๐/๖/๒๕๖๗,2024-06-30",
        "2567-06-30,2024-06-30",
        "29/2/2567,2024-02-29"
    })
    void aDateMayBeOfEitherEra(String typed, String date) {
        assertEquals(new Entry.Words(date), AnswerReader.read(item(ItemKind.DATE), typed));
    }

    @ParameterizedTest
    @CsvSource({"DATE,30/6/67", "DATE,31/6/2567", "DATE,2300-01-01", "YES_NO,อาจจะ", "CHOICE,ค", "COUNT,abc", "TABLE,x"
    })
    void whatCannotBeReadIsKeptAsTypedAndExplained(ItemKind kind, String typed) {
        assertEquals(new Entry.Unreadable(typed), AnswerReader.read(item(kind), typed));
        assertTrue(AnswerReader.problem(item(kind), typed).isPresent());
    }

    @Test
    void aChoiceIsOneOfTheList() {
        assertEquals(new Entry.Words("ก"), AnswerReader.read(item(ItemKind.CHOICE), " ก "));
    }

    private static Item item(ItemKind kind) {
        List<String> choices = kind == ItemKind.CHOICE ? List.of("ก", "ข") : List.of();
        return new Item("1.a", kind, "ข้อ", "", 0, choices, List.of(), "");
    }
}
