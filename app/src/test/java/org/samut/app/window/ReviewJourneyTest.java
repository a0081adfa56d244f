package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.Expected;
import org.samut.app.window.look.Look;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Pulled;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.SealWorkflow;
import org.samut.core.review.PulledReview;
import org.samut.core.review.Remark;
import org.samut.core.review.Reply;
import org.samut.core.review.Review;
import org.samut.core.review.SignedReviews;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Submission;
import org.samut.core.text.Language;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A returned workbook opens its next revision with the remarks beside the fields, and is sealed once each is answered. */
@ExtendWith(ApplicationExtension.class)
class ReviewJourneyTest {
    @TempDir
    Path folder;

    private Composition composition;
    private OpenWorkbook open;
    private ShownOffice shown;
    private Gallery at;

    @Start
    void start(Stage stage) throws Exception {
        composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "nothing");
        open = Expected.done(composition.office().currentWorkbook());
        open.check();
        Submission submission = Expected.done(new SealWorkflow(open).seal());
        composition.store().outbox().receive(submission.id(), 1, "e30.e30.c2ln");
        Review review = new Review(
                submission.id(),
                1,
                OfficeOnDisk.LAO,
                submission.sha256(),
                Review.Decision.RETURNED,
                Instant.parse("2024-07-09T03:00:00Z"),
                "นายตรวจ ละเอียด สำนักงานจังหวัดเพชรบุรี",
                List.of(
                        new Remark(
                                1,
                                "1.01.frame",
                                "จำนวนสายทางไม่ตรงกับทะเบียน ทถ.6 ที่แนบมา โปรดตรวจสอบกับกองช่างอีกครั้ง"),
                        new Remark(2, "1.02", "โปรดชี้แจงว่าเหตุใดปีนี้ไม่มีการดำเนินการ"),
                        new Remark(3, "", "โปรดแนบหนังสือรับรองของผู้บริหาร")));
        composition
                .store()
                .feed()
                .keep(new Pulled(
                        1,
                        List.of(),
                        List.of(),
                        List.of(new PulledReview(review, SignedReviews.write(SigningKey.generate(), review))),
                        List.of(),
                        List.of(),
                        Optional.empty()));
        shown = ShownOffice.on(stage, composition, folder);
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    @Test
    void eachRemarkIsAnsweredBesideItsFieldBeforeTheNextRevisionIsSealed(FxRobot robot) throws Exception {
        at = new Gallery(shown, new ScreensTest.Way(Language.THAI, Look.USUAL));
        at.waitFor(() -> at.says("ส่งกลับให้แก้ไข ฉบับที่ 1"));
        at.waitFor(() -> at.says("ข้อสังเกต 1: (1) จำนวนสายทาง"));
        at.press("primary");
        at.shot("review-1-reopen");
        at.waitFor(() -> at.says("เปิดเล่มแก้ไขหรือไม่"));
        robot.clickOn(".sheet .accent");
        at.waitFor(() -> at.says("มีข้อสังเกต 3 ข้อ ยังไม่ได้ตอบ 3 ข้อ"));
        assertEquals(WorkbookState.OPEN, open.picture().state());
        at.shot("review-2-remarks");

        at.press("primary");
        at.waitFor(() -> at.says("ยังมีข้อสังเกตที่ไม่ได้ตอบ"));
        at.shot("review-3-unanswered");
        robot.clickOn("ไปที่ข้อสังเกต");
        at.waitFor(() -> at.node("remark-done-1").isPresent());
        at.press("remark-done-1");
        at.waitFor(() -> at.says("ตอบแล้ว: แก้ไขแล้ว"));

        at.type(KeyCode.F9);
        robot.interact(
                () -> ((TextArea) at.node("remark-text-2").orElseThrow()).setText("ก".repeat(Reply.LONGEST + 1)));
        assertTrue(((Button) at.node("remark-explain-2").orElseThrow()).isDisabled());
        assertTrue(at.says("ยาวเกิน 2000"));
        robot.interact(() -> ((TextArea) at.node("remark-text-2").orElseThrow()).setText("โอนภารกิจให้ อบจ. แล้ว"));
        at.press("remark-explain-2");
        at.shot("review-4-answered");
        at.press("remark-done-3");
        at.waitFor(() -> at.says("ยังไม่ได้ตอบ 0 ข้อ"));
        at.press("remark-back-3");
        at.waitFor(() -> at.says("ยังไม่ได้ตอบ 1 ข้อ"));
        at.press("remark-done-3");
        at.waitFor(() -> at.says("ยังไม่ได้ตอบ 0 ข้อ"));
        at.press("primary");
        at.waitFor(() -> at.says("ปิดเล่ม"));
        Map<String, Entry> kept = composition.store().workbooks().entries(open.id());
        assertEquals(new Reply(1, 2, Reply.Kind.EXPLAINED, "โอนภารกิจให้ อบจ. แล้ว").entry(), kept.get("remark.1.2"));
        at.waitFor(() -> state() == WorkbookState.CHECKED);
        Expected.done(new SealWorkflow(open).seal());
    }

    @Test
    void theRemarksReadInEnglishToo(FxRobot robot) {
        at = new Gallery(shown, new ScreensTest.Way(Language.ENGLISH, Look.USUAL));
        at.type(KeyCode.F9);
        at.waitFor(() -> at.says("Remarks: 3, not answered: 3."));
        at.waitFor(() -> at.node("remarks-reopen").isPresent());
        at.shot("review-5-english");
        at.press("remarks-reopen");
        at.waitFor(() -> at.node("remark-done-1").isPresent());
        at.shot("review-6-english");
    }

    private WorkbookState state() {
        try {
            return open.picture().state();
        } catch (WorldFailure e) {
            throw new IllegalStateException(e);
        }
    }
}
