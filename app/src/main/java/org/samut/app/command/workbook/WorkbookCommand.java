package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.samut.app.command.paper.SignedShown;
import org.samut.app.command.review.RemarksCommand;
import org.samut.app.command.review.ReplyCommand;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.office.Installation;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Workbooks, and what is entered into the one that lies open. */
@Command(
        name = "workbook",
        description = "เล่ม · workbooks",
        subcommands = {
            WorkbookCommand.New.class,
            WorkbookCommand.Listing.class,
            WorkbookCommand.Open.class,
            ShowCommand.class,
            AnswerCommand.class,
            EnterCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            HistoryCommand.class,
            PriorCommand.class,
            UpgradeCommand.class,
            KeptCommand.class,
            RemarksCommand.class,
            ReplyCommand.class,
            WorkbookCommand.Reopen.class
        },
        synopsisSubcommandLabel = "VERB")
public final class WorkbookCommand {

    @Command(name = "new", description = "เริ่มเล่มใหม่ของแบบนี้ · starts a workbook of a form")
    static final class New extends Verb {
        @Parameters(paramLabel = "FORM")
        String form;

        @Override
        public Integer call() {
            return inOffice(
                    composition -> composition.office().startWorkbook(form).either(this::started, console()::refused));
        }

        private int started(OpenWorkbook open) {
            return console()
                    .done(
                            Text.of(
                                    "เริ่มเล่ม " + form + " ของ" + open.lao().fullName() + " แล้ว",
                                    "Started a workbook of " + form + " for "
                                            + open.lao().described() + "."),
                            Console.object()
                                    .put("id", open.id())
                                    .put("form", form)
                                    .put("lao", open.lao().code()));
        }
    }

    @Command(name = "list", description = "เล่มที่มีในเครื่องนี้ · the workbooks of this installation")
    static final class Listing extends Verb {
        @Override
        public Integer call() {
            return inOffice(composition -> {
                ObjectNode document = Console.object();
                var workbooks = document.putArray("workbooks");
                Installation installation = composition.office().installation();
                for (Workbooks.Entitled entitled : installation.workbooks().list()) {
                    Optional<SignedShown> signed = SignedShown.of(installation.signedCopies(), entitled);
                    workbooks
                            .addObject()
                            .put("id", entitled.id())
                            .put("form", entitled.form())
                            .put("lao", entitled.lao())
                            .put("state", ShowCommand.lower(entitled.state()))
                            .put("revision", entitled.revision())
                            .set("signed", signed.map(SignedShown::document).orElse(null));
                    if (!json) {
                        console()
                                .out()
                                .println(entitled.id() + "  " + entitled.form() + "  " + entitled.lao() + "  "
                                        + ShowCommand.lower(entitled.state()) + "  " + entitled.revision()
                                        + signed.map(one -> "  signed").orElse(""));
                    }
                }
                if (json) {
                    console().print(document);
                }
                return Console.DONE;
            });
        }
    }

    @Command(name = "open", description = "เปิดเล่มที่จะทำงานต่อ · lays a workbook open for the verbs that follow")
    static final class Open extends Verb {
        @Parameters(paramLabel = "ID")
        String id;

        @Override
        public Integer call() {
            return inOffice(composition -> composition
                    .office()
                    .openWorkbook(id)
                    .either(
                            open -> console().done(Text.of("เปิดเล่ม " + id + " แล้ว", "Opened " + id + ".")),
                            console()::refused));
        }
    }

    @Command(
            name = "reopen",
            description = "เปิดเล่มที่ปิดแล้วเป็นฉบับแก้ไขครั้งใหม่ · opens the next revision of a sealed workbook")
    static final class Reopen extends Verb {
        @Override
        public Integer call() {
            return withWorkbook(open -> open.reopen()
                    .either(
                            next -> console()
                                    .done(
                                            Text.of(
                                                    "เปิดเล่มแล้ว ฉบับที่ " + next.revision(),
                                                    "Reopened as revision " + next.revision() + "."),
                                            Console.object().put("revision", next.revision())),
                            console()::refused));
        }
    }
}
