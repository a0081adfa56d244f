package org.samut.app.window.filling;

import java.util.HashMap;
import java.util.Map;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** How many files each indicator has, counted anew only when one came or went. */
final class EvidenceCounts {
    private static final String EVIDENCE = ".evidence/";

    private Map<String, Integer> counts = Map.of();

    static boolean concerns(String field) {
        return field.contains(EVIDENCE);
    }

    int of(String code) {
        return counts.getOrDefault(code, 0);
    }

    void count(Workbook workbook) {
        Map<String, Integer> counted = new HashMap<>();
        for (Map.Entry<String, Entry> one : workbook.entries().entrySet()) {
            int at = one.getKey().indexOf(EVIDENCE);
            if (at > 0 && !one.getValue().isBlank()) {
                counted.merge(one.getKey().substring(0, at), 1, Integer::sum);
            }
        }
        counts = counted;
    }
}
