package org.samut.app.window.filling;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.core.form.Indicator;
import org.samut.core.form.Severity;
import org.samut.core.rule.Finding;

/**
 * Which kind of indicators is to be seen, and how many there are of each. What was seen when the filter was applied
 * stays until it is applied again: nothing vanishes under the fingers while it is mended.
 */
public final class FilterViewModel {
    private final ObjectProperty<Filter> chosen = new SimpleObjectProperty<>(Filter.ALL);
    private final Map<Filter, IntegerProperty> counts = new EnumMap<>(Filter.class);
    private final Map<String, EnumSet<Filter>> kinds = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final BooleanProperty stale = new SimpleBooleanProperty();
    private final ObjectProperty<Set<String>> byOthers = new SimpleObjectProperty<>(Set.of());

    FilterViewModel() {
        for (Filter filter : Filter.values()) {
            counts.put(filter, new SimpleIntegerProperty());
        }
    }

    public ReadOnlyObjectProperty<Filter> chosen() {
        return chosen;
    }

    /** How many indicators of the workbook are of this kind. */
    public ReadOnlyIntegerProperty count(Filter filter) {
        return counts.get(filter);
    }

    /** Whether applying the filter again would show others than are seen. */
    public ReadOnlyBooleanProperty stale() {
        return stale;
    }

    /** The codes of the indicators that other officers changed and this one has not seen. */
    public ReadOnlyObjectProperty<Set<String>> changedByOthers() {
        return byOthers;
    }

    boolean is(Indicator indicator, Filter filter) {
        return filter == Filter.ALL || kinds.get(indicator.code()).contains(filter);
    }

    /** The indicators of these that are seen. */
    List<Indicator> seen(List<Indicator> of) {
        return chosen.get() == Filter.ALL
                ? of
                : of.stream().filter(one -> kept.contains(one.code())).toList();
    }

    void choose(Filter filter) {
        chosen.set(filter);
        apply();
    }

    /** Sees those of the chosen kind as they are now. */
    void apply() {
        kept.clear();
        kinds.forEach((code, of) -> {
            if (of.contains(chosen.get())) {
                kept.add(code);
            }
        });
        stale.set(false);
    }

    /** Sees this one too, since somebody was led to it; false where it was seen already. */
    boolean keep(Indicator indicator) {
        return chosen.get() != Filter.ALL && kept.add(indicator.code());
    }

    void compare(List<Indicator> inSight) {
        stale.set(chosen.get() != Filter.ALL && inSight.stream().anyMatch(one -> differs(one)));
    }

    private boolean differs(Indicator indicator) {
        return is(indicator, chosen.get()) != kept.contains(indicator.code());
    }

    void byOthers(Set<String> codes) {
        byOthers.set(Set.copyOf(codes));
    }

    /** Takes in what is found of an indicator now, and how many files it has. */
    void take(Indicator indicator, List<Finding> findings, int evidence) {
        EnumSet<Filter> now = EnumSet.of(Filter.ALL);
        for (Finding finding : findings) {
            if (finding.isToDo()) {
                now.add(Filter.TO_DO);
            } else if (finding.severity() != Severity.WARNING) {
                now.add(Filter.ERRORS);
            } else if (!finding.explained()) {
                now.add(Filter.WARNINGS);
            }
        }
        if (evidence == 0) {
            now.add(Filter.NO_EVIDENCE);
        }
        if (byOthers.get().contains(indicator.code())) {
            now.add(Filter.CHANGED_BY_OTHERS);
        }
        EnumSet<Filter> before = kinds.put(indicator.code(), now);
        for (Filter filter : Filter.values()) {
            int by = (now.contains(filter) ? 1 : 0) - (before != null && before.contains(filter) ? 1 : 0);
            if (by != 0) {
                IntegerProperty count = counts.get(filter);
                count.set(count.get() + by);
            }
        }
    }
}
