package org.samut.core.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samut.core.assessment.Assessment;
import org.samut.core.failure.Outcome;
import org.samut.core.review.Remark;
import org.samut.core.review.Reply;
import org.samut.core.review.Review;
import org.samut.core.submission.Sealed;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmissionWriter;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;

class ChangesTest {
    private static final String ID = "5f0c1e1e-6f5e-4f5f-9d54-0b9e4f6f9b11";
    private static final Map<String, Entry> FIRST = Map.of(
            "1.01.frame",
            Entry.figure("57.24"),
            "1.01.service",
            Entry.figure("50"),
            "1.02.frame",
            Entry.figure("3"),
            "1.02.service",
            Entry.figure("3"),
            Evidence.field("1.01", "a1".repeat(32)),
            file("ทถ.6.pdf"));

    private static Entry file(String name) {
        return new Entry.Attachment(name, "", "", "application/pdf", 3, Optional.empty());
    }

    private static SubmittedWorkbook revision(int number, Map<String, Entry> entries) {
        Submission written = Sealed.written(SubmissionWriter.write(
                Sealed.workbook(ID, number, Sealed.form(3), entries),
                new Assessment(List.of(), List.of()),
                Sealed.sealing(Change.NO_HASH)));
        return ((Outcome.Done<SubmittedWorkbook>) SubmissionReader.read(written.content())).value();
    }

    private static Review review() {
        return new Review(
                ID,
                1,
                "6760607",
                "ab".repeat(32),
                Review.Decision.RETURNED,
                Instant.EPOCH,
                "ผู้ตรวจ",
                List.of(
                        new Remark(1, "", "โปรดแนบหลักฐานให้ครบ"),
                        new Remark(2, "1.01.frame", "จำนวนสายไม่มีทศนิยม"),
                        new Remark(3, "1.02", "ไม่มีบริการนี้มิใช่หรือ")));
    }

    private static Map<String, Entry> mended() {
        Map<String, Entry> now = new HashMap<>(FIRST);
        now.put("1.01.frame", Entry.figure("57"));
        now.put("1.01.reason", new Entry.Words("นับตามทะเบียน"));
        now.put("1.02.frame", Entry.NO_SERVICE);
        now.put("1.02.service", Entry.NO_SERVICE);
        now.put(Evidence.field("1.01", "a1".repeat(32)), Entry.BLANK);
        now.put(Evidence.field("1.01", "b2".repeat(32)), file("ทถ.6 ใหม่.pdf"));
        now.put("remark.1.2", new Reply(1, 2, Reply.Kind.DONE, "แก้แล้ว").entry());
        now.put("remark.1.3", new Reply(1, 3, Reply.Kind.EXPLAINED, "ไม่มีจริง").entry());
        return now;
    }

    @Test
    void theSameRevisionChangesNothing() {
        Changes changes = Changes.of(revision(1, FIRST), revision(2, FIRST), Optional.empty());
        assertEquals(List.of(), changes.changed());
        assertEquals(List.of(), changes.addedFiles());
    }

    @Test
    void eachItemIsShownAsItWasAndIs() {
        Changes changes = Changes.of(revision(1, FIRST), revision(2, mended()), Optional.of(review()));
        assertEquals(
                List.of(
                        new Changes.Changed("1.01.frame", Changes.Part.ITEM, Entry.figure("57.24"), Entry.figure("57")),
                        new Changes.Changed("1.01", Changes.Part.REASON, Entry.BLANK, new Entry.Words("นับตามทะเบียน")),
                        new Changes.Changed(
                                "1.02", Changes.Part.STATE, new Entry.Words("value"), new Entry.Words("no_service")),
                        new Changes.Changed("1.02.frame", Changes.Part.ITEM, Entry.figure("3"), Entry.BLANK),
                        new Changes.Changed("1.02.service", Changes.Part.ITEM, Entry.figure("3"), Entry.BLANK)),
                changes.changed());
        assertEquals(List.of("b2".repeat(32)), changes.addedFiles());
        assertEquals(List.of("a1".repeat(32)), changes.removedFiles());
    }

    @Test
    void eachRemarkStandsBesideItsReplyAndWhatChangedThere() {
        Changes changes = Changes.of(revision(1, FIRST), revision(2, mended()), Optional.of(review()));
        assertEquals(
                List.of("-", "DONE แก้แล้ว", "EXPLAINED ไม่มีจริง"),
                changes.answers().stream()
                        .map(answer -> answer.reply()
                                .map(reply -> reply.kind() + " " + reply.text())
                                .orElse("-"))
                        .toList());
        assertEquals(
                List.of(0, 2, 3),
                changes.answers().stream()
                        .map(answer -> answer.changed().size())
                        .toList());
    }

    @Test
    void aSubmissionWithoutRepliesIsTheSameBytesAsBefore() {
        Submission written = Sealed.written(SubmissionWriter.write(
                Sealed.workbook(ID, 1, Sealed.form(3), FIRST),
                new Assessment(List.of(), List.of()),
                Sealed.sealing(Change.NO_HASH)));
        assertEquals(-1, new String(written.content(), StandardCharsets.UTF_8).indexOf("replies"));
    }

    @Test
    void onlyTheRepliesToTheNewestRemarksGoAlong() {
        Map<String, Entry> now = new HashMap<>(mended());
        now.put("remark.2.1", new Reply(2, 1, Reply.Kind.DONE, "").entry());
        assertEquals(
                List.of(new Reply(2, 1, Reply.Kind.DONE, "")), revision(3, now).replies());
    }
}
