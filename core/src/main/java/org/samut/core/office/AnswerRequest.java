package org.samut.core.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.figure.AnswerReader;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * What a command or an imported row says of one indicator: figures as typed, a state, a reason. Unlike the window,
 * which keeps what cannot be read beside its field, this refuses it and writes nothing.
 */
public record AnswerRequest(
        Optional<String> frame, Optional<String> service, Optional<State> state, Optional<String> reason) {

    private static final Text AGAIN =
            Text.of("ค่าเดิมยังอยู่ โปรดกรอกใหม่", "The earlier value is kept. Please enter it again.");
    private static final Text FIGURE_AGAIN = Text.of(
            "ค่าเดิมยังอยู่ โปรดกรอกใหม่ เช่น 1234.5",
            "The earlier value is kept. Please enter it again, such as 1234.5");

    /** The states that are asked for by word and not by figures. */
    public enum State {
        BLANK,
        NO_SERVICE,
        NOT_CARRIED_OUT
    }

    /** What is to be written, or why it is refused. */
    public Outcome<List<Entering>> entries(Indicator indicator, Workbook workbook) {
        List<Refusal> refusals = new ArrayList<>();
        List<Entering> entries = new ArrayList<>();
        Workbook picture = workbook;
        if (frame.isPresent()) {
            picture = add(item(indicator, indicator.frame(), "(1)", frame.get(), picture, refusals), picture, entries);
        }
        if (service.isPresent()) {
            picture = add(
                    item(indicator, indicator.service(), "(2)", service.get(), picture, refusals), picture, entries);
        }
        if (state.isPresent()) {
            refuseFiguresBeside(indicator, state.get(), refusals);
            picture = add(
                    switch (state.get()) {
                        case BLANK -> Answering.blank(indicator);
                        case NO_SERVICE -> Answering.noService(indicator);
                        case NOT_CARRIED_OUT -> Answering.notCarriedOut(indicator, picture);
                    },
                    picture,
                    entries);
        }
        reason.ifPresent(text -> entries.add(Entering.of(indicator.code() + ".reason", new Entry.Words(text.strip()))));
        return refusals.isEmpty() ? Outcome.done(entries) : Outcome.refused(refusals);
    }

    private static Workbook add(List<Entering> more, Workbook workbook, List<Entering> entries) {
        Workbook picture = workbook;
        for (Entering entering : more) {
            entries.removeIf(earlier -> earlier.field().equals(entering.field()));
            entries.add(entering);
            picture = picture.with(entering.field(), entering.entry());
        }
        return picture;
    }

    private static List<Entering> item(
            Indicator indicator,
            Optional<Item> item,
            String label,
            String typed,
            Workbook workbook,
            List<Refusal> refusals) {
        if (item.isEmpty()) {
            refusals.add(new Refusal(
                    "indicator.no-item",
                    Text.of(
                            "ตัวชี้วัด " + indicator.code() + " ไม่มีช่อง " + label,
                            "Indicator " + indicator.code() + " has no field " + label + "."),
                    Text.of("โปรดกรอกเฉพาะช่องที่มีในแบบ", "Please fill in only the fields that the form has.")));
            return List.of();
        }
        Entry entry = AnswerReader.read(item.get(), typed);
        if (entry instanceof Entry.Unreadable) {
            Text why = AnswerReader.problem(item.get(), typed)
                    .orElse(Text.of("อ่านค่านี้ไม่ได้", "This answer cannot be read."));
            refusals.add(new Refusal(
                    "entry.unreadable",
                    Text.of(
                            indicator.code() + " " + label + " \"" + typed + "\": " + why.thai(),
                            indicator.code() + " " + label + " \"" + typed + "\": " + why.english()),
                    item.get().kind().isFigure() ? FIGURE_AGAIN : AGAIN));
            return List.of();
        }
        return Answering.answer(indicator, item.get(), entry, workbook);
    }

    /** A zero beside a state says nothing against it; any other figure that the state takes back does. */
    private void refuseFiguresBeside(Indicator indicator, State asked, List<Refusal> refusals) {
        boolean contradicts = saysMoreThanZero(service) || (asked != State.NOT_CARRIED_OUT && saysMoreThanZero(frame));
        if (contradicts) {
            refusals.add(new Refusal(
                    "indicator.contradiction",
                    Text.of(
                            "ตัวชี้วัด " + indicator.code() + " มีทั้งตัวเลขและสถานะที่ขัดกัน",
                            "Indicator " + indicator.code()
                                    + " is given figures and a state that contradict each other."),
                    Text.of("โปรดเลือกอย่างใดอย่างหนึ่ง", "Please give one or the other.")));
        }
    }

    private static boolean saysMoreThanZero(Optional<String> typed) {
        return typed.isPresent()
                && FigureReader.read(typed.get())
                        .asNumber()
                        .map(number -> number.signum() != 0)
                        .orElse(true);
    }
}
