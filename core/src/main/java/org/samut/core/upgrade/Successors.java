package org.samut.core.upgrade;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.Supersedes;
import org.samut.core.form.Survey;
import org.samut.core.workbook.RowFields;

/** Where each field of an earlier version stands in a later one, where it fits there. Immutable. */
final class Successors {
    private static final Set<String> BESIDE = Set.of("reason", "note", "evidence");

    /** Indicators and questions by their earlier codes. */
    private final Map<String, String> codes = new HashMap<>();
    /** Items by their earlier ids. */
    private final Map<String, String> items = new HashMap<>();

    private final Form before;
    private final Form now;
    private final Set<String> known = new HashSet<>();

    Successors(Form before, Form now, Supersedes mapping) {
        this.before = before;
        this.now = now;
        now.indicators().forEach(indicator -> {
            mapping.codeOf(indicator.code())
                    .filter(code -> before.indicator(code).isPresent())
                    .ifPresent(code -> codes.putIfAbsent(code, indicator.code()));
            indicator.items().forEach(item -> {
                known.add(item.id());
                mapping.itemOf(item.id())
                        .filter(id -> item(before, id)
                                .filter(was -> takesOver(item, was))
                                .isPresent())
                        .ifPresent(id -> items.putIfAbsent(id, item.id()));
            });
            BESIDE.forEach(name -> known.add(indicator.code() + "." + name));
        });
        for (Survey.Question question : now.survey().questions()) {
            mapping.codeOf(question.code()).flatMap(before.survey()::question).ifPresent(was -> {
                codes.putIfAbsent(was.code(), question.code());
                items.putIfAbsent(was.satisfied(), question.satisfied());
                items.putIfAbsent(was.improve(), question.improve());
            });
            known.add(question.satisfied());
            known.add(question.improve());
        }
    }

    /** The code under which an earlier indicator or question goes on. */
    Optional<String> code(String earlier) {
        return Optional.ofNullable(codes.get(earlier));
    }

    /** The field that an earlier version's field goes on in; empty where it has no place. */
    Optional<String> field(String earlier) {
        String base = RowFields.item(earlier).orElse(earlier);
        String rest = earlier.substring(base.length());
        int point = base.lastIndexOf('.');
        String code = base.substring(0, Math.max(0, point));
        String name = base.substring(point + 1);
        if (before.indicator(code).isPresent()) {
            return BESIDE.contains(name) && item(before, base).isEmpty()
                    ? code(code).map(to -> to + "." + name + rest)
                    : Optional.ofNullable(items.get(base)).map(to -> to + rest);
        }
        if (before.survey().question(base).isPresent()) {
            return Optional.ofNullable(items.get(base)).map(to -> to + rest);
        }
        if (Survey.owns(base)) {
            return now.survey().isEmpty() ? Optional.empty() : Optional.of(earlier);
        }
        // Of no version's questions: it stays, where nothing else stands.
        return known.contains(base) ? Optional.empty() : Optional.of(earlier);
    }

    private static Optional<Item> item(Form form, String id) {
        int point = id.lastIndexOf('.');
        return form.indicator(id.substring(0, Math.max(0, point)))
                .flatMap(indicator -> indicator.item(id.substring(point + 1)))
                .filter(item -> item.id().equals(id));
    }

    /** Whether an answer to the one answers the other too: another unit is another question. */
    private static boolean takesOver(Item now, Item before) {
        return !now.isComputed()
                && !before.isComputed()
                && now.kind() == before.kind()
                && now.unit().equals(before.unit())
                && now.choices().containsAll(before.choices())
                && before.columns().stream()
                        .allMatch(column -> now.columns().stream()
                                .anyMatch(other -> other.id().equals(column.id()) && takesOver(other, column)));
    }

    /** What an indicator was before, where it goes on from one. */
    Optional<Indicator> before(Indicator indicator) {
        return codes.entrySet().stream()
                .filter(pair -> pair.getValue().equals(indicator.code()))
                .findFirst()
                .flatMap(pair -> before.indicator(pair.getKey()));
    }
}
