package org.samut.core.lastyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Taking;
import org.samut.core.workbook.Workbook;

/** Taking last year's figures into this year's fields: what there is to take, and what it would write. Stateless. */
public final class CarryOver {
    /** The event before the entries that were carried over; it holds what their documents say. */
    public static final String CARRIED = "#prior";

    public static final Refusal NOTHING = new Refusal(
            "lastyear.nothing",
            Text.of("ไม่มีข้อมูลปีก่อนที่จะยกมา", "There is no figure of last year to carry over."),
            Text.of("โปรดกรอกค่าของปีนี้เอง", "Please enter this year's figure."));

    private CarryOver() {}

    /** One field that last year's figure is known of. */
    public record Offer(Item item, Entry lastYear, Entry thisYear) {
        /** Whether this year's field holds the same already. */
        public boolean isTaken() {
            return thisYear.equals(lastYear);
        }

        /** Whether something else is filled in, which taking would replace. */
        public boolean replaces() {
            return !thisYear.isBlank() && !isTaken();
        }
    }

    /** What these indicators may take, in the order of their fields. */
    public static List<Offer> offers(List<Indicator> indicators, Workbook workbook) {
        return indicators.stream()
                .flatMap(indicator -> offers(indicator, workbook))
                .toList();
    }

    /** What an indicator may take. */
    public static Stream<Offer> offers(Indicator indicator, Workbook workbook) {
        return indicator.items().stream()
                .filter(item -> !item.isComputed()
                        && !workbook.prior()
                                .getOrDefault(item.id(), Entry.BLANK)
                                .isBlank())
                .map(item -> new Offer(item, workbook.prior().get(item.id()), workbook.entry(item.id())));
    }

    /**
     * What to append, as one append, so that these fields hold last year's figures; where an indicator would come to
     * contradict itself, all of it is taken.
     *
     * @param replaced the fields of which a person said that what is filled in may go
     * @param document what the log is to say of where they come from
     */
    public static Outcome<List<Entering>> entries(
            Set<String> fields, Set<String> replaced, Workbook workbook, String document) {
        List<Entering> entries = new ArrayList<>();
        entries.add(Entering.of(CARRIED, new Entry.Words(document)));
        for (Entering taken : Taking.of(fields, workbook.prior(), workbook.entries())) {
            if (!workbook.entry(taken.field()).isBlank() && !replaced.contains(taken.field())) {
                return Outcome.refused(filled(taken.field()));
            }
            entries.add(
                    taken.entry().isBlank()
                            ? taken
                            : new Entering(taken.field(), taken.entry(), Optional.of(document)));
        }
        return entries.size() > 1 ? Outcome.done(entries) : Outcome.refused(NOTHING);
    }

    private static Refusal filled(String field) {
        return new Refusal(
                "lastyear.filled",
                Text.of(
                        "ช่อง " + field + " มีข้อมูลของปีนี้แล้ว จึงยังไม่ได้ยกข้อมูลปีก่อนมา ข้อมูลเดิมยังอยู่ครบ",
                        "The field " + field
                                + " is filled in for this year, so nothing was carried over. Everything is as"
                                + " it was."),
                Text.of(
                        "หากต้องการแทนที่ โปรดเลือก “แทนที่ได้” ที่ช่องนั้น",
                        "To replace it, please tick \"may be replaced\" at that field."));
    }
}
