package org.samut.core.history;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Undo;

/**
 * One append as a person understands it: what somebody did to a workbook at one moment, an import included.
 *
 * @param sequence of its first line in the log, by which it is named
 * @param last of its last line in the log
 * @param said what the event of the step holds, such as the revision at a reopening; empty for plain entering
 */
public record Step(
        long sequence, long last, Kind kind, Instant at, Change.Author author, String said, List<FieldChange> changes) {
    /** What kind of doing it was. */
    public enum Kind {
        ENTERED,
        IMPORTED,
        RESTORED,
        CARRIED_OVER,
        UNDONE,
        REDONE,
        SEALED,
        SIGNED,
        REOPENED,
        /** The owner sent the revision back, or accepted it. */
        RETURNED,
        ACCEPTED,
        /** The workbook goes on with a newer version of its form. */
        UPGRADED,
        OTHER;

        static Kind of(String event) {
            return switch (event) {
                case "" -> ENTERED;
                case "#import" -> IMPORTED;
                case "#restore" -> RESTORED;
                case "#prior" -> CARRIED_OVER;
                case "#undo" -> UNDONE;
                case "#redo" -> REDONE;
                case "#seal" -> SEALED;
                case "#signed" -> SIGNED;
                case "#reopen" -> REOPENED;
                case "#returned" -> RETURNED;
                case "#accepted" -> ACCEPTED;
                case Undo.UPGRADED -> UPGRADED;
                default -> OTHER;
            };
        }
    }

    public Step {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
        Objects.requireNonNull(author);
        Objects.requireNonNull(said);
        changes = List.copyOf(changes);
    }

    /** The codes of the indicators that it touched. */
    public Stream<String> indicators() {
        return changes.stream().map(FieldChange::indicator).distinct();
    }
}
