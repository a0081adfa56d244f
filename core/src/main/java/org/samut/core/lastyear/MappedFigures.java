package org.samut.core.lastyear;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.workbook.Entry;

/**
 * The figures of last year's form at this year's items. An item goes on from the one of the same name under the code
 * that the form maps, where both ask for the same: another unit is another question.
 */
record MappedFigures(Map<String, Entry> figures, Map<String, LastYear.Unlike> unlike) {

    static MappedFigures of(Form now, Form before, Map<String, Entry> entries) {
        Map<String, Entry> figures = new HashMap<>();
        Map<String, LastYear.Unlike> unlike = new HashMap<>();
        now.indicators().forEach(indicator -> {
            Optional<Indicator> earlier =
                    now.prior().flatMap(prior -> prior.codeOf(indicator.code())).flatMap(before::indicator);
            for (Item item : indicator.items()) {
                Optional<Item> asked = earlier.flatMap(one -> one.item(item.name()));
                Entry entry = asked.map(one -> entries.getOrDefault(one.id(), Entry.BLANK))
                        .orElse(Entry.BLANK);
                if (entry.isBlank() || entry instanceof Entry.Unreadable || item.kind() == ItemKind.TABLE) {
                    continue;
                }
                if (asksTheSame(item, asked.get())) {
                    figures.put(item.id(), entry);
                } else {
                    unlike.put(item.id(), new LastYear.Unlike(entry, asked.get().unit()));
                }
            }
        });
        return new MappedFigures(figures, unlike);
    }

    private static boolean asksTheSame(Item now, Item before) {
        return now.kind() == before.kind()
                && now.unit().equals(before.unit())
                && now.choices().equals(before.choices());
    }
}
