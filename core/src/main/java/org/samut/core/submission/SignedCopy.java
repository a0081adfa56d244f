package org.samut.core.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.samut.core.signature.Digest;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.HybridTime;

/**
 * A signing as it is recorded.
 *
 * @param number which record of its revision this is, from 1; the last one stands
 * @param author who recorded it, on which PC
 */
public record SignedCopy(int number, Signing signing, Change.Author author, HybridTime time) {
    public SignedCopy {
        Objects.requireNonNull(signing);
        Objects.requireNonNull(author);
        Objects.requireNonNull(time);
    }

    public Signing.Standing standing() {
        return signing.standing();
    }

    /** When it was recorded. */
    public Instant at() {
        return Instant.ofEpochMilli(time.millis());
    }

    /** SHA-256 in hex over all of it, each part as {@code ⟨length in bytes⟩:⟨UTF-8⟩,}, like a line of the log. */
    public String hash() {
        List<String> parts = new ArrayList<>(List.of(
                "samut-signed-1",
                signing.submission(),
                Integer.toString(signing.revision()),
                Integer.toString(number),
                standing().name(),
                signing.signer().name(),
                signing.signer().position(),
                signing.signer().role(),
                signing.day().map(LocalDate::toString).orElse("-"),
                author.officer(),
                author.device(),
                Long.toString(time.millis()),
                Integer.toString(time.counter())));
        for (Signing.Scan scan : signing.scans()) {
            parts.addAll(List.of(scan.hash(), scan.name(), Long.toString(scan.size())));
        }
        StringBuilder all = new StringBuilder();
        parts.forEach(part ->
                all.append(part.getBytes(UTF_8).length).append(':').append(part).append(','));
        return Digest.sha256Hex(all.toString().getBytes(UTF_8));
    }
}
