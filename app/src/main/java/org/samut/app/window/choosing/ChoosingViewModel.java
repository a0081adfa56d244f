package org.samut.app.window.choosing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.DeskWorkbook;
import org.samut.app.window.desk.FormOnDesk;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.text.Text;

/** Choosing the LAO, then the form. For the screen's thread. */
public final class ChoosingViewModel {
    private static final int AT_MOST = 40;

    private final Desk desk;
    private final Threads threads;
    private final Told told;
    private Optional<String> officer;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObjectProperty<List<Lao>> found = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<FormOnDesk>> forms = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Text>> warnings = new SimpleObjectProperty<>(List.of());

    /** Who is told what came of it. */
    public record Told(
            Consumer<Lao> chosen,
            Runnable named,
            Consumer<DeskWorkbook> opened,
            Consumer<List<Refusal>> refused,
            Consumer<WorldFailure> failed) {}

    /** @param officer who enters the data, where that is known */
    public ChoosingViewModel(Desk desk, Threads threads, Optional<String> officer, Told told) {
        this.desk = desk;
        this.threads = threads;
        this.officer = officer;
        this.told = told;
        typed.addListener((property, before, now) -> search(now));
    }

    public StringProperty typed() {
        return typed;
    }

    public ReadOnlyObjectProperty<List<Lao>> found() {
        return found;
    }

    public ReadOnlyObjectProperty<List<FormOnDesk>> forms() {
        return forms;
    }

    /** What is to be said of the LAO that was chosen. */
    public ReadOnlyObjectProperty<List<Text>> warnings() {
        return warnings;
    }

    /** Who enters the data; empty where nobody has said so yet. */
    public Optional<String> officer() {
        return officer;
    }

    /** Keeps the name of who enters, then goes on to the form. */
    public void name(String typedName) {
        threads.onDisk(
                () -> {
                    desk.home().keepOfficer(typedName);
                    return typedName;
                },
                kept -> {
                    officer = Optional.of(kept);
                    told.named().run();
                },
                told.failed());
    }

    public void choose(Lao lao) {
        threads.onDisk(
                () -> desk.choosing().choose(lao),
                said -> {
                    warnings.set(said);
                    told.chosen().accept(lao);
                },
                told.failed());
    }

    public void lookForForms() {
        threads.onDisk(() -> desk.choosing().forms(), forms::set, told.failed());
    }

    /** Takes a form's file in and looks anew. */
    public void importForm(Path file) {
        threads.onDisk(
                () -> desk.choosing().importForm(file),
                outcome -> {
                    if (outcome instanceof Outcome.Refused<Form> refused) {
                        told.refused().accept(refused.refusals());
                    } else {
                        lookForForms();
                    }
                },
                told.failed());
    }

    public void open(FormOnDesk form) {
        threads.onDisk(() -> desk.choosing().open(form.form().id()), this::opened, told.failed());
    }

    private void opened(Outcome<DeskWorkbook> outcome) {
        if (outcome instanceof Outcome.Done<DeskWorkbook> done) {
            told.opened().accept(done.value());
        } else if (outcome instanceof Outcome.Refused<DeskWorkbook> refused) {
            told.refused().accept(refused.refusals());
        }
    }

    private void search(String now) {
        if (now.isBlank()) {
            found.set(List.of());
            return;
        }
        threads.onDisk(
                () -> desk.choosing().search(now, AT_MOST),
                laos -> {
                    // An answer to what was typed before would only flicker.
                    if (now.equals(typed.get())) {
                        found.set(laos);
                    }
                },
                told.failed());
    }
}
