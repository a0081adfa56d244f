package org.samut.sync.server.console.page;

import java.util.List;
import org.samut.core.form.Form;
import org.samut.sync.server.console.standing.Standing;

/**
 * LAOs of a selection, one page of them.
 *
 * @param page from 1
 * @param total how many LAOs the selection has
 * @param provinces those that the reader may see
 * @param districts of the chosen province
 */
public record ListPage(
        Selection selection,
        List<Form> forms,
        List<Standing> rows,
        int page,
        int total,
        List<Place> provinces,
        List<String> districts) {
    /** Rows of one page. */
    public static final int ROWS = 50;

    public ListPage {
        forms = List.copyOf(forms);
        rows = List.copyOf(rows);
        provinces = List.copyOf(provinces);
        districts = List.copyOf(districts);
    }

    /** A province by its two digits. */
    public record Place(String code, String name) {}

    public int pages() {
        return Math.max(1, (total + ROWS - 1) / ROWS);
    }

    public int first() {
        return total == 0 ? 0 : (page - 1) * ROWS + 1;
    }

    public int last() {
        return Math.min(total, page * ROWS);
    }

    public String path(int number) {
        return "/console/laos?" + selection.query() + "&page=" + number;
    }
}
