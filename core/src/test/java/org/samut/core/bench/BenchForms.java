package org.samut.core.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** The forms that are timed: the model of 64 indicators, and one of 1,000 items made of the model's rows. */
final class BenchForms {
    private BenchForms() {}

    /** 500 ratios with two items each, texts as long as the model's, every rule that a ratio gets. */
    static Form thousandItems() {
        String csv = SampleForms.text("/org/samut/core/form/msps-2567-model.csv");
        String keys = csv.lines().filter(line -> line.startsWith("#")).collect(Collectors.joining("\n", "", "\n"));
        String[] rows = csv.lines().filter(line -> line.contains(",ratio,")).toArray(String[]::new);
        StringBuilder large = new StringBuilder(keys);
        large.append(
                csv.lines().filter(line -> line.startsWith("code,")).findFirst().orElseThrow());
        for (int i = 0; i < 500; i++) {
            // The row's first line ends in the middle of its guidance.
            String row = rows[i % rows.length].replaceFirst(",\"[^\"]*$", ",");
            String all = row.replaceFirst("CITY\\|[A-Z|]+", "ALL");
            large.append('\n').append("9.").append(1000 + i).append(all.substring(all.indexOf(',')));
        }
        String areas = large.toString();
        return SampleForms.compile("large.csv", areas);
    }

    /** Answers everything without a finding, with last year beside it, so that every rule has something to do. */
    static Workbook fill(Workbook workbook) {
        Map<String, Entry> entries = new HashMap<>();
        Map<String, Entry> prior = new HashMap<>();
        workbook.form()
                .indicators()
                .flatMap(indicator -> indicator.items().stream())
                .forEach(item -> {
                    switch (item.kind()) {
                        case FRAME -> entries.put(item.id(), Entry.figure("100"));
                        case SERVICE -> entries.put(item.id(), Entry.figure("90"));
                        case YES_NO -> entries.put(item.id(), new Entry.Words("yes"));
                        default -> entries.put(item.id(), Entry.figure("10"));
                    }
                    prior.put(item.id(), entries.get(item.id()));
                });
        return new Workbook(workbook.id(), workbook.form(), workbook.lao(), workbook.state(), 1, entries, prior);
    }
}
