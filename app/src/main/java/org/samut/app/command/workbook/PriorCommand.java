package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.samut.app.TableFiles;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lastyear.LastYear;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.PriorImport;
import org.samut.core.office.ValuesImport;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "prior",
        description =
                "ข้อมูลปีก่อน: แสดง หรือนำเข้าจากตาราง code,frame,service,state · last year's figures: shows them, or"
                        + " takes them from a CSV or XLSX table")
final class PriorCommand extends Verb {
    @Parameters(paramLabel = "FILE", arity = "0..1")
    Optional<Path> file = Optional.empty();

    @Override
    public Integer call() {
        return withWorkbook(open -> file.isPresent() ? take(open, file.get()) : show(open.lastYear()));
    }

    private int take(OpenWorkbook open, Path from) throws WorldFailure {
        Outcome<String> csv = TableFiles.csv(from);
        if (csv instanceof Outcome.Refused<String> refused) {
            return console().refused(refused.refusals());
        }
        String table = ((Outcome.Done<String>) csv).value();
        return new PriorImport(open).take(table, from.getFileName().toString()).either(this::taken, console()::refused);
    }

    private int taken(ValuesImport.Taken taken) {
        return new TakenWords(console())
                .say(
                        taken,
                        Text.of(
                                "ข้ามแถวที่ไม่ตรงกับตัวชี้วัดปีนี้",
                                "Passed over, since no indicator of this year goes on from them"),
                        Text.of(
                                "เก็บข้อมูลปีก่อนแล้ว " + taken.indicators() + " ตัวชี้วัด ข้อมูลปีนี้ไม่เปลี่ยนแปลง",
                                "Last year's figures of " + taken.indicators()
                                        + " indicators are kept. Nothing of this year's was changed."));
    }

    private int show(LastYear last) {
        ObjectNode document = Console.object().put("document", last.document());
        ObjectNode figures = document.putObject("figures");
        new TreeMap<>(last.figures()).forEach((field, entry) -> {
            figures.put(field, ShowCommand.shown(entry));
            if (!json) {
                console().out().println(field + " = " + HistoryCommand.value(entry));
            }
        });
        ObjectNode tables = document.putObject("tables");
        new TreeMap<>(last.tables()).forEach((item, past) -> {
            tables.put(item, past.rows().size());
            if (!json) {
                int rows = past.rows().size();
                console().say(console().out(), Text.of(item + " = " + rows + " แถว", item + " = " + rows + " rows"));
            }
        });
        if (json) {
            console().print(document);
        }
        return Console.DONE;
    }
}
