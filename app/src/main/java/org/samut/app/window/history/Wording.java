package org.samut.app.window.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.samut.app.window.text.BuddhistDay;
import org.samut.app.window.text.Figures;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Form;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.history.FieldChange;
import org.samut.core.history.Step;
import org.samut.core.review.Reply;
import org.samut.core.text.Dates;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;

/** Fields, entries and steps of a workbook's past in a person's words. */
public final class Wording {
    private final Texts texts;
    private final Form form;

    public Wording(Texts texts, Form form) {
        this.texts = texts;
        this.form = form;
    }

    /** Such as {@code 1.01 (1)} or {@code 1.01 เหตุผล}. */
    public String field(String field) {
        if (Reply.isField(field)) {
            return texts.say("history.field.reply", field.substring(field.lastIndexOf('.') + 1));
        }
        String code = FieldChange.indicatorOf(field);
        int row = field.indexOf('/');
        String name = (row < 0 ? field : field.substring(0, row)).substring(code.length() + (code.isEmpty() ? 0 : 1));
        return code + " " + name(field, name, row >= 0);
    }

    private String name(String field, String name, boolean ofMany) {
        if (name.equals("evidence")) {
            return texts.say("history.field.evidence");
        } else if (ofMany) {
            return texts.say("history.field.row");
        } else if (name.equals("reason")) {
            return texts.say("history.field.reason");
        } else if (name.equals("note")) {
            return texts.say("history.field.note");
        } else if (name.equals("satisfied")) {
            return texts.say("history.field.satisfied");
        } else if (name.equals("improve")) {
            return texts.say("history.field.improve");
        }
        Optional<Item> item = item(field);
        if (item.filter(one -> one.kind() == ItemKind.FRAME).isPresent()) {
            return "(1)";
        }
        return item.filter(one -> one.kind() == ItemKind.SERVICE).isPresent()
                ? "(2)"
                : item.map(Item::label).filter(label -> label.length() < 40).orElse("");
    }

    /** What a field held, with its unit; what is blank is told too. */
    public String entry(String field, Entry entry) {
        if (entry.isBlank()) {
            return texts.say("history.entry.blank");
        } else if (entry instanceof Entry.NoService) {
            return texts.say("history.entry.none");
        } else if (entry instanceof Entry.NotCarriedOut) {
            return texts.say("history.entry.notdone");
        } else if (entry instanceof Entry.Attachment file) {
            return file.name();
        } else if (entry instanceof Entry.Row row) {
            return row(field, row);
        } else if (entry instanceof Entry.Rows rows) {
            return texts.say("history.entry.rows", rows.rows().size());
        }
        Optional<Reply> reply = Reply.of(field, entry);
        if (reply.isPresent()) {
            String word =
                    texts.say(reply.get().kind() == Reply.Kind.DONE ? "history.reply.done" : "history.reply.explained");
            return (word + " " + reply.get().text()).strip();
        }
        Optional<Item> item = item(field);
        if (item.filter(one -> one.kind() == ItemKind.YES_NO).isPresent()) {
            return texts.say(entry.isYes() ? "history.entry.yes" : "history.entry.no");
        }
        if (item.filter(one -> one.kind() == ItemKind.DATE).isPresent() && entry instanceof Entry.Words day) {
            return BuddhistDay.write(day.text(), texts.digits().get());
        }
        String said = Figures.typed(entry);
        String unit = item.map(Item::unit).orElse("");
        return entry.asNumber().isPresent() ? (texts.figures(said) + " " + unit).strip() : said;
    }

    /** The cells in the order of their columns, days as they are typed. */
    private String row(String field, Entry.Row row) {
        List<String> said = new ArrayList<>();
        for (Item column :
                item(RowFields.item(field).orElse(field)).map(Item::columns).orElse(List.of())) {
            String cell = row.cells().getOrDefault(column.id(), "");
            if (!cell.isEmpty()) {
                said.add(
                        column.kind() == ItemKind.DATE
                                ? BuddhistDay.write(cell, texts.digits().get())
                                : cell);
            }
        }
        return said.isEmpty() ? String.join(", ", new TreeMap<>(row.cells()).values()) : String.join(", ", said);
    }

    /** What an entry holds, without a unit. */
    public String bare(Entry entry) {
        return texts.figures(Figures.typed(entry));
    }

    /** What kind of doing a step was. */
    public String kind(Step step) {
        return switch (step.kind()) {
            case ENTERED -> texts.say("history.kind.entered");
            case IMPORTED -> texts.say("history.kind.imported");
            case RESTORED -> texts.say("history.kind.restored");
            case CARRIED_OVER -> texts.say("history.kind.carried");
            case UNDONE -> texts.say("history.kind.undone");
            case REDONE -> texts.say("history.kind.redone");
            case SEALED -> texts.say("history.kind.sealed");
            case SIGNED -> texts.say("history.kind.signed");
            case REOPENED -> texts.say("history.kind.reopened", step.said());
            case RETURNED -> texts.say("history.kind.returned", step.said());
            case ACCEPTED -> texts.say("history.kind.accepted", step.said());
            case UPGRADED -> texts.say("history.kind.upgraded", step.said());
            case OTHER -> texts.say("history.kind.other");
        };
    }

    public String day(Instant at) {
        return texts.figures(
                Dates.day(at.atZone(Dates.ZONE).toLocalDate(), texts.language().get()));
    }

    public String time(Instant at) {
        return texts.figures(Dates.time(at));
    }

    public String dayAndTime(Instant at) {
        return texts.figures(Dates.dayAndTime(at, texts.language().get()));
    }

    private Optional<Item> item(String field) {
        return form.indicator(FieldChange.indicatorOf(field))
                .flatMap(indicator -> indicator.items().stream()
                        .filter(item -> item.id().equals(field))
                        .findFirst());
    }
}
