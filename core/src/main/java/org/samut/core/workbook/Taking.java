package org.samut.core.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Entries taken over from another picture of a workbook, an earlier moment's or last year's, so that no indicator comes
 * to contradict itself: where a figure would stand beside a <em>no service</em>, all the indicator's items are taken.
 */
public final class Taking {
    private Taking() {}

    /** What to write so that these fields hold what they hold in the source; empty where they do. */
    public static List<Entering> of(Set<String> fields, Map<String, Entry> source, Map<String, Entry> current) {
        Map<String, Entering> taken = new LinkedHashMap<>();
        Set<String> indicators = new TreeSet<>();
        for (String field : new TreeSet<>(fields)) {
            take(field, source, current, taken);
            indicators.add(indicator(field));
        }
        for (String indicator : indicators) {
            Set<String> items = items(indicator, source, current);
            if (contradicts(items, indicator, taken, current)) {
                items.forEach(item -> take(item, source, current, taken));
            }
        }
        return List.copyOf(taken.values());
    }

    private static void take(
            String field, Map<String, Entry> source, Map<String, Entry> current, Map<String, Entering> taken) {
        Entry wanted = source.getOrDefault(field, Entry.BLANK);
        if (!wanted.equals(current.getOrDefault(field, Entry.BLANK))) {
            taken.put(field, Entering.of(field, wanted));
        }
    }

    private static boolean contradicts(
            Set<String> items, String indicator, Map<String, Entering> taken, Map<String, Entry> current) {
        int none = 0;
        int notCarriedOut = 0;
        int answered = 0;
        int answeredBesideFrame = 0;
        for (String item : items) {
            Entering write = taken.get(item);
            Entry entry = write == null ? current.getOrDefault(item, Entry.BLANK) : write.entry();
            none += entry instanceof Entry.NoService ? 1 : 0;
            notCarriedOut += entry instanceof Entry.NotCarriedOut ? 1 : 0;
            answered += entry.isBlank() ? 0 : 1;
            answeredBesideFrame += entry.isBlank() || item.equals(indicator + ".frame") ? 0 : 1;
        }
        return none > 0 && answered > 1 || notCarriedOut > 0 && answeredBesideFrame > 1;
    }

    /** The fields that answer the indicator: neither what is said about it nor files and rows. */
    private static Set<String> items(String indicator, Map<String, Entry> source, Map<String, Entry> current) {
        Set<String> items = new TreeSet<>();
        for (Map<String, Entry> picture : List.of(source, current)) {
            for (String field : picture.keySet()) {
                boolean said = field.endsWith(".reason") || field.endsWith(".note");
                if (!said && field.indexOf('/') < 0 && indicator(field).equals(indicator)) {
                    items.add(field);
                }
            }
        }
        return items;
    }

    private static String indicator(String field) {
        int row = field.indexOf('/');
        String plain = row < 0 ? field : field.substring(0, row);
        return plain.substring(0, Math.max(0, plain.lastIndexOf('.')));
    }
}
