package org.samut.app.command.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.review.Reply;
import org.samut.core.review.Returned;
import org.samut.core.review.Review;
import org.samut.core.text.Text;

/** What the owner decided last on a workbook, and how far the office has answered, as the command line tells it. */
public record ReviewShown(Review review, Optional<Returned> returned) {
    /** The newest decision, where there is one. */
    public static Optional<ReviewShown> of(OpenWorkbook open) throws WorldFailure {
        List<Review> reviews = open.replying().reviews();
        Optional<Returned> returned = open.replying().returned();
        return reviews.stream()
                .max(Comparator.comparingInt(Review::revision))
                .map(review -> new ReviewShown(
                        review, returned.filter(one -> one.review().equals(review))));
    }

    /** Who decided what on which revision, in one sentence. */
    public Text sentence() {
        int unanswered = unanswered();
        return review.isReturned()
                ? Text.of(
                        "ฉบับที่ " + review.revision() + " ถูกส่งกลับโดย " + review.reviewer() + " มีข้อสังเกต "
                                + review.remarks().size() + " ข้อ ยังไม่ได้ตอบ " + unanswered + " ข้อ",
                        "Revision " + review.revision() + " was returned by " + review.reviewer() + "; remarks: "
                                + review.remarks().size() + ", not answered: " + unanswered + ".")
                : Text.of(
                        "ฉบับที่ " + review.revision() + " ผ่านการตรวจรับโดย " + review.reviewer(),
                        "Revision " + review.revision() + " was accepted by " + review.reviewer() + ".");
    }

    /** How many of the remarks nobody has answered yet. */
    public int unanswered() {
        return returned.map(one -> one.unanswered().size()).orElse(0);
    }

    /** For machines. */
    public ObjectNode document() {
        ObjectNode document = Console.object()
                .put("revision", review.revision())
                .put("decision", review.decision().name().toLowerCase(Locale.ROOT))
                .put("at", review.at().toString())
                .put("reviewer", review.reviewer())
                .put("unanswered", unanswered());
        var remarks = document.putArray("remarks");
        for (var remark : review.remarks()) {
            Optional<Reply> reply = returned.stream()
                    .flatMap(one -> one.asked().stream())
                    .filter(asked -> asked.remark().equals(remark))
                    .flatMap(asked -> asked.reply().stream())
                    .findFirst();
            remarks.addObject()
                    .put("number", remark.number())
                    .put("place", remark.place())
                    .put("text", remark.text())
                    .put("reply", reply.map(one -> one.kind().wireName()).orElse(null))
                    .put("reply_text", reply.map(Reply::text).orElse(null));
        }
        return document;
    }
}
