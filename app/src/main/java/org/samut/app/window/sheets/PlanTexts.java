package org.samut.app.window.sheets;

import java.time.Instant;
import org.samut.app.window.text.Figures;
import org.samut.app.window.text.Texts;
import org.samut.core.report.entries.RefusedCell;
import org.samut.core.report.entries.SheetChange;
import org.samut.core.report.entries.SheetConflict;
import org.samut.core.text.Dates;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;

/** What the preview of an edited spreadsheet says of fields, entries, conflicts and refused cells. */
record PlanTexts(Texts texts) {
    private static final int LONGEST = 60;

    String field(SheetChange change) {
        return texts.figures(texts.say(change.label()));
    }

    String before(SheetChange change) {
        return entry(change.before());
    }

    String now(SheetChange change) {
        String unit = change.unit().isEmpty() || change.now().asNumber().isEmpty() ? "" : " " + change.unit();
        return entry(change.now()) + unit;
    }

    String place(SheetChange change) {
        return change.follows() ? texts.say("sheets.follows") : change.place();
    }

    String conflict(SheetConflict conflict) {
        SheetChange change = conflict.change();
        String who = conflict.latest().map(this::who).orElse("–");
        return texts.say(
                "sheets.conflict",
                field(change),
                entry(conflict.atExport()),
                entry(change.before()),
                entry(change.now()),
                who);
    }

    String refused(RefusedCell cell) {
        return texts.say(
                "sheets.refused.cell",
                cell.sheet() + "!" + cell.cell(),
                shortened(cell.typed()),
                texts.say(cell.why()));
    }

    private String who(Change change) {
        String at = Dates.dayAndTime(
                Instant.ofEpochMilli(change.time().millis()), texts.language().get());
        return change.author().officer() + " " + texts.figures(at);
    }

    private String entry(Entry entry) {
        if (entry.isBlank()) {
            return texts.say("sheets.blank");
        }
        if (entry instanceof Entry.NoService) {
            return texts.say("filling.choice.none");
        }
        if (entry instanceof Entry.NotCarriedOut) {
            return texts.say("filling.choice.notdone");
        }
        if (entry instanceof Entry.Figure figure) {
            return texts.figures(figure.number());
        }
        if (entry instanceof Entry.Row row) {
            return shortened(String.join(" · ", row.cells().values()));
        }
        if (entry instanceof Entry.Words said
                && (said.text().equals("yes") || said.text().equals("no"))) {
            return said.text().equals("yes") ? texts.say("filling.yes") : texts.say("filling.no");
        }
        return shortened(Figures.typed(entry));
    }

    private static String shortened(String text) {
        String line = text.strip().replace('\n', ' ');
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
