package org.samut.app.window.lastyear;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.LastYearDesk;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.lastyear.CarryOver;
import org.samut.core.lastyear.CarryTable;
import org.samut.core.lastyear.LastYear;
import org.samut.core.lastyear.PastTable;
import org.samut.core.office.ValuesImport;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** Last year's figures of one area, and which of them a person wants to take over. For the screen's thread. */
public final class LastYearViewModel {
    private final LastYearDesk desk;
    private final Threads threads;
    private final WorkbookViewModel workbook;
    private final Told told;
    private final Set<String> ticked = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private final ObjectProperty<LastYear> kept = new SimpleObjectProperty<>(LastYear.NONE);

    /** Who is told what came about, and what did not. */
    public record Told(
            Consumer<ValuesImport.Taken> imported, Consumer<List<Refusal>> refused, Consumer<WorldFailure> failed) {}

    public LastYearViewModel(LastYearDesk desk, Threads threads, WorkbookViewModel workbook, Told told) {
        this.desk = desk;
        this.threads = threads;
        this.workbook = workbook;
        this.told = told;
        workbook.workbook().addListener((property, before, now) -> forgetTaken());
    }

    /** What is kept of last year, and where it comes from. */
    public ReadOnlyObjectProperty<LastYear> kept() {
        return kept;
    }

    /** The fields of the area in sight that last year's figure is known of. */
    public List<CarryOver.Offer> offers() {
        return CarryOver.offers(
                workbook.place().area().get().indicators(), workbook.workbook().get());
    }

    public boolean mayWrite() {
        return workbook.workbook().get().state().isEditable();
    }

    /** Reads what is kept. */
    public void look() {
        String id = workbook.workbook().get().id();
        threads.onDisk(() -> desk.lastYear(id), kept::set, told.failed());
    }

    public boolean isTicked(CarryOver.Offer offer) {
        return ticked.contains(offer.item().id());
    }

    /** Whether the person said that what is filled in here may go. */
    public boolean mayReplace(CarryOver.Offer offer) {
        return replaced.contains(offer.item().id());
    }

    public void tick(CarryOver.Offer offer, boolean wanted) {
        if (wanted) {
            ticked.add(offer.item().id());
        } else {
            ticked.remove(offer.item().id());
            replaced.remove(offer.item().id());
        }
    }

    public void replace(CarryOver.Offer offer, boolean may) {
        if (may) {
            replaced.add(offer.item().id());
        } else {
            replaced.remove(offer.item().id());
        }
    }

    /** Ticks every field of the area that is blank this year. */
    public void tickBlank() {
        offers().stream().filter(offer -> offer.thisYear().isBlank()).forEach(offer -> tick(offer, true));
    }

    public void tickNone() {
        ticked.clear();
        replaced.clear();
    }

    /** The fields of the area that are ticked and do not hold last year's figure yet. */
    public List<CarryOver.Offer> wanted() {
        return offers().stream()
                .filter(offer -> isTicked(offer) && !offer.isTaken())
                .toList();
    }

    /** The field, if any, that would be replaced without the person's word. */
    public Optional<CarryOver.Offer> unsaid() {
        return wanted().stream()
                .filter(offer -> offer.replaces() && !mayReplace(offer))
                .findFirst();
    }

    /** What taking the ticked fields would write, or why it would not. */
    public Outcome<List<Entering>> preview() {
        return CarryOver.entries(
                fields(),
                Set.copyOf(replaced),
                workbook.workbook().get(),
                kept.get().document());
    }

    /** Takes the ticked fields as one step. */
    public void take() {
        Set<String> fields = fields();
        Set<String> may = Set.copyOf(replaced);
        String id = workbook.workbook().get().id();
        workbook.change(() -> desk.carryOver(id, fields, may), told.refused());
    }

    /** Last year's registers at this indicator's tables. */
    public List<PastTable> tables(Indicator indicator) {
        return indicator.items().stream()
                .flatMap(item -> table(item.id()).stream())
                .toList();
    }

    public Optional<PastTable> table(String item) {
        return Optional.ofNullable(kept.get().tables().get(item));
    }

    public boolean isTaken(PastTable past) {
        return CarryTable.isTaken(past, workbook.workbook().get());
    }

    /** Whether something is filled in that taking the register would replace. */
    public boolean replaces(PastTable past) {
        return indicator(past)
                .filter(one ->
                        CarryTable.replaces(past, one, workbook.workbook().get()))
                .isPresent();
    }

    /** Takes a register, whole, as one step. */
    public void take(PastTable past, boolean mayReplace) {
        String id = workbook.workbook().get().id();
        workbook.change(() -> desk.carryOverTable(id, past.now().id(), mayReplace), told.refused());
    }

    private Optional<Indicator> indicator(PastTable past) {
        return workbook.form()
                .indicators()
                .filter(one -> one.items().contains(past.now()))
                .findFirst();
    }

    /** What was taken is not asked for any more: a tick or a word said for it would hold for the next time. */
    private void forgetTaken() {
        Workbook now = workbook.workbook().get();
        ticked.removeIf(field -> now.entry(field).equals(now.prior().getOrDefault(field, Entry.BLANK)));
        replaced.retainAll(ticked);
    }

    /** Keeps last year's figures of a file. */
    public void importFile(Path file) {
        String id = workbook.workbook().get().id();
        workbook.saving()
                .settle(
                        () -> threads.onDisk(
                                () -> desk.importFile(id, file),
                                outcome -> {
                                    if (outcome instanceof Outcome.Done<ValuesImport.Taken> done) {
                                        told.imported().accept(done.value());
                                    } else if (outcome instanceof Outcome.Refused<ValuesImport.Taken> why) {
                                        told.refused().accept(why.refusals());
                                    }
                                },
                                told.failed()),
                        told.failed());
    }

    private Set<String> fields() {
        List<String> fields = new ArrayList<>();
        wanted().forEach(offer -> fields.add(offer.item().id()));
        return Set.copyOf(fields);
    }
}
