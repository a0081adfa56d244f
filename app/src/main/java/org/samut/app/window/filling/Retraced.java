package org.samut.app.window.filling;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.samut.core.form.Item;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * What taking back or putting back came to.
 *
 * @param back whether something was taken back; else put back
 * @param moves what changed by it; nothing where there was no step
 */
public record Retraced(boolean back, List<Move> moves) {
    public Retraced {
        moves = List.copyOf(moves);
    }

    /** A field that holds something else now. */
    public record Move(String field, Entry before, Entry now) {}

    static Retraced between(boolean back, Workbook before, Workbook now) {
        Set<String> computed = now.form()
                .indicators()
                .flatMap(indicator -> indicator.items().stream())
                .filter(Item::isComputed)
                .map(Item::id)
                .collect(Collectors.toSet());
        Set<String> fields = new TreeSet<>(before.entries().keySet());
        fields.addAll(now.entries().keySet());
        List<Move> moves = fields.stream()
                .filter(field -> !computed.contains(field))
                .filter(field -> !before.entry(field).equals(now.entry(field)))
                .map(field -> new Move(field, before.entry(field), now.entry(field)))
                .toList();
        // A table is told by its one row, or taken together where there are more.
        boolean oneRow = moves.stream().filter(Retraced::isRow).count() == 1;
        return new Retraced(
                back,
                moves.stream()
                        .filter(move -> oneRow ? !isTable(move) : !isRow(move))
                        .toList());
    }

    private static boolean isRow(Move move) {
        return move.before() instanceof Entry.Row || move.now() instanceof Entry.Row;
    }

    private static boolean isTable(Move move) {
        return move.before() instanceof Entry.Rows || move.now() instanceof Entry.Rows;
    }
}
