package org.samut.app.window;

import static org.samut.app.Expected.done;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.samut.app.BundledForm;
import org.samut.app.Composition;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.ValuesImport;

/** A real installation in a folder of its own, with the model form in it. */
public final class OfficeOnDisk {
    /** Within the model form's window; 10:32:05 in Bangkok. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2024-07-10T03:32:05Z"), ZoneOffset.UTC);

    /** อบต.หนองกะปุ. */
    public static final String LAO = "6760607";

    public static final String FORM = "msps-2567";

    private OfficeOnDisk() {}

    /** With the form, and nothing chosen. */
    public static Composition withForm(Path home) throws WorldFailure {
        Composition composition = Composition.open(home, CLOCK);
        composition.office().importForm(BundledForm.json());
        return composition;
    }

    /** With the LAO chosen and its workbook begun, nothing filled in. */
    public static Composition begun(Path home) throws WorldFailure {
        Composition composition = withForm(home);
        composition.office().chooseLao(LAO);
        composition.office().startWorkbook(FORM);
        return composition;
    }

    /** With all areas filled in but those whose codes begin so. */
    public static Composition filledBut(Path home, String without) throws IOException, WorldFailure {
        Composition composition = begun(home);
        List<String> rows = values();
        String table = rows.stream()
                .filter(row -> row.startsWith("code") || !row.startsWith(without))
                .collect(Collectors.joining("\n"));
        done(new ValuesImport(done(composition.office().currentWorkbook())).take(table));
        return composition;
    }

    /** The rows of the demonstration's figures, the header first. */
    public static List<String> values() throws IOException {
        try (InputStream in = OfficeOnDisk.class.getResourceAsStream("/org/samut/app/demo/values.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
