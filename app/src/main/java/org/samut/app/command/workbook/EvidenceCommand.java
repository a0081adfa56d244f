package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.evidence.person.PersonalSearch;
import org.samut.core.evidence.person.PersonalTrace;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.Attaching;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.text.Text;
import org.samut.core.workbook.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files beside an indicator. */
@Command(
        name = "evidence",
        description = "ไฟล์หลักฐานของเล่มที่เปิดอยู่ · the open workbook's files of evidence",
        subcommands = {EvidenceCommand.Add.class, EvidenceCommand.Listing.class, EvidenceCommand.Remove.class},
        synopsisSubcommandLabel = "VERB")
public final class EvidenceCommand {
    private static final Text TOTALS = Text.of(
            "  → หลักฐานใช้ยอดรวมที่ไม่มีชื่อบุคคลก็เพียงพอ หากเป็นข้อมูลส่วนบุคคล โปรดนำออก",
            "  → Totals without names are enough. If this is personal data, please remove it.");

    @Command(name = "add", description = "แนบไฟล์ · attaches files to an indicator")
    static final class Add extends Verb {
        @Parameters(paramLabel = "CODE", index = "0")
        String code;

        @Parameters(paramLabel = "FILE", index = "1..*", arity = "1..*")
        List<Path> files;

        @Option(names = "--kind", description = "ชนิดตามที่แบบระบุ · a kind that the form names", defaultValue = "")
        String kind;

        @Option(names = "--note", description = "หมายเหตุ · a note", defaultValue = "")
        String note;

        @Override
        public Integer call() {
            return withWorkbook(open -> {
                int answer = Console.DONE;
                for (Path file : files) {
                    answer = Math.max(
                            answer,
                            new Attaching(open)
                                    .attach(code, file, kind, note)
                                    .either(this::attached, console()::refused));
                }
                return answer;
            });
        }

        private int attached(Attaching.Attached attached) {
            String name = attached.evidence().attachment().name();
            attached.stored()
                    .examined()
                    .notices()
                    .forEach(notice -> console().say(console().err(), notice));
            warn(attached.stored().examined().traces());
            warn(PersonalSearch.ofNote(note));
            Text text = attached.already()
                    ? Text.of(name + " แนบไว้ที่ " + code + " แล้ว", name + " stands beside " + code + " already.")
                    : Text.of("แนบ " + name + " ที่ " + code + " แล้ว", "Attached " + name + " to " + code + ".");
            if (!attached.alsoAt().isEmpty()) {
                String where = String.join(", ", attached.alsoAt());
                console()
                        .say(
                                console().err(),
                                Text.of(
                                        "ไฟล์เดียวกันนี้อยู่ที่ " + where + " ด้วย",
                                        "The same file is at " + where + " too."));
            }
            return console().done(text, facts(attached.evidence()));
        }

        private void warn(List<PersonalTrace> traces) {
            for (PersonalTrace trace : traces) {
                console().say(console().err(), trace.sentence());
                console().say(console().err(), TOTALS);
            }
        }
    }

    @Command(name = "list", description = "ไฟล์ที่แนบไว้ · the files, of one indicator or of all")
    static final class Listing extends Verb {
        @Parameters(paramLabel = "CODE", arity = "0..1", defaultValue = "")
        String code;

        @Override
        public Integer call() {
            return withWorkbook(this::list);
        }

        private int list(OpenWorkbook open) throws WorldFailure {
            ObjectNode document = Console.object();
            var files = document.putArray("evidence");
            List<Evidence> all =
                    code.isEmpty() ? open.picture().evidence() : open.picture().evidence(code);
            all.forEach(one -> files.add(facts(one)));
            if (json) {
                console().print(document);
                return Console.DONE;
            }
            all.forEach(one -> console()
                    .out()
                    .printf(
                            Locale.ROOT,
                            "%-6s %s %9d %s  %s%n",
                            one.indicator(),
                            one.hash().substring(0, 12),
                            one.attachment().size(),
                            one.attachment().name(),
                            one.attachment().kind()));
            return Console.DONE;
        }
    }

    @Command(name = "remove", description = "นำไฟล์ออก · takes a file away by its name or the start of its hash")
    static final class Remove extends Verb {
        @Parameters(paramLabel = "CODE", index = "0")
        String code;

        @Parameters(paramLabel = "FILE", index = "1")
        String file;

        @Override
        public Integer call() {
            return withWorkbook(open -> new Attaching(open)
                    .remove(code, file)
                    .either(
                            gone -> console()
                                    .done(
                                            Text.of(
                                                    "นำ " + gone.attachment().name() + " ออกจาก " + code + " แล้ว",
                                                    "Removed "
                                                            + gone.attachment().name() + " from " + code + "."),
                                            facts(gone)),
                            console()::refused));
        }
    }

    private static ObjectNode facts(Evidence evidence) {
        return Console.object()
                .put("code", evidence.indicator())
                .put("sha256", evidence.hash())
                .put("name", evidence.attachment().name())
                .put("kind", evidence.attachment().kind())
                .put("note", evidence.attachment().note())
                .put("mediaType", evidence.attachment().mediaType())
                .put("size", evidence.attachment().size());
    }
}
