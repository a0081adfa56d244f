package org.samut.app.window;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.choosing.ChoosingViewModel;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.DeskWorkbook;
import org.samut.app.window.desk.Opening;
import org.samut.app.window.filling.Saving;
import org.samut.app.window.filling.UnderWay;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.finishing.FinishingViewModel;
import org.samut.app.window.home.HomeViewModel;
import org.samut.app.window.look.LookViewModel;
import org.samut.app.window.sending.SendingViewModel;
import org.samut.app.window.text.Texts;
import org.samut.app.window.text.Today;
import org.samut.app.window.thread.Threads;
import org.samut.app.window.trouble.Troubles;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Lao;

/** Which screen the window shows, and in which language. For the screen's thread. */
public final class RootViewModel {
    /** The screens, in the order in which an office meets them. */
    public enum Screen {
        CHOOSE_LAO,
        NAME_OFFICER,
        CHOOSE_FORM,
        WORKBOOK,
        HOME
    }

    private final Desk desk;
    private final Threads threads;
    private final Clock clock;
    private final Today today;
    private final Troubles troubles;
    private final Preferences preferences;
    private final ChoosingViewModel choosing;
    private final HomeViewModel home;
    private final SendingViewModel sending;
    private final boolean begun;
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Lao>> lao;
    private final ObjectProperty<Optional<FinishingViewModel>> workbook = new SimpleObjectProperty<>(Optional.empty());

    public RootViewModel(Desk desk, Threads threads, Clock clock, Opening opening) {
        this.desk = desk;
        this.threads = threads;
        this.clock = clock;
        this.today = new Today(clock);
        this.troubles = new Troubles(desk, threads);
        this.preferences = new Preferences(desk, threads, troubles, opening);
        this.lao = new SimpleObjectProperty<>(opening.lao());
        this.choosing = new ChoosingViewModel(
                desk,
                threads,
                opening.officer(),
                new ChoosingViewModel.Told(this::chosen, this::chooseForm, this::opened, this::refused, this::failed));
        this.home = new HomeViewModel(
                desk.home(), threads, new HomeViewModel.Told(this::opened, this::refused, this::failed));
        this.sending =
                new SendingViewModel(desk.sending(), threads, new SendingViewModel.Told(this::arrived, this::failed));
        this.begun = opening.lao().isPresent() && opening.officer().isPresent();
        if (opening.current().isPresent()) {
            opened(opening.current().get());
        } else if (opening.lao().isPresent()) {
            chosen(opening.lao().get());
        } else {
            screen.set(Screen.CHOOSE_LAO);
        }
    }

    public Texts texts() {
        return preferences.texts();
    }

    /** How the window looks, and what changes it. */
    public LookViewModel look() {
        return preferences.look();
    }

    /** What the pages of the window reach the disk and the line through. */
    Desk desk() {
        return desk;
    }

    Threads threads() {
        return threads;
    }

    public Clock clock() {
        return clock;
    }

    /** The date by which days are counted; turns while the window is open. */
    public Today today() {
        return today;
    }

    public ChoosingViewModel choosing() {
        return choosing;
    }

    public ReadOnlyObjectProperty<Screen> screen() {
        return screen;
    }

    public ReadOnlyObjectProperty<Optional<Lao>> lao() {
        return lao;
    }

    /** The workbook that lies open, with what can be done to it as a whole. */
    public ReadOnlyObjectProperty<Optional<FinishingViewModel>> workbook() {
        return workbook;
    }

    /** What went wrong, and is to be told before anything else goes on. */
    public Troubles troubles() {
        return troubles;
    }

    /** Does this once what is shown now has been painted. */
    public void later(Runnable what) {
        threads.screen().execute(what);
    }

    public void otherLanguage() {
        preferences.otherLanguage();
    }

    /** Lets the desk go once all that was entered is on the disk; tells {@code stuck} where it cannot be. */
    public void leave(Runnable left, Consumer<WorldFailure> stuck) {
        Runnable close = () -> {
            // What is under way goes on next time from what is confirmed.
            sending.close();
            close(left);
        };
        whole(close, stuck);
    }

    private void close(Runnable left) {
        threads.onDisk(
                () -> {
                    desk.close();
                    return desk;
                },
                closed -> left.run(),
                failure -> left.run());
    }

    /** Files that are still being attached to the workbook that lies open. */
    Optional<UnderWay> underWay() {
        return workbook.get()
                .map(finishing -> finishing.filling().saving().underWay())
                .filter(files -> files.file().get().isPresent());
    }

    public HomeViewModel home() {
        return home;
    }

    /** What is sent and fetched by itself. */
    public SendingViewModel sending() {
        return sending;
    }

    /** Something came or went over the line. */
    private void arrived() {
        workbook.get().ifPresent(FinishingViewModel::arrived);
        if (screen.get() == Screen.HOME) {
            home.load();
        }
    }

    /** Whether there is a start screen to go to: an office that has not begun yet has none. */
    public boolean mayGoHome() {
        return begun || workbook.get().isPresent();
    }

    /** To the start screen, once what was entered is on the disk. */
    public void goHome() {
        if (mayGoHome()) {
            settled(() -> screen.set(Screen.HOME));
        }
    }

    /** Back to the choice of the LAO. */
    public void chooseLao() {
        settled(() -> screen.set(Screen.CHOOSE_LAO));
    }

    /** Back to the choice of the form. */
    public void chooseForm() {
        settled(() -> {
            choosing.lookForForms();
            screen.set(Screen.CHOOSE_FORM);
        });
    }

    /** A workbook is left only once it is whole on the disk: it is read from there when it is opened again. */
    private void settled(Runnable then) {
        whole(then, this::failed);
    }

    private void whole(Runnable then, Consumer<WorldFailure> stuck) {
        if (workbook.get().isEmpty()) {
            then.run();
            return;
        }
        Saving saving = workbook.get().get().filling().saving();
        saving.underWay().whenDone(() -> saving.settle(then, stuck), left -> refused(List.of(left)));
    }

    private void chosen(Lao now) {
        lao.set(Optional.of(now));
        if (choosing.officer().isEmpty()) {
            screen.set(Screen.NAME_OFFICER);
        } else {
            chooseForm();
        }
    }

    /** Reads the open workbook anew, after something beside its entries has changed, such as last year's figures. */
    void openAgain() {
        workbook.get().ifPresent(finishing -> {
            String form = finishing.filling().form().id();
            settled(() -> threads.onDisk(
                    () -> desk.choosing().open(form),
                    outcome -> {
                        if (outcome instanceof Outcome.Done<DeskWorkbook> done) {
                            opened(done.value());
                        } else if (outcome instanceof Outcome.Refused<DeskWorkbook> why) {
                            refused(why.refusals());
                        }
                    },
                    troubles::failed));
        });
    }

    private void opened(DeskWorkbook now) {
        WorkbookViewModel filling = new WorkbookViewModel(desk, threads, now);
        filling.onTrouble(troubles::failed);
        filling.onStuck(troubles::failed);
        FinishingViewModel.Told told = new FinishingViewModel.Told(
                this::refused, troubles::failed, new FinishingViewModel.Again(troubles::refused, troubles::failed));
        workbook.set(Optional.of(new FinishingViewModel(desk, threads, filling, now.line(), told)));
        screen.set(Screen.WORKBOOK);
    }

    void refused(List<Refusal> refusals) {
        troubles.refused(refusals);
    }

    /** The world failed under something that a page did. */
    void failed(WorldFailure failure) {
        troubles.failed(failure);
    }
}
