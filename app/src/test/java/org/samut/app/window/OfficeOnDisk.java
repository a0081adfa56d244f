package org.samut.app.window;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.samut.app.Composition;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.compile.FormCompiler;
import org.samut.core.form.json.FormJson;

/** A real installation in a folder of its own, with the model form in it. */
final class OfficeOnDisk {
    /** อบต.หนองกะปุ. */
    static final String LAO = "6760607";

    static final String FORM = "msps-2567";

    private OfficeOnDisk() {}

    /** With the form, and nothing chosen. */
    static Composition withForm(Path home, Clock clock) throws IOException, WorldFailure {
        Composition composition = Composition.open(home, clock);
        composition.office().importForm(FormJson.write(form(home)));
        return composition;
    }

    /** With the LAO chosen and its workbook begun. */
    static Composition begun(Path home, Clock clock) throws IOException, WorldFailure {
        Composition composition = withForm(home, clock);
        composition.office().chooseLao(LAO);
        composition.office().startWorkbook(FORM);
        return composition;
    }

    static Form form(Path folder) throws IOException, WorldFailure {
        Path table = folder.resolve("msps-2567-model.csv");
        try (InputStream in = Form.class.getResourceAsStream("msps-2567-model.csv")) {
            Files.write(table, in.readAllBytes());
        }
        if (FormCompiler.compile(table) instanceof Outcome.Done<Form> done) {
            return done.value();
        }
        throw new AssertionError("the model form is refused");
    }
}
