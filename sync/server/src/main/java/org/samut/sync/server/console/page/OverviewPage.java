package org.samut.sync.server.console.page;

import java.util.List;
import org.samut.core.form.Form;
import org.samut.sync.server.console.standing.Counts;

/**
 * Provinces, or the districts of one, with how many LAOs are how far.
 *
 * @param forms to choose from
 * @param isReading whether submissions that came in are still being read, so that the numbers will grow
 */
public record OverviewPage(
        Selection selection, List<Form> forms, Form form, List<Row> rows, Counts all, boolean isReading) {
    public OverviewPage {
        forms = List.copyOf(forms);
        rows = List.copyOf(rows);
    }

    /**
     * A province or district.
     *
     * @param here the page of what is in it
     * @param list the selection of its LAOs
     */
    public record Row(String name, String here, Selection list, Counts counts) {}

    public boolean isOfProvinces() {
        return selection.province().isEmpty();
    }
}
