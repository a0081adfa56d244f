package org.samut.app.window.paste;

import java.util.Optional;
import java.util.function.Consumer;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.FormOnDesk;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Item;
import org.samut.core.paste.FigurePaste;
import org.samut.core.paste.PastePlan;
import org.samut.core.table.Block;
import org.samut.core.workbook.Workbook;

/** Figures on their way from the clipboard into a workbook: planned aside, shown, and then one step of its log. */
public final class PasteViewModel {
    private final WorkbookViewModel workbook;
    private final Desk desk;
    private final Threads threads;
    private final Consumer<WorldFailure> failed;

    public PasteViewModel(WorkbookViewModel workbook, Desk desk, Threads threads, Consumer<WorldFailure> failed) {
        this.workbook = workbook;
        this.desk = desk;
        this.threads = threads;
        this.failed = failed;
    }

    boolean isEditable() {
        return workbook.workbook().get().state().isEditable();
    }

    /** Whether the person is at a figure of a card, so that a block of cells is meant for the cards. */
    boolean isAtFigure() {
        return workbook.place().centre().get().isEmpty()
                && item().filter(item -> item.kind().isFigure()).isPresent();
    }

    private Optional<Item> item() {
        String here = workbook.place().here();
        return workbook.form()
                .indicators()
                .flatMap(indicator -> indicator.items().stream())
                .filter(item -> item.id().equals(here))
                .findFirst();
    }

    /** Reads the block and finds where its cells belong; nothing is written. */
    void plan(String clipboard, Consumer<Outcome<PastePlan>> planned) {
        Workbook now = workbook.workbook().get();
        String from = workbook.place().here();
        threads.onDisk(
                () -> {
                    Outcome<Block> parsed = Block.parse(clipboard);
                    if (parsed instanceof Outcome.Done<Block> done) {
                        return Outcome.done(FigurePaste.plan(done.value(), whole(now.form()), now, from));
                    }
                    return Outcome.refused(((Outcome.Refused<Block>) parsed).refusals());
                },
                planned,
                failed);
    }

    void apply(PastePlan plan) {
        workbook.enter(plan.step(workbook.workbook().get()));
    }

    /** The form with the indicators of other LAO types, so that those can be told from unknown ones. */
    private Form whole(Form applied) throws WorldFailure {
        return desk.choosing().forms().stream()
                .map(FormOnDesk::form)
                .filter(form -> form.id().equals(applied.id()) && form.version() == applied.version())
                .findFirst()
                .orElse(applied);
    }
}
