package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.office.FormUpgrade;
import org.samut.core.text.Text;
import org.samut.core.upgrade.Kept;
import org.samut.core.workbook.Entry;
import picocli.CommandLine.Command;

/** What of earlier versions of the form has no place in the workbook's, and is kept. */
@Command(
        name = "kept",
        description =
                "ข้อมูลที่ไม่มีที่ในแบบรุ่นปัจจุบันและเก็บไว้ · what has no place in the form's version, and is kept")
final class KeptCommand extends Verb {
    @Override
    public Integer call() {
        return withWorkbook(open -> {
            FormUpgrade upgrade = new FormUpgrade(open);
            List<Kept> kept = upgrade.kept();
            ObjectNode document = Console.object();
            var list = document.putArray("kept");
            for (Kept one : kept) {
                list.add(document(one).put("text", upgrade.text(one)));
                if (!json) {
                    console().out().println(line(one, upgrade.text(one)));
                }
            }
            if (json) {
                console().print(document);
            } else if (kept.isEmpty()) {
                console().say(console().out(), Text.of("ไม่มีข้อมูลที่เก็บไว้ต่างหาก", "Nothing is kept aside."));
            }
            return Console.DONE;
        });
    }

    static ObjectNode document(Kept kept) {
        return Console.object()
                .put("version", kept.version())
                .put("field", kept.field())
                .put("entry", said(kept.entry()));
    }

    static String line(Kept kept, String text) {
        return "(" + kept.version() + ") " + kept.field() + " = " + said(kept.entry()) + "  " + text;
    }

    private static String said(Entry entry) {
        if (entry instanceof Entry.Attachment file) {
            return file.name();
        }
        return entry instanceof Entry.Rows rows ? rows.rows().toString() : HistoryCommand.value(entry);
    }
}
