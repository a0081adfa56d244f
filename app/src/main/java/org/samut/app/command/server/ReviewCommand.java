package org.samut.app.command.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Review;
import org.samut.core.text.Text;
import org.samut.sync.server.Publication;
import org.samut.sync.server.review.Deciding;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Accepts or returns a revision for its owner. */
@Command(name = "review", description = "ตรวจรับหรือส่งกลับเล่มที่ได้รับ · accepts or returns what an office sent")
final class ReviewCommand extends Verb {
    @ParentCommand
    ServeCommand serve;

    @Parameters(index = "0", paramLabel = "ID")
    String id;

    @Parameters(index = "1", paramLabel = "REVISION")
    int revision;

    @ArgGroup(multiplicity = "1")
    Decision decision;

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            required = true,
            description = "ชื่อผู้ตรวจที่หน่วยงานจะเห็น · the name that the office reads")
    String reviewer;

    @Option(
            names = "--remark",
            paramLabel = "[PLACE=]TEXT",
            description =
                    "ข้อสังเกต เช่น 1.01.frame=โปรดตรวจสอบ ใช้ซ้ำได้ · a remark, on an item, an indicator or the whole; may be repeated")
    List<String> remarks = new ArrayList<>();

    /** One of the two. */
    static final class Decision {
        @Option(names = "--accept", description = "ตรวจรับ · accepts it")
        boolean accept;

        @Option(names = "--return", description = "ส่งกลับให้แก้ไข · returns it")
        boolean giveBack;
    }

    @Override
    public Integer call() {
        Review.Decision decided = decision.accept ? Review.Decision.ACCEPTED : Review.Decision.RETURNED;
        var deciding = new Deciding(
                id,
                revision,
                decided,
                reviewer,
                remarks.stream().map(ReviewCommand::said).toList());
        try {
            return Publication.review(serve.storage(), deciding).either(this::told, console()::refused);
        } catch (WorldFailure failure) {
            return console().failed(failure);
        }
    }

    private static Deciding.Said said(String remark) {
        int mark = remark.indexOf('=');
        boolean placed = mark > 0 && remark.substring(0, mark).matches("[A-Za-z0-9._-]+");
        return placed
                ? new Deciding.Said(remark.substring(0, mark), remark.substring(mark + 1))
                : new Deciding.Said("", remark);
    }

    private int told(Review review) {
        return console()
                .done(
                        review.isReturned()
                                ? Text.of(
                                        "ส่งกลับฉบับที่ " + review.revision()
                                                + " แล้ว หน่วยงานจะทราบเมื่อติดต่อแม่ข่าย",
                                        "Revision " + review.revision()
                                                + " is returned; the office hears of it at its next sync.")
                                : Text.of(
                                        "ตรวจรับฉบับที่ " + review.revision()
                                                + " แล้ว หน่วยงานจะทราบเมื่อติดต่อแม่ข่าย",
                                        "Revision " + review.revision()
                                                + " is accepted; the office hears of it at its next sync."),
                        Console.object()
                                .put("submission", review.submission())
                                .put("revision", review.revision())
                                .put("decision", review.decision().name().toLowerCase(Locale.ROOT))
                                .put("at", review.at().toString()));
    }
}
