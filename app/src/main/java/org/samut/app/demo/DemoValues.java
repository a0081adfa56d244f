package org.samut.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.ValuesImport;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

/** Invented figures of a small subdistrict, entered one indicator at a time. */
final class DemoValues {
    private static final String MISTAKEN = "1.09.service";

    private final OpenWorkbook open;
    private final String header;
    private final List<String> rows;

    DemoValues(OpenWorkbook open) {
        this.open = open;
        try (var reader = new BufferedReader(
                new InputStreamReader(DemoValues.class.getResourceAsStream("values.csv"), StandardCharsets.UTF_8))) {
            this.header = reader.readLine();
            this.rows = reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return rows.size();
    }

    void enter(int row) throws WorldFailure {
        Outcome<ValuesImport.Taken> taken = new ValuesImport(open).take(header + "\n" + rows.get(row) + "\n");
        if (taken instanceof Outcome.Refused<ValuesImport.Taken> refused) {
            throw new IllegalStateException(refused.refusals().toString());
        }
    }

    /** More households with water than there are: an everyday slip of two digits. */
    void mistake() throws WorldFailure {
        open.enter(List.of(Entering.of(MISTAKEN, Entry.figure("21040"))));
    }

    void mend() throws WorldFailure {
        open.enter(List.of(Entering.of(MISTAKEN, Entry.figure("2104"))));
    }
}
