package org.samut.app.window.filling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.core.review.Remark;
import org.samut.core.review.Reply;
import org.samut.core.review.Returned;
import org.samut.core.review.Review;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** The owner's remarks on a workbook beside the officer's replies. For the screen's thread. */
public final class Remarks {
    private final WorkbookViewModel workbook;
    private final ObjectProperty<Optional<Returned>> returned = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Review>> newest = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Remark>> current = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty unanswered = new SimpleIntegerProperty();
    private final Map<AreaViewModel, IntegerProperty> byArea = new HashMap<>();
    private List<Review> reviews = List.of();

    Remarks(WorkbookViewModel workbook) {
        this.workbook = workbook;
        workbook.workbook().addListener((property, before, now) -> refresh());
    }

    /** Takes what the store has. */
    void take(List<Review> found) {
        if (!found.equals(reviews)) {
            reviews = List.copyOf(found);
            newest.set(reviews.stream().max(Comparator.comparingInt(Review::revision)));
            refresh();
        }
    }

    /** The remarks that the revision in hand answers; empty where it was not returned. */
    public ReadOnlyObjectProperty<Optional<Returned>> returned() {
        return returned;
    }

    /** What was decided last, whatever it was. */
    public ReadOnlyObjectProperty<Optional<Review>> newest() {
        return newest;
    }

    /** The remark that the person was led to last. */
    public ReadOnlyObjectProperty<Optional<Remark>> current() {
        return current;
    }

    /** How many nobody has answered yet. */
    public ReadOnlyIntegerProperty unanswered() {
        return unanswered;
    }

    /** How many of an area nobody has answered yet. */
    public ReadOnlyIntegerProperty unanswered(AreaViewModel area) {
        return byArea.computeIfAbsent(area, one -> new SimpleIntegerProperty(count(returned.get(), one)));
    }

    /** Those on an indicator or question and on items of it. */
    public List<Returned.Asked> of(String code) {
        return all().stream().filter(asked -> asked.remark().isOf(code)).toList();
    }

    /** Whether a reply may be written now. */
    public boolean mayReply() {
        return workbook.workbook().get().state().isEditable();
    }

    public void reply(Remark remark, Reply.Kind kind, String text) {
        returned.get()
                .ifPresent(one ->
                        write(remark, new Reply(one.review().revision(), remark.number(), kind, text.strip()).entry()));
    }

    public void takeBack(Remark remark) {
        write(remark, Entry.BLANK);
    }

    /** Goes to a remark: its field in the middle, its words in the drawer. */
    public void leadTo(Remark remark) {
        current.set(Optional.of(remark));
        if (!remark.isOfTheWhole()) {
            workbook.place().leadTo(field(remark.place()));
        }
        workbook.place().drawer().set("remarks");
    }

    /** Goes to the next or the previous unanswered remark; to any where all are answered. */
    public void next(int by) {
        List<Remark> wanted = returned.get().map(Returned::unanswered).orElse(List.of());
        if (wanted.isEmpty()) {
            wanted = all().stream().map(Returned.Asked::remark).toList();
        }
        if (wanted.isEmpty()) {
            return;
        }
        int here = current.get().map(Remark::number).orElse(by > 0 ? 0 : Integer.MAX_VALUE);
        List<Remark> around = new ArrayList<>(wanted);
        Comparator<Remark> order = Comparator.comparingInt(Remark::number);
        around.sort(by > 0 ? order : order.reversed());
        leadTo(around.stream()
                .filter(remark -> by > 0 ? remark.number() > here : remark.number() < here)
                .findFirst()
                .orElse(around.get(0)));
    }

    /** The field of a remark's place: of an indicator its first one. */
    private String field(String place) {
        return workbook.form()
                .indicator(place)
                .map(indicator -> indicator.items().get(0).id())
                .or(() -> workbook.form().survey().question(place).map(question -> question.satisfied()))
                .orElse(place);
    }

    private List<Returned.Asked> all() {
        return returned.get().map(Returned::asked).orElse(List.of());
    }

    private void write(Remark remark, Entry entry) {
        if (!mayReply()) {
            return;
        }
        returned.get()
                .ifPresent(one -> workbook.enter(
                        List.of(Entering.of(Reply.field(one.review().revision(), remark.number()), entry))));
    }

    private void refresh() {
        Workbook now = workbook.workbook().get();
        Optional<Returned> fresh = Returned.of(reviews, now.revision(), now.entries());
        // The counts first: who hears of the remarks reads them.
        unanswered.set(fresh.map(one -> one.unanswered().size()).orElse(0));
        byArea.forEach((area, count) -> count.set(count(fresh, area)));
        returned.set(fresh);
    }

    private static int count(Optional<Returned> of, AreaViewModel area) {
        return (int) of.map(Returned::unanswered).orElse(List.of()).stream()
                .filter(remark -> area.indicators().stream().anyMatch(indicator -> remark.isOf(indicator.code())))
                .count();
    }
}
