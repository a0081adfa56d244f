package org.samut.sync.server.console.page;

import java.util.Optional;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.revision.Changes;
import org.samut.core.workbook.Entry;

/** Answers as people read them. */
public final class Written {
    /** Where nothing is filled in. */
    public static final String NOTHING = "–";

    private Written() {}

    /** An answer without its unit. */
    public static String entry(Words words, Entry entry) {
        if (entry instanceof Entry.Figure figure) {
            return words.figure(figure.number());
        } else if (entry instanceof Entry.Words text) {
            return text.text();
        } else if (entry instanceof Entry.Rows rows) {
            return words.of("figures.rows", words.number(rows.rows().size()));
        }
        return NOTHING;
    }

    /** An item's answer with its unit; yes and no in words. */
    public static String item(Words words, Item item, Optional<Entry> entry) {
        if (entry.isEmpty()) {
            return NOTHING;
        }
        if (item.kind() == ItemKind.YES_NO && entry.get() instanceof Entry.Words) {
            return entry.get().isYes() ? words.of("figures.yes") : words.of("figures.no");
        }
        String text = entry(words, entry.get());
        boolean wantsUnit = entry.get() instanceof Entry.Figure && !item.unit().isEmpty();
        return wantsUnit ? text + " " + item.unit() : text;
    }

    /** How an indicator is answered, by its name on the wire. */
    public static String state(Words words, String wireName) {
        return switch (wireName) {
            case "value" -> words.of("answer.value");
            case "no_service" -> words.of("answer.no.service");
            case "not_carried_out" -> words.of("answer.not.carried.out");
            default -> words.of("answer.blank");
        };
    }

    /** One side of a change. */
    public static String side(Words words, Changes.Changed changed, Entry entry) {
        return changed.part() == Changes.Part.STATE && entry instanceof Entry.Words state
                ? state(words, state.text())
                : entry(words, entry);
    }

    public static String part(Words words, Changes.Part part) {
        return switch (part) {
            case STATE -> words.of("change.state");
            case ITEM -> words.of("change.item");
            case PERCENT -> words.of("change.percent");
            case RESULT -> words.of("change.result");
            case REASON -> words.of("change.reason");
        };
    }

    /** A size for people, in powers of 1,000 as disks are sold. */
    public static String size(Words words, long bytes) {
        return bytes < 1_000_000
                ? words.of("size.kilo", words.number(Math.max(1, bytes / 1000)))
                : words.of("size.mega", words.number(bytes / 1_000_000));
    }
}
