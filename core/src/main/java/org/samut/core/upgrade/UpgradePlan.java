package org.samut.core.upgrade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Supersedes;
import org.samut.core.review.Reply;
import org.samut.core.workbook.Entry;

/**
 * What becomes of a workbook's entries when it goes on with a newer version of its form: each is carried over or kept,
 * none is lost. Immutable.
 *
 * @param entries what the workbook's fields hold then, those that keep something among them
 * @param origins by field, in which field the entry stands before
 * @param carried how many answers go on, a table's rows each
 * @param kept what has no place in the newer version
 * @param changes what the newer version asks otherwise, in its order, then what it does not ask any more
 */
public record UpgradePlan(
        Form before,
        Form now,
        Map<String, Entry> entries,
        Map<String, String> origins,
        int carried,
        List<Kept> kept,
        List<Change> changes) {
    public UpgradePlan {
        Objects.requireNonNull(before);
        Objects.requireNonNull(now);
        entries = Map.copyOf(entries);
        origins = Map.copyOf(origins);
        kept = List.copyOf(kept);
        changes = List.copyOf(changes);
    }

    /** What one of two versions has otherwise than the other. */
    public sealed interface Change {
        Indicator indicator();
    }

    /** Asked for the first time. */
    public record Added(Indicator indicator) implements Change {}

    /** Not asked any more. */
    public record Removed(Indicator indicator) implements Change {}

    /** Asked under another code, in other words, with other fields or judged otherwise. */
    public record Altered(Indicator before, Indicator indicator) implements Change {}

    /**
     * Plans it.
     *
     * @param before the version that the workbook has, as it applies to its LAO
     * @param now the version that is to take its place, as it applies
     * @param entries by field, rows in fields of their own, without blanks
     */
    public static UpgradePlan of(Form before, Form now, Map<String, Entry> entries) {
        Supersedes mapping = now.supersedes()
                .filter(said -> said.version() == before.version())
                .orElse(Supersedes.UNCHANGED);
        Successors successors = new Successors(before, now, mapping);
        Map<String, Entry> then = new HashMap<>();
        Map<String, String> origins = new HashMap<>();
        Map<String, Entry> without = new TreeMap<>();
        int carried = 0;
        for (Map.Entry<String, Entry> one : new TreeMap<>(entries).entrySet()) {
            if (one.getValue().isBlank()) {
                continue;
            }
            boolean beside = Reply.isField(one.getKey()) || Kept.isField(one.getKey());
            Optional<String> to = beside ? Optional.of(one.getKey()) : successors.field(one.getKey());
            if (to.isPresent() && then.putIfAbsent(to.get(), one.getValue()) == null) {
                origins.put(to.get(), one.getKey());
                carried += beside ? 0 : 1;
            } else {
                without.put(one.getKey(), one.getValue());
            }
        }
        List<Kept> kept = new ArrayList<>();
        without.forEach((field, entry) -> {
            kept.add(new Kept(before.version(), field, entry));
            then.put(Kept.field(before.version(), field), entry);
            origins.put(Kept.field(before.version(), field), field);
        });
        return new UpgradePlan(before, now, then, origins, carried, kept, changes(before, now, successors));
    }

    /** The same way on to a still newer version. */
    public UpgradePlan then(Form newer) {
        UpgradePlan next = of(now, newer, entries);
        Map<String, String> first = new HashMap<>();
        next.origins.forEach((field, between) -> first.put(field, origins.get(between)));
        List<Kept> all = new ArrayList<>(kept);
        all.addAll(next.kept);
        return new UpgradePlan(before, newer, next.entries, first, next.carried, all, next.changes);
    }

    private static List<Change> changes(Form before, Form now, Successors successors) {
        List<Change> changes = new ArrayList<>();
        now.indicators().forEach(indicator -> {
            Optional<Indicator> was = successors.before(indicator);
            if (was.isEmpty()) {
                changes.add(new Added(indicator));
            } else if (!was.get().equals(indicator)) {
                changes.add(new Altered(was.get(), indicator));
            }
        });
        before.indicators()
                .filter(indicator -> successors.code(indicator.code()).isEmpty())
                .forEach(indicator -> changes.add(new Removed(indicator)));
        return changes;
    }
}
