package org.samut.app.command.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Day;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;
import org.samut.sync.server.Publication;
import org.samut.sync.server.window.WindowExtension;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Gives a form's window another last day. */
@Command(name = "extend", description = "ขยายกำหนดส่งของแบบ · gives a form's window another last day")
final class ExtendCommand extends Verb {
    @ParentCommand
    ServeCommand serve;

    @Parameters(paramLabel = "FORM", description = "รหัสแบบ เช่น msps-2567 · the form's id")
    String form;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM-DD",
            required = true,
            converter = Day.class,
            description = "วันสุดท้ายที่รับ ปี พ.ศ. หรือ ค.ศ. · the last day, of either era")
    LocalDate until;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "เหตุผลที่ อปท. จะเห็น · the reason, which the offices read")
    String reason;

    @Option(names = "--english-reason", paramLabel = "TEXT")
    Optional<String> englishReason = Optional.empty();

    @Option(
            names = "--lao",
            paramLabel = "CODE",
            description =
                    "เฉพาะ อปท. นี้ ใช้ซ้ำได้ ถ้าไม่ระบุคือทุก อปท. · for this LAO only, may be repeated; else for all")
    List<String> laos = new ArrayList<>();

    @Override
    public Integer call() {
        var wish = new WindowExtension.Wish(form, laos, until, Text.of(reason, englishReason.orElse(reason)));
        try {
            return Publication.extend(serve.storage(), wish).either(this::extended, console()::refused);
        } catch (WorldFailure failure) {
            return console().failed(failure);
        }
    }

    private int extended(List<WindowNotice> words) {
        String whom = laos.isEmpty() ? "ทุก อปท." : words.size() + " อปท.";
        String whomEnglish = laos.isEmpty() ? "all" : words.size() == 1 ? "one LAO" : words.size() + " LAOs";
        return console()
                .done(
                        Text.of(
                                "รับแบบ " + form + " จาก" + whom + " ถึงวันที่ " + Dates.day(until, Language.THAI),
                                "The form " + form + " is taken from " + whomEnglish + " until "
                                        + Dates.day(until, Language.ENGLISH) + "."),
                        Console.object()
                                .put("form", form)
                                .put("closes", until.toString())
                                .put("laos", laos.isEmpty() ? 0 : words.size()));
    }
}
