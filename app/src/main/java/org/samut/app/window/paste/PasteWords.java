package org.samut.app.window.paste;

import org.samut.app.window.text.Figures;
import org.samut.app.window.text.Texts;
import org.samut.core.form.ItemKind;
import org.samut.core.paste.PastePlan.Landing;
import org.samut.core.paste.PastePlan.Left;
import org.samut.core.workbook.Entry;

/** What the preview of a paste says of fields, entries and what is left out. */
final class PasteWords {
    private static final int LONGEST_CELL = 40;

    private final Texts texts;

    PasteWords(Texts texts) {
        this.texts = texts;
    }

    String field(Landing landing) {
        String code = texts.figures(landing.indicator().code());
        boolean isState = landing.now() instanceof Entry.NoService || landing.now() instanceof Entry.NotCarriedOut;
        return isState ? code : code + "  " + item(landing);
    }

    String entry(Entry entry) {
        if (entry.isBlank()) {
            return texts.say("paste.blank");
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
        if (entry instanceof Entry.Words said
                && (said.text().equals("yes") || said.text().equals("no"))) {
            return said.text().equals("yes") ? texts.say("filling.yes") : texts.say("filling.no");
        }
        return Figures.typed(entry);
    }

    String left(Left left) {
        if (left.row() == 0) {
            return texts.say("paste.left.column", left.column(), texts.say(left.why()));
        }
        String cell = left.cell().strip().replace('\n', ' ');
        String shown = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell;
        return texts.say("paste.left.cell", left.row(), left.column(), shown, texts.say(left.why()));
    }

    private String item(Landing landing) {
        if (landing.item().kind() == ItemKind.FRAME) {
            return "(1)";
        }
        if (landing.item().kind() == ItemKind.SERVICE) {
            return "(2)";
        }
        return switch (landing.item().name()) {
            case "reason" -> texts.say("paste.field.reason");
            case "note" -> texts.say("paste.field.note");
            default -> landing.item().label();
        };
    }
}
