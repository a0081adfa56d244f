package org.samut.core.form;

import java.util.List;
import java.util.Objects;

/**
 * One question with one answer.
 *
 * @param id the indicator's code, a point and the item's name, such as {@code 1.01.frame}
 * @param decimals how many decimals the unit usually has; more is kept exactly and warned of
 * @param choices for {@link ItemKind#CHOICE}, else empty
 * @param columns for {@link ItemKind#TABLE}: the row's items, ids relative to the row, else empty
 * @param computed an expression that gives the value instead of the officer, or empty
 */
public record Item(
        String id,
        ItemKind kind,
        String label,
        String unit,
        int decimals,
        List<String> choices,
        List<Item> columns,
        String computed) {
    public Item {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(label);
        Objects.requireNonNull(unit);
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
        Objects.requireNonNull(computed);
    }

    public static Item of(String id, ItemKind kind, String label, String unit, int decimals) {
        return new Item(id, kind, label, unit, decimals, List.of(), List.of(), "");
    }

    /** The part after the indicator's code, such as {@code frame}. */
    public String name() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    public boolean isComputed() {
        return !computed.isEmpty();
    }
}
