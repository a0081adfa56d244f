package org.samut.core.workbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be taken back and what can be put back, read from a workbook's log, so over days and restarts too. One
 * append is one step: its changes carry the same time. Taking back is a new change, marked by the event {@code #undo}
 * or {@code #redo} in the same append. Immutable.
 */
public final class Undo {
    /** The event before the changes that take a step back; it holds the sequence of the step's first change. */
    public static final String UNDONE = "#undo";
    /** The event before the changes that put a step back. */
    public static final String REDONE = "#redo";

    private final Optional<Step> last;
    private final Optional<Step> takenBack;

    private Undo(Optional<Step> last, Optional<Step> takenBack) {
        this.last = last;
        this.takenBack = takenBack;
    }

    public static Undo of(List<Change> log) {
        Trail trail = new Trail();
        trail.take(log);
        return trail.undo();
    }

    /** The steps of a log that grows: each line is read once. Not thread-safe. */
    public static final class Trail {
        private final Deque<Step> done = new ArrayDeque<>();
        private final Deque<Step> undone = new ArrayDeque<>();
        private final Map<String, Entering> current = new HashMap<>();

        /** The next lines of the log, no append cut in two. */
        public void take(List<Change> lines) {
            for (List<Change> moment : moments(lines)) {
                String first = moment.get(0).field();
                Step step = Step.of(moment, current);
                if (first.equals(UNDONE) && !done.isEmpty()) {
                    undone.push(done.pop());
                } else if (first.equals(REDONE) && !undone.isEmpty()) {
                    done.push(undone.pop());
                } else if (!step.after().isEmpty()) {
                    done.push(step);
                    undone.clear();
                }
                step.after().forEach(entering -> current.put(entering.field(), entering));
            }
        }

        public Undo undo() {
            return new Undo(Optional.ofNullable(done.peek()), Optional.ofNullable(undone.peek()));
        }
    }

    /** What to append, as one append, so that the last step is taken back; empty where there is none. */
    public List<Entering> undo() {
        return last.map(step -> marked(UNDONE, step, step.before())).orElse(List.of());
    }

    /** What to append, as one append, so that the step taken back last is there again; empty where there is none. */
    public List<Entering> redo() {
        return takenBack.map(step -> marked(REDONE, step, step.after())).orElse(List.of());
    }

    private static List<Entering> marked(String event, Step step, List<Entering> entries) {
        List<Entering> marked = new ArrayList<>();
        marked.add(Entering.of(event, new Entry.Words(Long.toString(step.sequence()))));
        marked.addAll(entries);
        return List.copyOf(marked);
    }

    private static List<List<Change>> moments(List<Change> log) {
        List<List<Change>> moments = new ArrayList<>();
        for (Change change : log) {
            List<Change> now = moments.isEmpty() ? List.of() : moments.get(moments.size() - 1);
            if (now.isEmpty() || !now.get(0).time().equals(change.time())) {
                moments.add(new ArrayList<>(List.of(change)));
            } else {
                now.add(change);
            }
        }
        return moments;
    }

    private record Step(long sequence, List<Entering> before, List<Entering> after) {
        static Step of(List<Change> moment, Map<String, Entering> current) {
            Map<String, Entering> before = new LinkedHashMap<>();
            Map<String, Entering> after = new LinkedHashMap<>();
            for (Change change : moment) {
                if (!change.isEvent()) {
                    String field = change.field();
                    before.put(field, current.getOrDefault(field, Entering.of(field, Entry.BLANK)));
                    after.put(field, new Entering(field, change.entry(), change.document()));
                }
            }
            return new Step(moment.get(0).sequence(), List.copyOf(before.values()), List.copyOf(after.values()));
        }
    }
}
