package org.samut.app.command.review;

import java.util.Optional;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.review.Reply;
import org.samut.core.review.Returned;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;

/** The remarks of the workbook that lies open. */
@Command(
        name = "remarks",
        description = "ข้อสังเกตของผู้ตรวจและคำตอบ จบด้วย 1 หากยังมีข้อที่ไม่ได้ตอบ"
                + " · the owner's remarks and the replies; ends with 1 where some are not answered")
public final class RemarksCommand extends Verb {
    @Override
    public Integer call() {
        return withWorkbook(open -> {
            Optional<ReviewShown> shown = ReviewShown.of(open);
            if (json) {
                var document = Console.object();
                document.set("review", shown.map(ReviewShown::document).orElse(null));
                console().print(document);
            } else if (shown.isEmpty()) {
                console()
                        .say(
                                console().out(),
                                Text.of("ยังไม่มีผลการตรวจของเล่มนี้", "Nobody has reviewed this workbook yet."));
            } else {
                console().say(console().out(), shown.get().sentence());
                shown.get().returned().ifPresent(this::list);
            }
            return shown.filter(one -> one.unanswered() > 0).isPresent() ? Console.REFUSED : Console.DONE;
        });
    }

    private void list(Returned returned) {
        for (Returned.Asked asked : returned.asked()) {
            String place = asked.remark().isOfTheWhole() ? "-" : asked.remark().place();
            console()
                    .out()
                    .println(asked.remark().number() + "  " + place + "  "
                            + asked.remark().text());
            console().say(console().out(), said(asked.reply()));
        }
    }

    private static Text said(Optional<Reply> reply) {
        if (reply.isEmpty()) {
            return Text.of("   ยังไม่ได้ตอบ", "   not answered yet");
        }
        String text = reply.get().text();
        return reply.get().kind() == Reply.Kind.DONE
                ? Text.of(("   แก้ไขแล้ว " + text).stripTrailing(), ("   done " + text).stripTrailing())
                : Text.of("   ชี้แจง: " + text, "   explained: " + text);
    }
}
