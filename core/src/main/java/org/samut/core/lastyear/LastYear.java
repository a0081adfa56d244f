package org.samut.core.lastyear;

import java.util.Map;
import java.util.Objects;
import org.samut.core.workbook.Entry;

/**
 * Last year's figures as they are kept for a workbook.
 *
 * @param source where they come from
 * @param figures by this year's item id
 * @param unlike last year's figures in another unit, told beside this year's item id and never carried over
 * @param tables last year's registers by this year's item id
 * @param reworded what was asked last year, by the code of this year's question to the citizens, where it was worded
 *     otherwise
 */
public record LastYear(
        Source source,
        Map<String, Entry> figures,
        Map<String, Unlike> unlike,
        Map<String, PastTable> tables,
        Map<String, String> reworded) {
    /** Nothing is known of last year. */
    public static final LastYear NONE = new LastYear(new Source.Nowhere(), Map.of(), Map.of(), Map.of(), Map.of());

    public LastYear {
        Objects.requireNonNull(source);
        figures = Map.copyOf(figures);
        unlike = Map.copyOf(unlike);
        tables = Map.copyOf(tables);
        reworded = Map.copyOf(reworded);
    }

    /** A figure of last year in the unit that it was asked for then. */
    public record Unlike(Entry entry, String unit) {}

    /** Where last year's figures come from. */
    public sealed interface Source {
        /** The LAO's own workbook of last year's form in this installation; its LAO may have had another code. */
        record OwnWorkbook(String form, String lao) implements Source {}

        /** A file that a person took them from. */
        record File(String name) implements Source {}

        /** Nowhere yet. */
        record Nowhere() implements Source {}
    }

    /** What the change log says of a figure that was carried over; Thai, as the log is. */
    public String document() {
        if (source instanceof Source.OwnWorkbook own) {
            return "ปีก่อน (" + own.form() + ")";
        }
        return source instanceof Source.File file ? "ปีก่อน (ไฟล์ " + file.name() + ")" : "ปีก่อน";
    }
}
