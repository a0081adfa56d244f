package org.samut.core.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samut.core.submission.Sealed;

class EvidenceTest {
    private static final String ONE = "a1".repeat(32);
    private static final String TWO = "b2".repeat(32);

    private static Entry.Attachment file(String name) {
        return new Entry.Attachment(name, "", "", "application/pdf", 3, Optional.empty());
    }

    private static Workbook workbook(Map<String, Entry> entries) {
        return Sealed.workbook("w", 1, Sealed.form(2), entries);
    }

    @Test
    void aFileStandsBesideTheIndicatorsThatItWasEnteredAt() {
        Workbook workbook = workbook(Map.of(
                Evidence.field("1.01", TWO),
                file("ก.pdf"),
                Evidence.field("1.01", ONE),
                file("ข.pdf"),
                Evidence.field("1.02", ONE),
                file("ข.pdf"),
                "1.01.frame",
                Entry.figure("3")));

        assertEquals(
                List.of(new Evidence("1.01", TWO, file("ก.pdf")), new Evidence("1.01", ONE, file("ข.pdf"))),
                workbook.evidence("1.01"));
        assertEquals(List.of(new Evidence("1.02", ONE, file("ข.pdf"))), workbook.evidence("1.02"));
        assertEquals(List.of(), workbook.evidence("1.0"));
        assertEquals(3, workbook.evidence().size());
    }

    @Test
    void aRemovedFileIsNotThere() {
        Workbook workbook = workbook(Map.of(Evidence.field("1.01", ONE), Entry.BLANK));

        assertEquals(List.of(), workbook.evidence("1.01"));
    }

    @Test
    void aFieldThatIsNoFileIsPassedOver() {
        Workbook workbook = workbook(Map.of("1.01.evidence/x", file("ก.pdf"), "1.01.note", file("ก.pdf")));

        assertEquals(List.of(), workbook.evidence());
        assertThrows(IllegalArgumentException.class, () -> Evidence.field("1.01", "A1".repeat(32)));
    }
}
