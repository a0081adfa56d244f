package org.samut.core.postmark;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.workbook.Change;

/**
 * What proves when a revision was sealed, whatever the PC's clock said.
 *
 * @param before the log's last line before the seal, where it holds a beacon: the seal came after that beacon
 * @param after the first beacon that covers the seal: the seal came before it
 */
public record Postmark(Optional<Change> before, Optional<Covered> after) {
    /** The event of the log that holds a beacon as it came. */
    public static final String EVENT = "#beacon";

    public static final Postmark NONE = new Postmark(Optional.empty(), Optional.empty());

    public Postmark {
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /**
     * A beacon over the heads of an installation, and what shows that the sealed revision was among them.
     *
     * @param beacon compact JWS by the server's key
     * @param lastHash the end of the workbook's log then
     * @param leaves of all heads, as {@link Heads#leaves()} has them
     */
    public record Covered(String beacon, String lastHash, List<String> leaves) {
        public Covered {
            Objects.requireNonNull(beacon);
            Objects.requireNonNull(lastHash);
            leaves = List.copyOf(leaves);
        }
    }
}
