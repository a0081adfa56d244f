package org.samut.core.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.samut.core.review.Remark;
import org.samut.core.review.Reply;
import org.samut.core.review.Review;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.workbook.Entry;

/**
 * What a sealed revision says otherwise than the one before it, and what the office replies to each remark on that one.
 * Immutable.
 *
 * @param before the earlier revision as it was sealed
 * @param now the later one
 * @param changed in the later form's order, what is gone after it
 * @param answers each remark on the earlier revision, in order
 * @param addedFiles SHA-256 of the evidence that only the later one names, sorted
 * @param removedFiles SHA-256 of the evidence that only the earlier one names, sorted
 */
public record Changes(
        SubmittedWorkbook before,
        SubmittedWorkbook now,
        List<Changed> changed,
        List<Answered> answers,
        List<String> addedFiles,
        List<String> removedFiles) {
    public Changes {
        Objects.requireNonNull(before);
        Objects.requireNonNull(now);
        changed = List.copyOf(changed);
        answers = List.copyOf(answers);
        addedFiles = List.copyOf(addedFiles);
        removedFiles = List.copyOf(removedFiles);
    }

    /** Which part of an indicator or question it is. */
    public enum Part {
        /** Words: {@code blank value no_service not_carried_out}, see {@code IndicatorState.wireName}. */
        STATE,
        /** The answer to one item, a figure of the survey among them. */
        ITEM,
        /** The percentage, rate or count as printed. */
        PERCENT,
        /** Words: the form's word for the result. */
        RESULT,
        /** Words: why the figures are as they are. */
        REASON
    }

    /**
     * One thing that is not as it was.
     *
     * @param place an item's id such as {@code 1.01.frame} for {@link Part#ITEM}, else the indicator's code
     * @param before a blank where there was nothing
     * @param now a blank where there is nothing any more
     */
    public record Changed(String place, Part part, Entry before, Entry now) {
        public Changed {
            Objects.requireNonNull(place);
            Objects.requireNonNull(part);
            Objects.requireNonNull(before);
            Objects.requireNonNull(now);
        }

        /** Whether a remark on this place speaks of it. */
        public boolean isUnder(Remark remark) {
            return !remark.isOfTheWhole()
                    && (place.equals(remark.place())
                            || place.startsWith(remark.place() + ".")
                            || remark.place().startsWith(place + "."));
        }
    }

    /** A remark, the office's reply to it where it gave one, and what is not as it was at that place. */
    public record Answered(Remark remark, Optional<Reply> reply, List<Changed> changed) {
        public Answered {
            Objects.requireNonNull(remark);
            Objects.requireNonNull(reply);
            changed = List.copyOf(changed);
        }
    }

    /** Of a later revision against an earlier one, and the earlier one's review where there is one. */
    public static Changes of(SubmittedWorkbook before, SubmittedWorkbook now, Optional<Review> review) {
        List<Changed> changed = new ArrayList<>();
        codes(now, before).forEach(code -> indicator(code, before, now, changed));
        questions(now, before).forEach(code -> question(code, before, now, changed));
        List<Answered> answers = review.map(Review::remarks).orElse(List.of()).stream()
                .map(remark -> new Answered(
                        remark,
                        reply(now, before.revision(), remark),
                        changed.stream().filter(one -> one.isUnder(remark)).toList()))
                .toList();
        return new Changes(
                before,
                now,
                changed,
                answers,
                without(now.evidence(), before.evidence()),
                without(before.evidence(), now.evidence()));
    }

    private static Optional<Reply> reply(SubmittedWorkbook now, int revision, Remark remark) {
        return now.replies().stream()
                .filter(reply -> reply.revision() == revision && reply.number() == remark.number())
                .findFirst();
    }

    private static Set<String> codes(SubmittedWorkbook first, SubmittedWorkbook then) {
        Set<String> codes = new LinkedHashSet<>();
        first.answers().forEach(answer -> codes.add(answer.code()));
        then.answers().forEach(answer -> codes.add(answer.code()));
        return codes;
    }

    private static Set<String> questions(SubmittedWorkbook first, SubmittedWorkbook then) {
        Set<String> codes = new LinkedHashSet<>();
        first.survey().forEach(question -> codes.add(question.code()));
        then.survey().forEach(question -> codes.add(question.code()));
        return codes;
    }

    private static void indicator(String code, SubmittedWorkbook before, SubmittedWorkbook now, List<Changed> changed) {
        Optional<SubmittedWorkbook.Answer> was = before.answer(code);
        Optional<SubmittedWorkbook.Answer> is = now.answer(code);
        add(changed, code, Part.STATE, state(was), state(is));
        Set<String> items = new TreeSet<>(Comparator.comparing(Changes::place).thenComparing(name -> name));
        was.ifPresent(answer -> items.addAll(answer.items().keySet()));
        is.ifPresent(answer -> items.addAll(answer.items().keySet()));
        items.forEach(name -> add(changed, code + "." + name, Part.ITEM, item(was, name), item(is, name)));
        add(changed, code, Part.PERCENT, percent(was), percent(is));
        add(changed, code, Part.RESULT, result(was), result(is));
        add(changed, code, Part.REASON, reason(was), reason(is));
    }

    /** (1) and (2) first, as they stand on the form. */
    private static int place(String item) {
        return item.equals("frame") ? 0 : item.equals("service") ? 1 : 2;
    }

    private static Entry state(Optional<SubmittedWorkbook.Answer> answer) {
        return answer.<Entry>map(one -> new Entry.Words(one.state().wireName())).orElse(Entry.BLANK);
    }

    private static Entry item(Optional<SubmittedWorkbook.Answer> answer, String name) {
        return answer.map(one -> one.items().getOrDefault(name, Entry.BLANK)).orElse(Entry.BLANK);
    }

    private static Entry percent(Optional<SubmittedWorkbook.Answer> answer) {
        return answer.flatMap(SubmittedWorkbook.Answer::percent)
                .<Entry>map(Entry.Figure::new)
                .orElse(Entry.BLANK);
    }

    private static Entry result(Optional<SubmittedWorkbook.Answer> answer) {
        return words(answer.map(SubmittedWorkbook.Answer::result));
    }

    private static Entry reason(Optional<SubmittedWorkbook.Answer> answer) {
        return words(answer.map(SubmittedWorkbook.Answer::reason));
    }

    private static Entry words(Optional<String> text) {
        return text.filter(said -> !said.isEmpty()).<Entry>map(Entry.Words::new).orElse(Entry.BLANK);
    }

    private static void question(String code, SubmittedWorkbook before, SubmittedWorkbook now, List<Changed> changed) {
        Optional<SubmittedWorkbook.Surveyed> was = surveyed(before, code);
        Optional<SubmittedWorkbook.Surveyed> is = surveyed(now, code);
        add(
                changed,
                code + ".satisfied",
                Part.ITEM,
                was.<Entry>map(one -> new Entry.Figure(one.satisfied())).orElse(Entry.BLANK),
                is.<Entry>map(one -> new Entry.Figure(one.satisfied())).orElse(Entry.BLANK));
        add(
                changed,
                code + ".improve",
                Part.ITEM,
                was.<Entry>map(one -> new Entry.Figure(one.improve())).orElse(Entry.BLANK),
                is.<Entry>map(one -> new Entry.Figure(one.improve())).orElse(Entry.BLANK));
    }

    private static Optional<SubmittedWorkbook.Surveyed> surveyed(SubmittedWorkbook workbook, String code) {
        return workbook.survey().stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    private static void add(List<Changed> changed, String place, Part part, Entry before, Entry now) {
        if (!before.equals(now)) {
            changed.add(new Changed(place, part, before, now));
        }
    }

    private static List<String> without(List<String> some, List<String> others) {
        return new TreeSet<>(some)
                .stream().filter(hash -> !others.contains(hash)).toList();
    }
}
