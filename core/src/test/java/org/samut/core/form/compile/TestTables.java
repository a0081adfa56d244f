package org.samut.core.form.compile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Form;

/** Tables of forms as a test makes them, and what is refused of them. */
final class TestTables {
    private TestTables() {}

    static String refusals(String name, byte[] content) {
        Outcome<Form> outcome = FormCompiler.compile(name, content);
        assertTrue(outcome instanceof Outcome.Refused, "compiled");
        return ((Outcome.Refused<Form>) outcome)
                .refusals().stream()
                        .map(Refusal::happened)
                        .map(text -> text.english().replace("\n", " "))
                        .collect(Collectors.joining("\n"));
    }

    static byte[] xlsx(boolean codesAsNumbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "test", "1.0");
        Worksheet form = workbook.newWorksheet("form");
        Worksheet indicators = workbook.newWorksheet("indicators");
        int key = 0;
        int row = 0;
        for (CSVRecord line : CSVFormat.RFC4180.parse(new StringReader(FormCompilerTest.MODEL))) {
            if (line.get(0).startsWith("#")) {
                String[] sides = String.join(",", line.toList()).substring(1).split("=", 2);
                form.value(key, 0, sides[0]);
                form.value(key++, 1, sides[1]);
                continue;
            }
            for (int column = 0; column < line.size(); column++) {
                String cell = line.get(column);
                boolean asNumber = column == 11 || column == 12 || column == 0 && codesAsNumbers;
                if (asNumber && cell.matches("[0-9.]+")) {
                    indicators.value(row, column, Double.parseDouble(cell));
                } else if (!cell.isEmpty()) {
                    indicators.value(row, column, cell);
                }
            }
            row++;
        }
        workbook.finish();
        return bytes.toByteArray();
    }
}
