package org.samut.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ProgressBar;
import org.samut.app.window.desk.SupportDesk;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.support.SupportSheet;
import org.samut.app.window.text.Texts;
import org.samut.app.window.thread.Threads;
import org.samut.app.window.trouble.Trouble;
import org.samut.core.backup.Backup;
import org.samut.core.backup.Backups;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;

/** What is told and asked where the folder does not open: a backup in its place, another try, or nothing at all. */
final class StartTrouble {
    private static final Set<String> LOST = Set.of("store.damaged", "store.missing");

    private final Overlay overlay;
    private final Threads threads;
    private final Backups backups;
    private final Around around;
    private final Help help;
    // The language that was chosen lies in the file that does not open.
    private final Texts texts = new Texts(Language.THAI);
    private SupportDesk support;
    private Supplier<Sheet> laid = () -> working("opening.working");

    /** How those who help can be helped, while the folder does not open; and where a file for them goes. */
    record Help(Function<Optional<WorldFailure>, SupportDesk> desk, Papers papers) {}

    /** What can follow: another try to open, or the window's end. */
    record Around(Runnable again, Runnable close) {}

    StartTrouble(Overlay overlay, Threads threads, Backups backups, Around around, Help help) {
        this.overlay = overlay;
        this.threads = threads;
        this.backups = backups;
        this.around = around;
        this.help = help;
        this.support = help.desk().apply(Optional.empty());
    }

    void tell(Throwable failed) {
        Trouble trouble = Trouble.of(failed);
        Optional<WorldFailure> why = failed instanceof WorldFailure failure ? Optional.of(failure) : Optional.empty();
        support = help.desk().apply(why);
        threads.disk().execute(() -> support.note(failed));
        if (!LOST.contains(trouble.code())) {
            lay(() -> told(trouble));
            return;
        }
        lay(() -> working("opening.looking"));
        threads.onDisk(
                backups::newestGood,
                good -> lay(() -> good.map(backup -> offered(trouble, backup)).orElseGet(() -> told(trouble))),
                unreadable -> lay(() -> told(trouble)));
    }

    private Sheet told(Trouble trouble) {
        Sheet sheet = sheet(trouble).say(texts.say(trouble.next()));
        code(sheet, trouble);
        sheet.primary(texts.say("opening.again"), this::again);
        return sheet;
    }

    private Sheet offered(Trouble trouble, Backup backup) {
        Language language = texts.language().get();
        Sheet sheet = sheet(trouble)
                .say(texts.say("opening.restore"))
                .facts(List.of(
                        new Sheet.Fact(texts.say("opening.restore.made"), Dates.dayAndTime(backup.madeAt(), language)),
                        new Sheet.Fact(texts.say("opening.restore.why"), texts.say(why(backup))),
                        new Sheet.Fact(
                                texts.say("opening.restore.file"),
                                backup.file().getFileName().toString())))
                .say(texts.say("opening.restore.means"), "notice");
        code(sheet, trouble);
        sheet.primary(texts.say("opening.restore.yes"), () -> restore(backup));
        return sheet;
    }

    private void restore(Backup backup) {
        lay(() -> working("opening.restoring"));
        threads.onDisk(() -> backups.restore(backup), aside -> lay(() -> restored(aside)), this::failed);
    }

    private Sheet restored(Optional<Path> aside) {
        Sheet sheet = new Sheet(Icon.CHECK, texts.say("opening.restored.title"), "good")
                .say(texts.say("opening.restored"))
                .onAway(this::again);
        aside.ifPresent(file -> sheet.say(texts.say("opening.restored.aside")).say(file.toString(), "path"));
        sheet.primary(texts.say("opening.restored.open"), this::again);
        return sheet;
    }

    private void failed(WorldFailure failure) {
        lay(() -> told(Trouble.of(failure)));
    }

    private void again() {
        lay(() -> working("opening.working"));
        around.again().run();
    }

    private Sheet sheet(Trouble trouble) {
        Sheet sheet = new Sheet(Icon.ERROR, texts.say("opening.title"), "bad")
                .say(texts.say(trouble.happened()))
                .onAway(around.close());
        sheet.button(texts.otherName(), () -> {
            texts.turn();
            lay(laid);
        });
        sheet.button(texts.say("opening.close"), around.close());
        sheet.button(texts.say("trouble.support"), this::support);
        return sheet;
    }

    private void support() {
        Runnable back = () -> lay(laid);
        new SupportSheet(texts, support, threads, new SupportSheet.Around(overlay, help.papers(), back)).lay();
    }

    private void code(Sheet sheet, Trouble trouble) {
        sheet.say(texts.say("trouble.code", trouble.code()), "muted");
    }

    private Sheet working(String key) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        return new Sheet(Icon.CLOCK, texts.say(key)).say(bar);
    }

    private static String why(Backup backup) {
        return switch (backup.reason()) {
            case SEAL -> "opening.restore.seal";
            case DAILY -> "opening.restore.daily";
            case MIGRATION -> "opening.restore.migration";
            case ASKED -> "opening.restore.asked";
        };
    }

    private void lay(Supplier<Sheet> sheet) {
        laid = sheet;
        overlay.lay(sheet.get());
    }
}
