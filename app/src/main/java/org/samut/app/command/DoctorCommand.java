package org.samut.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samut.app.Composition;
import org.samut.app.Support;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.support.Check;
import org.samut.core.support.Examined;
import org.samut.core.support.Fact;
import org.samut.core.support.SupportFile;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = {
            "ตรวจเครื่องและข้อมูล และทำไฟล์สำหรับผู้ช่วยเหลือ · checks this installation, and makes a file for support",
            "ในไฟล์ไม่มีตัวเลขและชื่อ เว้นแต่จะขอ · no figures and no names are in it unless asked for"
        })
final class DoctorCommand extends Verb {
    @Option(names = "--out", paramLabel = "FILE.zip", description = "ทำไฟล์นี้ · writes this file")
    Path out;

    @Option(names = "--with-figures", description = "ใส่ตัวเลขที่กรอกด้วย · with the figures that were entered")
    boolean figures;

    @Option(names = "--with-names", description = "ใส่ชื่อและข้อความด้วย · with names and words that were typed")
    boolean names;

    @Option(names = "--line", description = "ลองติดต่อแม่ข่ายด้วย · also asks the server whether it is there")
    boolean line;

    @Override
    public Integer call() {
        Support support = new Support(samut().home(), Clock.systemUTC());
        try (Composition composition = Composition.open(samut().home())) {
            Examined examined = support.examined(composition, screen());
            List<Check> checks = new ArrayList<>(support.checks(examined));
            if (line) {
                checks.add(support.line(composition));
            }
            return told(support, examined, checks);
        } catch (WorldFailure failure) {
            return unopened(support, failure);
        }
    }

    /** A folder that does not open is what a doctor is for. */
    private int unopened(Support support, WorldFailure failure) {
        Examined examined = support.unopened(Optional.of(failure), screen());
        try {
            return told(support, examined, support.checks(examined));
        } catch (WorldFailure fileToo) {
            return console().failed(fileToo);
        }
    }

    private int told(Support support, Examined examined, List<Check> checks) throws WorldFailure {
        if (out != null) {
            support.file(examined).write(out, checks, new SupportFile.Wish(figures, names), this::progress);
        }
        if (json) {
            console().print(document(checks));
        } else {
            checks.forEach(this::say);
            if (out != null) {
                console()
                        .say(
                                console().out(),
                                Text.of("ไฟล์สำหรับผู้ช่วยเหลืออยู่ที่ " + out, "The file for support is " + out));
            }
        }
        boolean trouble = checks.stream().anyMatch(check -> check.level() == Check.Level.TROUBLE);
        return trouble ? Console.REFUSED : Console.DONE;
    }

    private boolean progress(int done, int steps) {
        if (!json && System.console() != null) {
            console().err().print("\r" + done + "/" + steps + (done == steps ? "\n" : ""));
            console().err().flush();
        }
        return true;
    }

    private void say(Check check) {
        String mark = switch (check.level()) {
            case OK -> "[/] ";
            case NOTE -> "[i] ";
            case TROUBLE -> "[!] ";
        };
        console()
                .say(
                        console().out(),
                        Text.of(
                                mark + check.what().thai() + ": "
                                        + check.found().thai(),
                                "    " + check.what().english() + ": "
                                        + check.found().english()));
        if (check.level() != Check.Level.OK) {
            console()
                    .say(
                            console().out(),
                            Text.of(
                                    "    → " + check.next().thai(),
                                    "    → " + check.next().english()));
        }
    }

    private ObjectNode document(List<Check> checks) {
        ObjectNode document = Console.object();
        for (Check check : checks) {
            document.withArray("/checks")
                    .addObject()
                    .put("name", check.name())
                    .put("level", check.level().name().toLowerCase(Locale.ROOT))
                    .put("found", check.found().thai())
                    .put("found_en", check.found().english())
                    .put("next", check.next().thai())
                    .put("next_en", check.next().english());
        }
        if (out != null) {
            document.put("file", out.toString());
        }
        return document;
    }

    private static List<Fact> screen() {
        return List.of(
                new Fact("face", "command line"),
                new Fact("display", System.getenv().getOrDefault("DISPLAY", "-")));
    }
}
