package org.samut.app.window.printing;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.PaperDesk.Wanted;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.printing.PrintingViewModel.Paper;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Workbook;

/**
 * The PDF that is looked at: made anew when the workbook, or what is wanted of it, is another. For the screen's thread.
 */
final class PaperInSight {
    private final PrintingViewModel.Around around;
    private final WorkbookViewModel workbook;
    private final PrintingViewModel.Told told;
    private final ObjectProperty<Wanted> wanted = new SimpleObjectProperty<>(Wanted.BOOK);
    private final ObjectProperty<Optional<Paper>> paper = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty making = new SimpleBooleanProperty();
    private boolean lookedAt;

    PaperInSight(PrintingViewModel.Around around, WorkbookViewModel workbook, PrintingViewModel.Told told) {
        this.around = around;
        this.workbook = workbook;
        this.told = told;
        workbook.workbook().addListener((property, before, now) -> look());
        wanted.addListener((property, before, now) -> look());
    }

    ObjectProperty<Wanted> wanted() {
        return wanted;
    }

    ReadOnlyObjectProperty<Optional<Paper>> paper() {
        return paper;
    }

    ReadOnlyBooleanProperty making() {
        return making;
    }

    boolean isLookedAt() {
        return lookedAt;
    }

    void show() {
        lookedAt = true;
        look();
    }

    /** Makes nothing more until it is shown again. */
    void hide() {
        lookedAt = false;
    }

    private void look() {
        boolean there = paper.get()
                .filter(one -> one.wanted().equals(wanted.get())
                        && one.of() == workbook.workbook().get())
                .isPresent();
        if (!lookedAt || there || making.get()) {
            return;
        }
        making.set(true);
        workbook.saving().settle(this::make, this::notMade);
    }

    private void make() {
        Wanted now = wanted.get();
        Workbook of = workbook.workbook().get();
        around.store()
                .onDisk(
                        () -> around.paper().made(of.id(), now),
                        outcome -> {
                            making.set(false);
                            outcome.either(
                                    pdf -> {
                                        paper.set(Optional.of(new Paper(pdf, now, of)));
                                        // Something else may have been chosen meanwhile.
                                        look();
                                        return true;
                                    },
                                    refusals -> {
                                        told.refused().accept(refusals);
                                        return false;
                                    });
                        },
                        this::notMade);
    }

    private void notMade(WorldFailure failure) {
        making.set(false);
        told.failed().accept(failure, this::look);
    }
}
