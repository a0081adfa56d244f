package org.samut.sync.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.postmark.Heads;
import org.samut.core.postmark.Postmark;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.HybridTime;

/**
 * A postmark as it travels beside a submission, since the submission's bytes are fixed: base64url of this record's JSON.
 *
 * @param before none or one: the log's last line before the seal, which holds a beacon
 * @param after none or one: the first beacon that covers the seal
 */
public record PostmarkSlip(List<Line> before, List<Covered> after) {
    /** The longest slip that a server reads, in characters. */
    public static final int LONGEST = 8_000;

    public PostmarkSlip {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (before.size() > 1 || after.size() > 1) {
            throw new IllegalArgumentException("no postmark");
        }
    }

    /** A line of the log as its hash wants it; its event and entry are known. */
    public record Line(
            long sequence,
            String officer,
            String device,
            long millis,
            int counter,
            String beacon,
            String previousHash) {
        public Line {
            Objects.requireNonNull(officer);
            Objects.requireNonNull(device);
            Objects.requireNonNull(beacon);
            Objects.requireNonNull(previousHash);
        }

        /** The line within the log of a workbook; its hash is still to be computed. */
        public Change of(String workbook) {
            return new Change(
                    sequence,
                    workbook,
                    Postmark.EVENT,
                    new Entry.Words(beacon),
                    new Change.Author(officer, device),
                    new HybridTime(millis, counter),
                    Optional.empty(),
                    previousHash,
                    "");
        }
    }

    /**
     * A beacon over heads.
     *
     * @param lastHash the end of the workbook's log then
     * @param leaves of all heads
     */
    public record Covered(String beacon, String lastHash, List<String> leaves) {
        public Covered {
            Objects.requireNonNull(beacon);
            Objects.requireNonNull(lastHash);
            leaves = List.copyOf(leaves);
            if (leaves.size() > Heads.MOST || !leaves.stream().allMatch(leaf -> leaf.matches("[0-9a-f]{64}"))) {
                throw new IllegalArgumentException("no leaves");
            }
        }
    }

    public static PostmarkSlip of(Postmark postmark) {
        return new PostmarkSlip(
                postmark.before().flatMap(PostmarkSlip::line).stream().toList(),
                postmark.after().map(after -> new Covered(after.beacon(), after.lastHash(), after.leaves())).stream()
                        .toList());
    }

    private static Optional<Line> line(Change change) {
        return change.entry() instanceof Entry.Words words
                ? Optional.of(new Line(
                        change.sequence(),
                        change.author().officer(),
                        change.author().device(),
                        change.time().millis(),
                        change.time().counter(),
                        words.text(),
                        change.previousHash()))
                : Optional.empty();
    }

    /** Whether there is nothing in it. */
    public boolean provesNothing() {
        return before.isEmpty() && after.isEmpty();
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(WireJson.write(this));
    }

    /** Empty where it is no slip or a longer one than any. */
    public static Optional<PostmarkSlip> decode(String encoded) {
        if (encoded.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return WireJson.request(Base64.getUrlDecoder().decode(encoded.getBytes(US_ASCII)), PostmarkSlip.class);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
