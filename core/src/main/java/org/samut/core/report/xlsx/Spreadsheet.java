package org.samut.core.report.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** An XLSX while it is written. For one thread. */
public final class Spreadsheet {
    private static final String APPLICATION = "samut";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(written, APPLICATION, "1.0");
    private final List<SheetWriter> sheets = new ArrayList<>();
    private final Instant made;

    /** @param made what the file says of when it was made */
    public Spreadsheet(Instant made) {
        this.made = made;
    }

    /** A sheet after the others; a name that is too long or that no spreadsheet allows is made one that fits. */
    public SheetWriter sheet(String name) {
        SheetWriter sheet = new SheetWriter(workbook.newWorksheet(SheetNames.free(name, names())));
        sheets.add(sheet);
        return sheet;
    }

    private List<String> names() {
        return sheets.stream().map(SheetWriter::name).toList();
    }

    /** The finished file. */
    public byte[] bytes() {
        try {
            workbook.finish();
            return Finishing.of(written.toByteArray(), sheets, made);
        } catch (IOException bug) {
            // All of it happens in memory: there is no disk that could fail.
            throw new UncheckedIOException(bug);
        }
    }
}
