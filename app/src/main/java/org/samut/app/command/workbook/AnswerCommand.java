package org.samut.app.command.workbook;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.form.Survey;
import org.samut.core.office.AnswerRequest;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.SurveyRequest;
import org.samut.core.text.Text;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = {
            "กรอกตัวชี้วัดหนึ่งตัวหรือข้อสำรวจหนึ่งข้อ · answers one indicator, or one question of the citizens' survey",
            "set 1.01 --frame 12 --service 9 · set survey.01 --satisfied 46 --improve 14 · set survey.01.satisfied 46"
        })
final class AnswerCommand extends Verb {
    @Parameters(index = "0", paramLabel = "CODE")
    String code;

    @Option(names = "--frame", description = "(1) กรอบการประเมิน")
    String frame;

    @Option(names = "--service", description = "(2) การจัดบริการสาธารณะ")
    String service;

    @Parameters(
            index = "1",
            paramLabel = "VALUE",
            arity = "0..1",
            description = "ค่าของช่องแบบสำรวจ · the value of a survey's field")
    Optional<String> value = Optional.empty();

    @Option(names = "--satisfied", description = "จำนวนคนที่พอใจ · how many are satisfied")
    String satisfied;

    @Option(names = "--improve", description = "จำนวนคนที่เห็นว่าควรปรับปรุง · how many want it improved")
    String improve;

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
        boolean ofSurvey = Survey.owns(code);
        boolean isField = !SurveyRequest.codeOf(code).equals(code);
        wrongUnless(ofSurvey || satisfied == null && improve == null, "--satisfied and --improve are a survey's");
        wrongUnless(!ofSurvey || frame == null && service == null, "a survey's question has no frame and no service");
        wrongUnless(!ofSurvey || state == null || state.blank, "a survey's question is answered by two counts");
        wrongUnless(value.isEmpty() || isField, "VALUE belongs to a field such as survey.01.satisfied");
        wrongUnless(!isField || value.isPresent() != (state != null), "a field takes one VALUE, or --blank");
        wrongUnless(
                value.isPresent()
                        || state != null
                        || Stream.of(frame, service, reason, satisfied, improve).anyMatch(Objects::nonNull),
                "no answer is given");
        return withWorkbook(open -> ofSurvey
                ? asked().entries(open.form().survey())
                        .either(
                                entries -> open.enter(entries).either(saved -> saved(open), console()::refused),
                                console()::refused)
                : open.indicator(code).either(indicator -> answer(open, indicator), console()::refused));
    }

    private void wrongUnless(boolean right, String why) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), why);
        }
    }

    private SurveyRequest asked() {
        if (!SurveyRequest.codeOf(code).equals(code)) {
            return SurveyRequest.field(code, value.orElse(""));
        }
        Optional<String> cleared = Optional.ofNullable(state).map(blank -> "");
        return new SurveyRequest(
                code,
                Optional.ofNullable(satisfied).or(() -> cleared),
                Optional.ofNullable(improve).or(() -> cleared),
                Optional.ofNullable(reason));
    }

    private int saved(OpenWorkbook open) throws WorldFailure {
        return console()
                .done(
                        Text.of("บันทึก " + code + " แล้ว", "Saved " + code + "."),
                        SurveyShown.of(open.picture()).document());
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
