package org.samut.core.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;

class SignedReviewsTest {
    private static final SigningKey SERVER = SigningKey.generate();
    private static final Review REVIEW = returned(List.of(
            new Remark(1, "", "โปรดแนบทะเบียนทางหลวงท้องถิ่น"), new Remark(2, "1.01.frame", "57.24 สาย เป็นไปไม่ได้")));

    private static Review returned(List<Remark> remarks) {
        return new Review(
                "5f0c1e1e-6f5e-4f5f-9d54-0b9e4f6f9b11",
                2,
                "6760607",
                "ab".repeat(32),
                Review.Decision.RETURNED,
                Instant.parse("2024-06-30T08:15:00.123Z"),
                "นายตรวจ ละเอียด",
                remarks);
    }

    @Test
    void aSignedReviewIsReadBack() {
        assertEquals(
                Optional.of(REVIEW), SignedReviews.read(SERVER.verifyingKey(), SignedReviews.write(SERVER, REVIEW)));
    }

    @Test
    void aReviewThatAnotherSignedIsNone() {
        String forged = SignedReviews.write(SigningKey.generate(), REVIEW);
        assertEquals(Optional.empty(), SignedReviews.read(SERVER.verifyingKey(), forged));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"review\" > \"type\":\"receipt\"",
                "\"decision\":\"returned\" > \"decision\":\"perhaps\"",
                "\"number\":2 > \"number\":3",
                "\"revision\":2 > \"revision\":0",
                "\"lao\" > \"other\"",
                "2024-06-30T08 > yesterday"
            })
    void whatTheServerSignedAndIsNoReviewIsNone(String edit) {
        String[] parts = edit.split(" > ");
        String json = new String(SignedReviews.json(REVIEW), StandardCharsets.UTF_8);
        String edited = json.replace(parts[0], parts[1]);
        assertFalse(edited.equals(json));
        String signed = Jws.compact(SERVER, edited.getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), SignedReviews.read(SERVER.verifyingKey(), signed));
    }

    @Test
    void aReturnWantsARemarkAndARemarkWords() {
        assertThrows(IllegalArgumentException.class, () -> returned(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Remark(1, "1.01", "  "));
        assertThrows(IllegalArgumentException.class, () -> new Remark(1, "1.01", "ก".repeat(Remark.LONGEST + 1)));
    }

    @Test
    void theLargestThatFitsTravels() {
        List<Remark> remarks = new ArrayList<>();
        while (SignedReviews.fits(returned(add(remarks)))) {
            remarks = add(remarks);
        }
        Review largest = returned(remarks);
        String signed = SignedReviews.write(SERVER, largest);
        assertTrue(signed.length() < 64 * 1024, signed.length() + " characters");
        assertEquals(Optional.of(largest), SignedReviews.read(SERVER.verifyingKey(), signed));
    }

    private static List<Remark> add(List<Remark> remarks) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(new Remark(remarks.size() + 1, "1.01", "ก".repeat(100)));
        return more;
    }

    @Test
    void aRemarkBelongsToTheIndicatorOfItsItem() {
        Remark item = new Remark(1, "1.01.frame", "x");
        assertTrue(item.isOf("1.01"));
        assertTrue(new Remark(1, "1.01", "x").isOf("1.01"));
        assertFalse(item.isOf("1.0"));
        assertFalse(item.isOf("1.02"));
        assertFalse(new Remark(1, "1.011", "x").isOf("1.01"));
    }
}
