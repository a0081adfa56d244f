package org.samut.core.support;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.Office;
import org.samut.core.sqlite.SqliteOffice;

/**
 * One installation as a check-up finds it.
 *
 * @param open empty where the folder does not open
 * @param unopened why it does not open
 * @param beacon the server's newest verified word of its time
 * @param machine what the program runs on
 */
public record Examined(
        Path home,
        Clock clock,
        Optional<Open> open,
        Optional<WorldFailure> unopened,
        Optional<Instant> beacon,
        List<Fact> machine) {
    /** What can be asked where the folder is open. */
    public record Open(SqliteOffice store, Office office) {
        public Open {
            Objects.requireNonNull(store);
            Objects.requireNonNull(office);
        }
    }

    public Examined {
        Objects.requireNonNull(home);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(open);
        Objects.requireNonNull(unopened);
        Objects.requireNonNull(beacon);
        machine = List.copyOf(machine);
    }
}
