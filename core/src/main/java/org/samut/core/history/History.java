package org.samut.core.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Taking;

/**
 * A workbook's change log as a person understands it. A moment is named by the sequence of the log's line that was the
 * last one then: 0 is before everything. Immutable.
 */
public final class History {
    /** The event before the entries that bring back an earlier moment; it holds that moment. */
    public static final String RESTORED = "#restore";

    private final List<Step> steps;
    private final Set<Long> takenBack;

    History(List<Step> steps, Set<Long> takenBack) {
        this.steps = List.copyOf(steps);
        this.takenBack = Set.copyOf(takenBack);
    }

    /** All steps, oldest first. */
    public List<Step> steps() {
        return steps;
    }

    /** The moment of the log's end. */
    public long now() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).last();
    }

    /** Whether a later undo has taken this step back, and no redo has put it back. */
    public boolean isTakenBack(Step step) {
        return takenBack.contains(step.sequence());
    }

    /** The steps that touched this indicator, with no more than its own fields, oldest first. */
    public List<Step> of(String indicator) {
        List<Step> theirs = new ArrayList<>();
        for (Step step : steps) {
            List<FieldChange> own = step.changes().stream()
                    .filter(change -> change.isOf(indicator))
                    .toList();
            if (!own.isEmpty()) {
                theirs.add(own.size() == step.changes().size() ? step : narrowed(step, own));
            }
        }
        return List.copyOf(theirs);
    }

    /** What every field held at this moment; a missing one was blank. */
    public Map<String, Entry> at(long moment) {
        Map<String, Entry> picture = new HashMap<>();
        entered(moment).forEach((field, entering) -> {
            if (!entering.entry().isBlank()) {
                picture.put(field, entering.entry());
            }
        });
        return picture;
    }

    /** What differs between two moments, whichever is the earlier; by field, before is the earlier moment's. */
    public List<Difference> between(long one, long other) {
        long from = Math.min(one, other);
        long to = Math.max(one, other);
        Map<String, Entry> before = at(from);
        Map<String, Entry> after = at(to);
        Map<String, Step> writers = new TreeMap<>();
        for (Step step : steps) {
            if (step.last() > from && step.last() <= to) {
                step.changes().forEach(change -> writers.put(change.field(), step));
            }
        }
        List<Difference> differences = new ArrayList<>();
        writers.forEach((field, step) -> {
            Entry was = before.getOrDefault(field, Entry.BLANK);
            Entry is = after.getOrDefault(field, Entry.BLANK);
            if (!was.equals(is)) {
                differences.add(new Difference(field, was, is, step));
            }
        });
        return List.copyOf(differences);
    }

    /**
     * What to append, as one append, so that these fields hold again what they held then; empty where they do, and where
     * a newer version of the form came after it, since its fields are others.
     */
    public List<Entering> restoring(Set<String> fields, long moment) {
        boolean otherFields =
                steps.stream().anyMatch(step -> step.kind() == Step.Kind.UPGRADED && step.sequence() > moment);
        if (otherFields) {
            return List.of();
        }
        Map<String, Entering> then = entered(moment);
        List<Entering> taken = Taking.of(fields, at(moment), at(now())).stream()
                .map(entering -> then.getOrDefault(entering.field(), entering))
                .toList();
        if (taken.isEmpty()) {
            return List.of();
        }
        List<Entering> marked = new ArrayList<>();
        marked.add(Entering.of(RESTORED, new Entry.Words(Long.toString(moment))));
        marked.addAll(taken);
        return List.copyOf(marked);
    }

    /** What to append, as one append, so that the whole workbook is again as it was then; empty where it is. */
    public List<Entering> restoring(long moment) {
        Set<String> fields = new LinkedHashSet<>();
        between(moment, now()).forEach(difference -> fields.add(difference.field()));
        return restoring(fields, moment);
    }

    /** The document that the field's entry was taken from, as far as somebody said so. */
    public Optional<String> document(String field) {
        for (int at = steps.size() - 1; at >= 0; at--) {
            for (FieldChange change : steps.get(at).changes()) {
                if (change.field().equals(field)) {
                    return change.document();
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The indicators whose newest change after this moment is not this officer's: where the officer wrote again, the
     * others' change was seen.
     */
    public Set<String> changedByOthers(String officer, long after) {
        Set<String> codes = new LinkedHashSet<>();
        for (Step step : steps) {
            if (step.last() > after) {
                boolean own = step.author().officer().equals(officer);
                step.indicators().forEach(code -> {
                    if (own) {
                        codes.remove(code);
                    } else {
                        codes.add(code);
                    }
                });
            }
        }
        return Set.copyOf(codes);
    }

    private Map<String, Entering> entered(long moment) {
        Map<String, Entering> entered = new HashMap<>();
        for (Step step : steps) {
            if (step.last() > moment) {
                break;
            }
            for (FieldChange change : step.changes()) {
                entered.put(change.field(), new Entering(change.field(), change.after(), change.document()));
            }
        }
        return entered;
    }

    private static Step narrowed(Step step, List<FieldChange> own) {
        return new Step(step.sequence(), step.last(), step.kind(), step.at(), step.author(), step.said(), own);
    }
}
