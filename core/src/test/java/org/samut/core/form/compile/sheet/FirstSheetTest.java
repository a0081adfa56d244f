package org.samut.core.form.compile.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.samut.core.failure.Outcome;

class FirstSheetTest {
    @Test
    void aSheetBecomesTheTableThatASpreadsheetWouldSave() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ปี 2566");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "frame");
            sheet.value(1, 0, "1.10");
            sheet.value(1, 1, 12.5);
            sheet.value(2, 0, "a \"b\", c");
            workbook.newWorksheet("other").value(0, 0, "no");
        }
        assertTrue(FirstSheet.isXlsx(file.toByteArray()));
        assertEquals(
                Outcome.done("\"code\",\"frame\"\n\"1.10\",\"12.5\"\n\"a \"\"b\"\", c\"\n"),
                FirstSheet.csv("a.xlsx", file.toByteArray()));
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        byte[] cut = {'P', 'K', 3, 4, 0, 0};
        assertInstanceOf(Outcome.Refused.class, FirstSheet.csv("a.xlsx", cut));
        assertInstanceOf(
                Outcome.Refused.class, FirstSheet.csv("a.xlsx", "code,frame".getBytes(StandardCharsets.UTF_8)));
    }
}
