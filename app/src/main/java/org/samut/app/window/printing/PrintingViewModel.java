package org.samut.app.window.printing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.PaperDesk;
import org.samut.app.window.desk.PaperDesk.Wanted;
import org.samut.app.window.desk.PrinterDesk;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.pades.OfficerCertificate;
import org.samut.core.paper.printing.PrintOrder;
import org.samut.core.paper.printing.Printer;
import org.samut.core.paper.printing.Way;
import org.samut.core.workbook.Workbook;

/** What is printed of the open workbook, and what becomes of it. For the screen's thread. */
public final class PrintingViewModel {
    private final Around around;
    private final WorkbookViewModel workbook;
    private final Told told;
    private final PaperInSight sight;
    private final ObjectProperty<Optional<List<Printer>>> printers = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Sent> sent = new SimpleObjectProperty<>(new Sent(0, 0));
    private AtomicBoolean unwanted = new AtomicBoolean();

    /**
     * What the page stands on.
     *
     * @param store the window's threads
     * @param press the same with a thread for printers in the disk's place
     */
    public record Around(PaperDesk paper, PrinterDesk printers, Threads store, Threads press) {}

    /** Who is told what did not come about, and what did: a sealed book is on paper or in a file. */
    public record Told(
            Consumer<List<Refusal>> refused, BiConsumer<WorldFailure, Runnable> failed, Runnable sealedOnPaper) {}

    /** A finished PDF, and of what it is. */
    record Paper(byte[] pdf, Wanted wanted, Workbook of) {
        boolean isDraft() {
            return of.state().isEditable() && !wanted.blank();
        }

        /** Whether it is what the head of the office signs. */
        boolean isSealedBook() {
            return !of.state().isEditable() && wanted.isWholeBook();
        }
    }

    /** How many pages the printer has, of how many. */
    record Sent(int pages, int of) {}

    public PrintingViewModel(Around around, WorkbookViewModel workbook, Told told) {
        this.around = around;
        this.workbook = workbook;
        this.told = told;
        this.sight = new PaperInSight(around, workbook, told);
    }

    WorkbookViewModel workbook() {
        return workbook;
    }

    /** What is to be seen and printed. */
    ObjectProperty<Wanted> wanted() {
        return sight.wanted();
    }

    /** What is in sight; empty before the first was made. */
    ReadOnlyObjectProperty<Optional<Paper>> paper() {
        return sight.paper();
    }

    ReadOnlyBooleanProperty making() {
        return sight.making();
    }

    /** Empty while the system is asked. */
    ReadOnlyObjectProperty<Optional<List<Printer>>> printers() {
        return printers;
    }

    ReadOnlyObjectProperty<Sent> sent() {
        return sent;
    }

    /** The page is in sight: what it shows is made, and the printers are asked for. */
    void show() {
        if (!sight.isLookedAt()) {
            askForPrinters();
        }
        sight.show();
    }

    void hide() {
        sight.hide();
    }

    void askForPrinters() {
        printers.set(Optional.empty());
        around.press()
                .onDisk(
                        () -> around.printers().known(),
                        known -> printers.set(Optional.of(known)),
                        failure -> told.failed().accept(failure, this::askForPrinters));
    }

    /** Prints what is in sight; one of the two hears what came of it. */
    void print(PrintOrder order, Consumer<Way> printed, Runnable stopped) {
        paper().get().ifPresent(now -> {
            AtomicBoolean stop = new AtomicBoolean();
            unwanted = stop;
            sent.set(new Sent(0, order.pages().numbers().size()));
            around.press()
                    .onDisk(
                            () -> around.printers().print(now.pdf(), order, (pages, of) -> {
                                around.press().screen().execute(() -> sent.set(new Sent(pages, of)));
                                return !stop.get();
                            }),
                            way -> {
                                if (stop.get()) {
                                    stopped.run();
                                } else {
                                    onPaper(now);
                                    printed.accept(way);
                                }
                            },
                            failure -> {
                                askForPrinters();
                                told.failed().accept(failure, () -> print(order, printed, stopped));
                            });
        });
    }

    /** Prints no further page. */
    void stop() {
        unwanted.set(true);
    }

    /** Opens the system's own dialog; {@code then} hears whether it printed. */
    void dialog(String title, Consumer<Boolean> then) {
        paper().get()
                .ifPresent(now -> around.press()
                        .onDisk(
                                () -> around.printers().dialog(now.pdf(), title),
                                outcome -> outcome.either(
                                        printed -> {
                                            if (printed) {
                                                onPaper(now);
                                            }
                                            then.accept(printed);
                                            return true;
                                        },
                                        refusals -> {
                                            told.refused().accept(refusals);
                                            return false;
                                        }),
                                failure -> told.failed().accept(failure, () -> dialog(title, then))));
    }

    /** Writes what is in sight to a file; {@code then} hears where. */
    void save(Path file, Consumer<Path> then) {
        paper().get().ifPresent(now -> save(now, now.pdf(), file, then));
    }

    private void save(Paper now, byte[] pdf, Path file, Consumer<Path> then) {
        around.store()
                .onDisk(
                        () -> {
                            around.paper().save(pdf, file);
                            return file;
                        },
                        where -> {
                            onPaper(now);
                            then.accept(where);
                        },
                        failure -> told.failed().accept(failure, () -> save(now, pdf, file, then)));
    }

    /** Opens a certificate file; the password is gone from the memory when this is answered. */
    void certificate(Path file, char[] password, Consumer<Outcome<OfficerCertificate>> then) {
        around.press()
                .onDisk(
                        () -> {
                            try {
                                return around.paper().certificate(file, password);
                            } finally {
                                Arrays.fill(password, '\0');
                            }
                        },
                        then,
                        failure -> told.failed().accept(failure, () -> {}));
    }

    /** Signs what is in sight and writes it to a file; {@code then} hears where. */
    void sign(OfficerCertificate certificate, String role, Path file, Consumer<Path> then) {
        paper().get()
                .ifPresent(now -> around.press()
                        .onDisk(
                                () -> around.paper().signed(now.pdf(), certificate, role),
                                outcome -> outcome.either(
                                        signed -> {
                                            save(now, signed, file, then);
                                            return true;
                                        },
                                        refusals -> {
                                            told.refused().accept(refusals);
                                            return false;
                                        }),
                                failure -> told.failed().accept(failure, () -> sign(certificate, role, file, then))));
    }

    private void onPaper(Paper now) {
        if (now.isSealedBook()) {
            told.sealedOnPaper().run();
        }
    }

    String proposedName() {
        Wanted now = wanted().get();
        String what = now.blank() ? "-blank" : now.kind() == PaperDesk.Kind.OVERVIEW ? "-overview" : "";
        return workbook.form().id() + "-" + workbook.lao().code() + "-"
                + workbook.workbook().get().revision()
                + now.area().map(code -> "-area" + code).orElse("") + what + ".pdf";
    }
}
