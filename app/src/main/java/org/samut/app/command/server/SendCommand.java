package org.samut.app.command.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.office.OfficeRefusals;
import org.samut.sync.client.RunReport;
import picocli.CommandLine.Command;

/** Sends what is sealed. */
@Command(
        name = "send",
        description = "ส่งเล่มที่ปิดแล้ว · sends what is sealed; done only when the signed receipt is here")
public final class SendCommand extends Verb {
    @Override
    public Integer call() {
        return inOffice(composition -> composition
                .office()
                .currentWorkbook()
                .either(
                        open -> open.picture().state().isEditable()
                                ? console().refused(List.of(OfficeRefusals.NOT_SEALED))
                                : tell(console(), composition.line().converse()),
                        console()::refused));
    }

    /** Says what a run did; 0 where nothing is left to do, 1 where a person must, 3 where the line or server failed. */
    static int tell(Console console, RunReport report) {
        if (console.json()) {
            ObjectNode document =
                    Console.object().put("state", report.state().name().toLowerCase(Locale.ROOT));
            var received = document.putArray("received");
            report.received()
                    .forEach(one -> received.addObject()
                            .put("submission", one.submission())
                            .put("revision", one.revision())
                            .put("receivedAt", one.receivedAt().toString()));
            var forms = document.putArray("forms");
            report.forms().forEach(one -> forms.addObject().put("id", one.id()).put("version", one.version()));
            var refusals = document.putArray("refusals");
            report.refusals()
                    .forEach(refusal ->
                            Console.put(refusals.addObject(), refusal.code(), refusal.happened(), refusal.next()));
            var messages = document.putArray("messages");
            report.sentences()
                    .forEach(sentence ->
                            messages.addObject().put("message", sentence.thai()).put("message_en", sentence.english()));
            console.print(document);
        } else {
            report.sentences().forEach(sentence -> console.say(console.out(), sentence));
        }
        return switch (report.state()) {
            case NOTHING_TO_SEND, RECEIVED -> Console.DONE;
            case REFUSED, STOPPED -> Console.REFUSED;
            case WAITING -> Console.WORLD_FAILED;
        };
    }
}
