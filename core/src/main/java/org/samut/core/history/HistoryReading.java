package org.samut.core.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.postmark.Postmark;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Undo;

/** Reads a log into its {@link History} as it grows: each line once. Not thread-safe. */
public final class HistoryReading {
    private final List<Step> steps = new ArrayList<>();
    private final Set<Long> takenBack = new HashSet<>();
    private final Map<String, Entry> current = new HashMap<>();
    /** A log says the same few names again and again; each is kept once. */
    private final Map<String, String> fields = new HashMap<>();

    private final Map<Change.Author, Change.Author> authors = new HashMap<>();
    private Optional<History> read = Optional.empty();

    public static History of(List<Change> log) {
        HistoryReading reading = new HistoryReading();
        reading.take(log);
        return reading.history();
    }

    /** The next lines of the log, no append cut in two. */
    public void take(List<Change> lines) {
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size()
                    && lines.get(to).time().equals(lines.get(from).time())) {
                to++;
            }
            List<Change> append = lines.subList(from, to);
            // The server's word of its time, written by the program: nobody did anything.
            if (!append.stream().allMatch(line -> line.field().equals(Postmark.EVENT))) {
                steps.add(step(append));
            }
            from = to;
        }
        if (!lines.isEmpty()) {
            read = Optional.empty();
        }
    }

    public History history() {
        History history = read.orElseGet(() -> new History(steps, takenBack));
        read = Optional.of(history);
        return history;
    }

    private Step step(List<Change> lines) {
        Change first = lines.get(0);
        String event = "";
        String said = "";
        Map<String, Entry> before = new HashMap<>();
        for (Change line : lines) {
            if (!line.isEvent()) {
                before.putIfAbsent(line.field(), current.getOrDefault(line.field(), Entry.BLANK));
                current.put(line.field(), line.entry());
            } else if (event.isEmpty()) {
                event = line.field();
                said = line.entry() instanceof Entry.Words words ? words.text() : "";
            }
        }
        List<FieldChange> changes = new ArrayList<>();
        for (Change line : lines) {
            if (!line.isEvent()) {
                String field = fields.computeIfAbsent(line.field(), same -> same);
                changes.add(new FieldChange(field, before.get(field), line.entry(), line.document(), reason(field)));
            }
        }
        mark(event, said);
        return new Step(
                first.sequence(),
                lines.get(lines.size() - 1).sequence(),
                Step.Kind.of(event),
                Instant.ofEpochMilli(first.time().millis()),
                authors.computeIfAbsent(first.author(), same -> same),
                said,
                changes);
    }

    private String reason(String field) {
        String where = FieldChange.indicatorOf(field) + ".reason";
        return current.get(where) instanceof Entry.Words words ? words.text() : "";
    }

    private void mark(String event, String said) {
        if (said.isEmpty() || !said.chars().allMatch(c -> c >= '0' && c <= '9') || said.length() > 18) {
            return;
        }
        if (event.equals(Undo.UNDONE)) {
            takenBack.add(Long.parseLong(said));
        } else if (event.equals(Undo.REDONE)) {
            takenBack.remove(Long.parseLong(said));
        }
    }
}
