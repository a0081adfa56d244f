package org.samut.core.report;

import static org.samut.core.failure.Expected.done;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.samut.core.device.Device;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.json.FormJson;
import org.samut.core.lao.Registry;
import org.samut.core.office.Installation;
import org.samut.core.office.Office;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.settings.Settings;
import org.samut.core.sqlite.SqliteOffice;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

/** An office with a workbook of a form, on a real disk. */
public final class SampleOffice implements AutoCloseable {
    /** Within the window of the forms that tests fill in; 10:32:05 in Bangkok. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2024-07-10T03:32:05Z"), ZoneOffset.UTC);

    /** อบต.หนองกะปุ. */
    public static final String LAO = "6760607";

    private static final Registry REGISTRY = Registry.load();

    private final SqliteOffice store;
    private final Office office;
    private final OpenWorkbook open;

    public SampleOffice(Path home, Form form) throws WorldFailure {
        store = SqliteOffice.open(home, CLOCK);
        office = of(store, home, CLOCK);
        office.importForm(FormJson.write(form));
        office.chooseLao(LAO);
        isNow("สมหญิง");
        open = done(office.startWorkbook(form.id()));
    }

    /** The office whose store this is, nothing in it yet. */
    public static Office of(SqliteOffice store, Path home, Clock clock) throws WorldFailure {
        return new Office(
                new Installation(
                        store.workbooks(),
                        store.forms(),
                        store.outbox(),
                        store.signedCopies(),
                        store.reviews(),
                        store.filesToSend(),
                        store.windows(),
                        store.settings(),
                        new EvidenceFiles(home),
                        Device.open(home)),
                REGISTRY,
                clock);
    }

    public OpenWorkbook open() {
        return open;
    }

    public Office office() {
        return office;
    }

    /** Another officer sits down. */
    public SampleOffice isNow(String officer) throws WorldFailure {
        office.installation().settings().keep(Settings.OFFICER, officer);
        return this;
    }

    public SampleOffice enter(String field, Entry entry) throws WorldFailure {
        open.enter(List.of(Entering.of(field, entry)));
        return this;
    }

    public SampleOffice enter(Map<String, Entry> entries) throws WorldFailure {
        List<Entering> step = new ArrayList<>();
        entries.forEach((field, entry) -> step.add(Entering.of(field, entry)));
        open.enter(step);
        return this;
    }

    @Override
    public void close() throws WorldFailure {
        store.close();
    }
}
