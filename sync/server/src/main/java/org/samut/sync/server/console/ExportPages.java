package org.samut.sync.server.console;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Dates;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.export.Export;
import org.samut.sync.server.console.export.ExportFormat;
import org.samut.sync.server.console.export.FiguresExport;
import org.samut.sync.server.console.export.LaosExport;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.ledger.Ledger;

/** A selection as a spreadsheet, a table of text or JSON. Safe for several threads. */
final class ExportPages {
    private final Ledger ledger;
    private final Chosen chosen;
    private final Deeds deeds;
    private final Clock clock;

    ExportPages(Ledger ledger, Chosen chosen, Deeds deeds, Clock clock) {
        this.deeds = deeds;
        this.ledger = ledger;
        this.chosen = chosen;
        this.clock = clock;
    }

    void open(ConsoleDoors doors) {
        doors.page(Permission.SEE, "/console/export/{file}", this::export);
    }

    private Answer export(Visit visit) throws WorldFailure, IOException {
        String[] file = visit.inPath("file").split("\\.", 2);
        Optional<ExportFormat> format = file.length == 2 ? ExportFormat.of(file[1]) : Optional.empty();
        if (format.isEmpty() || !(file[0].equals("laos") || file[0].equals("figures"))) {
            return ConsoleDoors.nothing(visit);
        }
        while (!chosen.catchUp()) {
            // A file is whole or not at all.
            continue;
        }
        var found = chosen.by(visit.selection(), visit.account());
        if (found.isEmpty()) {
            return ConsoleDoors.nothing(visit);
        }
        Chosen.Laos laos = found.get();
        Export export = file[0].equals("laos")
                ? new LaosExport(visit.words(), laos.form(), laos.standings())
                : new FiguresExport(visit.words(), ledger, laos.form(), laos.standings());
        if (format.get() == ExportFormat.XLSX && export.rowsAtMost() > ExportFormat.ROWS_OF_XLSX) {
            return ConsoleDoors.message(visit, 422, visit.of("export.title"), visit.of("export.many"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        String name = file[0] + "-" + laos.form().id() + "-" + today + "."
                + format.get().ending();
        deeds.note(visit, "export.taken", name, laos.selection().query());
        return Reply.written(
                visit.context(),
                name,
                format.get().mediaType(),
                stream -> format.get().write(export, stream, clock.instant()));
    }
}
