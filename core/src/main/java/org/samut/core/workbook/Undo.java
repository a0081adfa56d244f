package org.samut.core.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be taken back and what can be put back, read from a workbook's log, so over days and restarts too. One
 * append is one step: its changes carry the same time. Taking back is a new change, marked by the event {@code #undo}
 * or {@code #redo} in the same append. Immutable.
 *
 * @param undo what to append, as one append, so that the last step is taken back; empty where there is none
 * @param redo what to append, as one append, so that the step taken back last is there again; empty where there is none
 */
public record Undo(List<Entering> undo, List<Entering> redo) {
    /** The event before the changes that take a step back; it holds the sequence of the step's first change. */
    public static final String UNDONE = "#undo";
    /** The event before the changes that put a step back. */
    public static final String REDONE = "#redo";

    /** The event before the entries that stand where a newer version of the form has them; nothing before it is taken back. */
    public static final String UPGRADED = "#form";

    public Undo {
        undo = List.copyOf(undo);
        redo = List.copyOf(redo);
    }

    /** Of a whole log. */
    public static Undo of(List<Change> log) {
        Trail trail = new Trail();
        trail.take(log);
        return new Undo(
                trail.done().map(step -> takingBack(step.of(log), log)).orElse(List.of()),
                trail.undone().map(step -> puttingBack(step.of(log))).orElse(List.of()));
    }

    /** The first and the last line of one append. */
    public record Step(long first, long last) {
        private List<Change> of(List<Change> log) {
            return log.stream()
                    .filter(line -> line.sequence() >= first && line.sequence() <= last)
                    .toList();
        }
    }

    /**
     * The steps of a log that grows, each line read once. What they hold stays in the log: a step takes 16 bytes. Not
     * thread-safe.
     */
    public static final class Trail {
        private final Steps done = new Steps();
        private final Steps undone = new Steps();

        /** The next lines of the log, no append cut in two. */
        public void take(List<Change> lines) {
            int from = 0;
            while (from < lines.size()) {
                int to = from;
                boolean changes = false;
                Change first = lines.get(from);
                while (to < lines.size() && lines.get(to).time().equals(first.time())) {
                    changes |= !lines.get(to).isEvent();
                    to++;
                }
                if (first.field().equals(UPGRADED)) {
                    done.clear();
                    undone.clear();
                } else if (first.field().equals(UNDONE) && done.peek().isPresent()) {
                    undone.push(done.pop());
                } else if (first.field().equals(REDONE) && undone.peek().isPresent()) {
                    done.push(undone.pop());
                } else if (changes) {
                    done.push(new Step(first.sequence(), lines.get(to - 1).sequence()));
                    undone.clear();
                }
                from = to;
            }
        }

        /** The step that can be taken back. */
        public Optional<Step> done() {
            return done.peek();
        }

        /** The step that can be put back. */
        public Optional<Step> undone() {
            return undone.peek();
        }
    }

    /**
     * What takes a step back.
     *
     * @param step the step's lines
     * @param before lines of the log among which are, for each field of the step, the last one before it
     */
    public static List<Entering> takingBack(List<Change> step, List<Change> before) {
        Map<String, Entering> were = new LinkedHashMap<>();
        fields(step).forEach(field -> were.put(field, Entering.of(field, Entry.BLANK)));
        for (Change line : before) {
            if (line.sequence() < step.get(0).sequence()) {
                were.computeIfPresent(line.field(), (field, earlier) -> entering(line));
            }
        }
        return marked(UNDONE, step, were.values().stream());
    }

    /** What puts a step back that was taken back, of the step's lines. */
    public static List<Entering> puttingBack(List<Change> step) {
        Map<String, Entering> are = new LinkedHashMap<>();
        step.stream().filter(line -> !line.isEvent()).forEach(line -> are.put(line.field(), entering(line)));
        return marked(REDONE, step, are.values().stream());
    }

    /** The fields that a step's lines wrote, in their order. */
    public static Set<String> fields(List<Change> step) {
        Set<String> fields = new LinkedHashSet<>();
        step.stream().filter(line -> !line.isEvent()).map(Change::field).forEach(fields::add);
        return fields;
    }

    private static Entering entering(Change line) {
        return new Entering(line.field(), line.entry(), line.document());
    }

    private static List<Entering> marked(String event, List<Change> step, Stream<Entering> entries) {
        List<Entering> marked = new ArrayList<>();
        marked.add(Entering.of(event, new Entry.Words(Long.toString(step.get(0).sequence()))));
        entries.forEach(marked::add);
        return List.copyOf(marked);
    }

    /** A stack of steps as bare numbers. */
    private static final class Steps {
        private long[] lines = new long[64];
        private int size;

        private void push(Step step) {
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, 2 * size);
            }
            lines[size++] = step.first();
            lines[size++] = step.last();
        }

        private Optional<Step> peek() {
            return size == 0 ? Optional.empty() : Optional.of(new Step(lines[size - 2], lines[size - 1]));
        }

        private Step pop() {
            Step top = peek().orElseThrow();
            size -= 2;
            return top;
        }

        private void clear() {
            size = 0;
        }
    }
}
