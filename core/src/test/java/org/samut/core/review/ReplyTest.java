package org.samut.core.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.workbook.Entry;

class ReplyTest {
    private static Review review(int revision, Review.Decision decision, String... remarks) {
        List<Remark> numbered = new ArrayList<>();
        for (String remark : remarks) {
            numbered.add(new Remark(numbered.size() + 1, "1.01", remark));
        }
        return new Review("id", revision, "6760607", "ab".repeat(32), decision, Instant.EPOCH, "ผู้ตรวจ", numbered);
    }

    @Test
    void aReplyIsReadBackFromItsFieldAndEntry() {
        for (Reply reply : List.of(
                new Reply(1, 3, Reply.Kind.DONE, ""),
                new Reply(12, 300, Reply.Kind.DONE, "แก้เป็น 57 สาย"),
                new Reply(1, 1, Reply.Kind.EXPLAINED, "รับโอนจาก อบจ. 2 สาย\nตามหนังสือที่แนบ"))) {
            assertEquals(Optional.of(reply), Reply.of(reply.field(), reply.entry()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "explained", "explained ", "maybe so", "done  twice spaced"})
    void otherWordsAreNoReply(String words) {
        assertEquals(Optional.empty(), Reply.of("remark.1.1", new Entry.Words(words)));
    }

    @Test
    void anExplanationHasWords() {
        assertThrows(IllegalArgumentException.class, () -> new Reply(1, 1, Reply.Kind.EXPLAINED, ""));
    }

    @Test
    void theRevisionInHandAnswersTheNewestReview() {
        List<Review> reviews =
                List.of(review(1, Review.Decision.RETURNED, "ก", "ข"), review(2, Review.Decision.RETURNED, "ค"));
        Map<String, Entry> entries = Map.of("remark.1.1", new Entry.Words("done"), "remark.2.1", Entry.BLANK);
        assertEquals(
                List.of(2),
                Returned.of(reviews, 1, entries).orElseThrow().unanswered().stream()
                        .map(Remark::number)
                        .toList());
        assertEquals(
                "ค",
                Returned.of(reviews, 3, entries)
                        .orElseThrow()
                        .unanswered()
                        .get(0)
                        .text());
        assertEquals(2, Returned.of(reviews, 3, entries).orElseThrow().review().revision());
    }

    @Test
    void anAcceptedRevisionAsksForNothing() {
        List<Review> reviews =
                List.of(review(1, Review.Decision.RETURNED, "ก"), review(2, Review.Decision.ACCEPTED, "ขอบคุณ"));
        assertEquals(Optional.empty(), Returned.of(reviews, 2, Map.of()));
    }
}
