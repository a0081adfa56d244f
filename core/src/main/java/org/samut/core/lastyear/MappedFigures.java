package org.samut.core.lastyear;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Survey;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;

/**
 * What last year's form held, at this year's items. An item goes on from the one of the same name under the code that
 * the form maps, where both ask for the same: another unit is another question. A question to the citizens goes on from
 * the one under its mapped code.
 */
record MappedFigures(
        Map<String, Entry> figures,
        Map<String, LastYear.Unlike> unlike,
        Map<String, PastTable> tables,
        Map<String, String> reworded) {

    static MappedFigures of(Form now, Form before, Map<String, Entry> entries) {
        MappedFigures mapped = new MappedFigures(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        Map<String, SortedMap<String, Entry.Row>> rows = RowFields.rows(entries);
        now.indicators().forEach(indicator -> {
            Optional<Indicator> earlier =
                    now.prior().flatMap(prior -> prior.codeOf(indicator.code())).flatMap(before::indicator);
            for (Item item : indicator.items()) {
                Optional<Item> asked = earlier.flatMap(one -> one.item(item.name()));
                Entry entry = asked.map(one -> entries.getOrDefault(one.id(), Entry.BLANK))
                        .orElse(Entry.BLANK);
                if (entry instanceof Entry.Rows && item.kind() == ItemKind.TABLE) {
                    mapped.tables.put(
                            item.id(),
                            new PastTable(
                                    before.id(),
                                    asked.get(),
                                    item,
                                    rows.getOrDefault(asked.get().id(), new TreeMap<>())));
                } else if (!entry.isBlank() && !(entry instanceof Entry.Unreadable) && !(entry instanceof Entry.Rows)) {
                    mapped.take(item, asked.get(), entry);
                }
            }
        });
        now.survey().questions().forEach(question -> mapped.take(question, now, before, entries));
        return mapped;
    }

    private void take(Item item, Item asked, Entry entry) {
        if (asksTheSame(item, asked)) {
            figures.put(item.id(), entry);
        } else {
            unlike.put(item.id(), new LastYear.Unlike(entry, asked.unit()));
        }
    }

    private void take(Survey.Question question, Form now, Form before, Map<String, Entry> entries) {
        Optional<Survey.Question> asked =
                now.prior().flatMap(prior -> prior.codeOf(question.code())).flatMap(before.survey()::question);
        if (asked.isEmpty()) {
            return;
        }
        take(question.satisfied(), entries.get(asked.get().satisfied()));
        take(question.improve(), entries.get(asked.get().improve()));
        if (!asked.get().text().equals(question.text())) {
            reworded.put(question.code(), asked.get().text());
        }
    }

    private void take(String field, Entry entry) {
        if (entry instanceof Entry.Figure) {
            figures.put(field, entry);
        }
    }

    private static boolean asksTheSame(Item now, Item before) {
        return now.kind() == before.kind()
                && now.unit().equals(before.unit())
                && now.choices().equals(before.choices());
    }
}
