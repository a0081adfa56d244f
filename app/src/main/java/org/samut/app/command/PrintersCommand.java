package org.samut.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.paper.printing.Printer;
import org.samut.core.paper.printing.Printers;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;

/** The printers of this PC, as {@code print --printer} names them. */
@Command(name = "printers", description = "รายชื่อเครื่องพิมพ์ของเครื่องนี้ · the printers of this PC")
public final class PrintersCommand extends Verb {
    @Override
    public Integer call() {
        List<Printer> known = Printers.known();
        if (console().json()) {
            ObjectNode document = Console.object();
            document.putArray("printers");
            known.forEach(one -> document.withArray("/printers")
                    .addObject()
                    .put("name", one.name())
                    .put("usual", one.usual())
                    .put("takes_pdf", one.takesPdf())
                    .put("both_sides", one.bothSides()));
            console().print(document);
            return Console.DONE;
        }
        if (known.isEmpty()) {
            return console().done(Text.of("ไม่พบเครื่องพิมพ์ในเครื่องนี้", "This PC has no printer."));
        }
        known.forEach(one -> console().out().println((one.usual() ? "* " : "  ") + one.name()));
        return Console.DONE;
    }
}
