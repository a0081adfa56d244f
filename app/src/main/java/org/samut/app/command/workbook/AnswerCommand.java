package org.samut.app.command.workbook;

import java.util.Optional;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.office.AnswerRequest;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.text.Text;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "set", description = "กรอกตัวชี้วัดหนึ่งตัว · answers one indicator")
final class AnswerCommand extends Verb {
    @Parameters(paramLabel = "CODE")
    String code;

    @Option(names = "--frame", description = "(1) กรอบการประเมิน")
    String frame;

    @Option(names = "--service", description = "(2) การจัดบริการสาธารณะ")
    String service;

    @Option(names = "--reason", description = "เหตุผล · a reason")
    String reason;

    @ArgGroup
    State state;

    /** The states that exclude each other. */
    static final class State {
        @Option(names = "--no-service", description = "ไม่มีบริการสาธารณะ")
        boolean noService;

        @Option(names = "--not-carried-out", description = "ไม่ได้ดำเนินการ")
        boolean notCarriedOut;

        @Option(names = "--blank", description = "ลบค่า · takes the answer back")
        boolean blank;

        AnswerRequest.State asked() {
            if (noService) {
                return AnswerRequest.State.NO_SERVICE;
            }
            return notCarriedOut ? AnswerRequest.State.NOT_CARRIED_OUT : AnswerRequest.State.BLANK;
        }
    }

    @Override
    public Integer call() {
        if (frame == null && service == null && reason == null && state == null) {
            throw new ParameterException(spec.commandLine(), "no answer is given");
        }
        return withWorkbook(
                open -> open.indicator(code).either(indicator -> answer(open, indicator), console()::refused));
    }

    private int answer(OpenWorkbook open, Indicator indicator) throws WorldFailure {
        var asked = new AnswerRequest(
                Optional.ofNullable(frame),
                Optional.ofNullable(service),
                Optional.ofNullable(state).map(State::asked),
                Optional.ofNullable(reason));
        return asked.entries(indicator, open.picture())
                .either(
                        entries -> open.enter(entries).either(saved -> saved(indicator, open), console()::refused),
                        console()::refused);
    }

    private int saved(Indicator indicator, OpenWorkbook open) throws WorldFailure {
        return console()
                .done(
                        Text.of("บันทึก " + code + " แล้ว", "Saved " + code + "."),
                        ShowCommand.indicator(indicator, open.picture(), open.assess()));
    }
}
