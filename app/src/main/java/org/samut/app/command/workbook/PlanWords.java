package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import org.samut.app.command.verb.Console;
import org.samut.core.report.entries.ImportPlan;
import org.samut.core.report.entries.RefusedCell;
import org.samut.core.report.entries.SheetChange;
import org.samut.core.report.entries.SheetConflict;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;

/** What the import of a spreadsheet would change or has changed, said line by line or as one document. */
record PlanWords(Console console) {
    void say(ImportPlan plan, boolean taken) {
        if (console.json()) {
            console.print(document(plan, taken));
            return;
        }
        PrintWriter out = console.out();
        plan.changes().forEach(change -> out.println(line(change)));
        if (!plan.conflicts().isEmpty()) {
            console.say(
                    out,
                    Text.of(
                            "ไม่นำเข้า เพราะมีผู้แก้ไขในเล่มหลังจากส่งออก: "
                                    + plan.conflicts().size(),
                            "Not taken, since somebody changed them in the workbook after the export: "
                                    + plan.conflicts().size()));
            plan.conflicts().forEach(conflict -> out.println(line(conflict)));
        }
        if (!plan.refused().isEmpty()) {
            console.say(
                    out,
                    Text.of(
                            "ช่องที่นำเข้าไม่ได้: " + plan.refused().size(),
                            "Cells that cannot be taken: " + plan.refused().size()));
            plan.refused().forEach(cell -> cell(out, cell));
        }
        plan.notes().forEach(note -> console.say(out, note));
        console.say(out, summary(plan, taken));
    }

    private static Text summary(ImportPlan plan, boolean taken) {
        int count = plan.changes().size();
        if (count == 0) {
            return Text.of(
                    "ไม่มีรายการที่จะแก้ไข ข้อมูลเดิมยังอยู่ครบ",
                    "There is nothing to change; everything is as it was.");
        }
        String noted = plan.author().officer() + "@" + plan.author().device() + " [" + plan.document() + "]";
        return taken
                ? Text.of(
                        "บันทึกแล้ว " + count + " รายการ โดย " + noted,
                        "Saved: " + count + " changes, noted for " + noted)
                : Text.of(
                        "จะแก้ไข " + count + " รายการ ในชื่อ " + noted
                                + " ยังไม่ได้บันทึก หากถูกต้อง โปรดสั่งอีกครั้งพร้อม --yes",
                        count + " changes, to be noted for " + noted
                                + ". Nothing is written yet; if they are right, say it again with --yes.");
    }

    private static String line(SheetChange change) {
        String follows = change.follows() ? "  (ตามมา · follows)" : "  [" + change.place() + "]";
        return change.label().thai() + ": " + value(change.before()) + " → " + value(change.now())
                + (change.unit().isEmpty() ? "" : " " + change.unit()) + follows;
    }

    private static String line(SheetConflict conflict) {
        SheetChange change = conflict.change();
        String who = conflict.latest()
                .map(latest -> latest.author().officer() + ", " + time(latest))
                .orElse("-");
        return "  " + change.label().thai() + " [" + change.place() + "]: "
                + value(conflict.atExport()) + " → " + value(change.now())
                + "; ในเล่ม · in the workbook: " + value(change.before()) + " (" + who + ")  --replace "
                + change.field();
    }

    private void cell(PrintWriter out, RefusedCell cell) {
        String at =
                "  " + cell.sheet() + "!" + cell.cell() + " \"" + cell.typed().replace('\n', ' ') + "\": ";
        console.say(out, Text.of(at + cell.why().thai(), at + cell.why().english()));
    }

    private static String time(Change change) {
        return Dates.dayAndTime(Instant.ofEpochMilli(change.time().millis()), Language.THAI);
    }

    private static String value(Entry entry) {
        if (entry.isBlank()) {
            return "(ว่าง · blank)";
        }
        if (entry instanceof Entry.NoService) {
            return "ไม่มีบริการ · no service";
        }
        if (entry instanceof Entry.NotCarriedOut) {
            return "ไม่ได้ดำเนินการ · not carried out";
        }
        return entry instanceof Entry.Row row ? String.valueOf(row.cells()) : HistoryCommand.value(entry);
    }

    private static ObjectNode document(ImportPlan plan, boolean taken) {
        ObjectNode document = Console.object()
                .put("taken", taken && !plan.step().isEmpty())
                .put("officer", plan.author().officer())
                .put("device", plan.author().device())
                .put("document", plan.document());
        ArrayNode changes = document.putArray("changes");
        plan.changes().forEach(change -> put(changes.addObject(), change));
        ArrayNode conflicts = document.putArray("conflicts");
        plan.conflicts().forEach(conflict -> {
            ObjectNode node = put(conflicts.addObject(), conflict.change());
            node.put("atExport", HistoryCommand.value(conflict.atExport()));
            conflict.latest()
                    .ifPresent(latest -> node.put("changedBy", latest.author().officer()));
        });
        ArrayNode refused = document.putArray("refused");
        plan.refused()
                .forEach(cell -> refused.addObject()
                        .put("sheet", cell.sheet())
                        .put("cell", cell.cell())
                        .put("typed", cell.typed())
                        .put("message", cell.why().thai())
                        .put("message_en", cell.why().english()));
        ArrayNode notes = document.putArray("notes");
        plan.notes()
                .forEach(note -> notes.addObject().put("message", note.thai()).put("message_en", note.english()));
        return document;
    }

    private static ObjectNode put(ObjectNode node, SheetChange change) {
        return node.put("field", change.field())
                .put("cell", change.place())
                .put("before", HistoryCommand.value(change.before()))
                .put("now", HistoryCommand.value(change.now()))
                .put("follows", change.follows());
    }
}
