package org.samut.app.window.workbook;

import org.samut.app.window.history.Wording;
import org.samut.app.window.text.Figures;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Form;
import org.samut.core.form.ItemKind;
import org.samut.core.workbook.Entry;

/** A field and what it holds, in few words. */
final class FieldWords {
    private static final int LONGEST = 24;

    private FieldWords() {}

    static String name(Texts texts, Form form, String field) {
        String code = field.substring(0, Math.max(0, field.lastIndexOf('.')));
        String name = field.substring(field.lastIndexOf('.') + 1);
        String said = switch (name) {
            case "reason" -> texts.say("status.field.reason");
            case "note" -> texts.say("status.field.note");
            default ->
                form.indicator(code)
                        .flatMap(indicator -> indicator.item(name))
                        .map(item -> item.kind())
                        .map(kind -> kind == ItemKind.FRAME ? "(1)" : kind == ItemKind.SERVICE ? "(2)" : "")
                        .orElse("");
        };
        return texts.figures((code + " " + said).strip());
    }

    static String entry(Texts texts, Form form, String field, Entry entry) {
        if (entry.isBlank()) {
            return texts.say("status.entry.blank");
        }
        if (entry instanceof Entry.NoService) {
            return texts.say("filling.choice.none");
        }
        if (entry instanceof Entry.NotCarriedOut) {
            return texts.say("filling.choice.notdone");
        }
        if (entry instanceof Entry.Rows table) {
            return texts.say("grid.count", table.rows().size());
        }
        if (entry instanceof Entry.Row || isDay(form, field)) {
            return shortened(new Wording(texts, form).entry(field, entry));
        }
        String typed = Figures.typed(entry).replace('\n', ' ');
        String shown = entry.asNumber().isPresent() ? texts.figures(typed) : typed;
        return shortened(shown);
    }

    private static boolean isDay(Form form, String field) {
        return form.indicator(field.substring(0, Math.max(0, field.lastIndexOf('.'))))
                .flatMap(indicator -> indicator.item(field.substring(field.lastIndexOf('.') + 1)))
                .filter(item -> item.kind() == ItemKind.DATE)
                .isPresent();
    }

    private static String shortened(String shown) {
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }
}
