package org.samut.app.command.review;

import java.util.Optional;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.review.Reply;
import org.samut.core.text.Text;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replies to one remark of the workbook that lies open. */
@Command(name = "reply", description = "ตอบข้อสังเกตหนึ่งข้อ · replies to one remark")
public final class ReplyCommand extends Verb {
    @Parameters(paramLabel = "NUMBER", description = "เลขข้อสังเกต · the remark's number")
    int number;

    @ArgGroup(multiplicity = "1")
    Said said;

    /** One of the three. */
    static final class Said {
        @Option(
                names = "--done",
                paramLabel = "TEXT",
                arity = "0..1",
                fallbackValue = "",
                description = "แก้ไขแล้ว · it is done")
        Optional<String> done = Optional.empty();

        @Option(names = "--explain", paramLabel = "TEXT", description = "ชี้แจงเหตุผล · why it is as it is")
        Optional<String> explained = Optional.empty();

        @Option(names = "--take-back", description = "ถอนคำตอบ · takes the reply back")
        boolean takeBack;
    }

    @Override
    public Integer call() {
        return withWorkbook(open -> reply(open));
    }

    private int reply(OpenWorkbook open) throws WorldFailure {
        if (said.takeBack) {
            return open.replying()
                    .takeBack(number)
                    .either(
                            saved -> console()
                                    .done(Text.of(
                                            "ถอนคำตอบข้อที่ " + number + " แล้ว",
                                            "Reply " + number + " is taken back.")),
                            console()::refused);
        }
        Reply.Kind kind = said.explained.isPresent() ? Reply.Kind.EXPLAINED : Reply.Kind.DONE;
        return open.replying()
                .reply(number, kind, said.explained.or(() -> said.done).orElse(""))
                .either(
                        saved -> console()
                                .done(Text.of(
                                        "ตอบข้อสังเกตข้อที่ " + number + " แล้ว",
                                        "Remark " + number + " is answered.")),
                        console()::refused);
    }
}
