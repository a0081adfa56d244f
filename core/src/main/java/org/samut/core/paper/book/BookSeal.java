package org.samut.core.paper.book;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.paper.press.Enclosure;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Submission;

/**
 * What makes a book a sealed one: the submission that lies in its PDF, and the key that signs each page's code.
 *
 * @param key of the PC that sealed; empty on any other, whose book has no codes
 */
public record BookSeal(Submission submission, Instant sealedAt, Optional<SigningKey> key) {
    public BookSeal {
        Objects.requireNonNull(submission);
        Objects.requireNonNull(sealedAt);
        Objects.requireNonNull(key);
    }

    Enclosure enclosure() {
        String name = submission.id() + "-r" + submission.revision() + ".json";
        return new Enclosure(
                name,
                "ข้อมูลที่ปิดเล่มและส่ง (canonical JSON, SHA-256 " + submission.sha256() + ")",
                "application/json",
                sealedAt,
                submission.content());
    }
}
