package org.samut.app.window.upgrade;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.UpgradeDesk;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.FormUpgrade;

/** A newer version of the workbook's form, and what earlier ones left over. For the screen's thread. */
public final class UpgradeViewModel {
    private final UpgradeDesk desk;
    private final Threads threads;
    private final WorkbookViewModel workbook;
    private final Told told;
    private final ObjectProperty<UpgradeDesk.Standing> standing =
            new SimpleObjectProperty<>(new UpgradeDesk.Standing(Optional.empty(), List.of(), List.of()));

    /** Who hears what came of it; after it went on, the workbook is to be opened again. */
    public record Told(Runnable done, Consumer<List<Refusal>> refused, Consumer<WorldFailure> failed) {}

    public UpgradeViewModel(UpgradeDesk desk, Threads threads, WorkbookViewModel workbook, Told told) {
        this.desk = desk;
        this.threads = threads;
        this.workbook = workbook;
        this.told = told;
    }

    WorkbookViewModel workbook() {
        return workbook;
    }

    ReadOnlyObjectProperty<UpgradeDesk.Standing> standing() {
        return standing;
    }

    /** What going on with the newer version would do, where there is one and it can be. */
    Optional<FormUpgrade.Planned> planned() {
        return standing.get()
                .planned()
                .flatMap(outcome -> outcome instanceof Outcome.Done<FormUpgrade.Planned> done
                        ? Optional.of(done.value())
                        : Optional.empty());
    }

    /** Why the newer version cannot be gone on with, where there is one. */
    Optional<Refusal> inTheWay() {
        return standing.get()
                .planned()
                .flatMap(outcome -> outcome instanceof Outcome.Refused<FormUpgrade.Planned> why
                        ? why.refusals().stream().findFirst()
                        : Optional.empty());
    }

    /** Looks at what is here now. */
    public void look() {
        String id = workbook.workbook().get().id();
        workbook.saving()
                .settle(() -> threads.onDisk(() -> desk.standing(id), standing::set, told.failed()), told.failed());
    }

    /** Goes on with the version that was shown, on the person's word. */
    void go() {
        String id = workbook.workbook().get().id();
        planned()
                .ifPresent(one -> workbook.saving()
                        .settle(
                                () -> threads.onDisk(() -> desk.upgrade(id, one), this::gone, told.failed()),
                                told.failed()));
    }

    private void gone(Outcome<Boolean> outcome) {
        if (outcome instanceof Outcome.Refused<Boolean> why) {
            told.refused().accept(why.refusals());
            look();
        } else {
            told.done().run();
        }
    }
}
