package org.samut.app.window.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.SupportDesk;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.WorldFailure;
import org.samut.core.progress.Progress;
import org.samut.core.support.Check;
import org.samut.core.support.SupportFile;

/** The check-up of this installation, and the way to a file for those who help. */
public final class SupportSheet {
    private final Texts texts;
    private final SupportDesk desk;
    private final Threads threads;
    private final Around around;
    private final List<Check> checks = new ArrayList<>();
    private boolean figures;
    private boolean names;

    /** Where the sheet lies, where its file goes, and what comes when it is left. */
    public record Around(Overlay overlay, Papers papers, Runnable back) {}

    public SupportSheet(Texts texts, SupportDesk desk, Threads threads, Around around) {
        this.texts = texts;
        this.desk = desk;
        this.threads = threads;
        this.around = around;
    }

    /** Begins with the check-up. */
    public void lay() {
        Sheet sheet = working("support.working", new ProgressBar());
        sheet.button(texts.say("sheet.cancel"), around.back());
        sheet.onAway(around.back());
        around.overlay().lay(sheet);
        AtomicBoolean left = new AtomicBoolean();
        sheet.onAway(() -> {
            left.set(true);
            around.back().run();
        });
        threads.onDisk(
                desk::examine,
                found -> {
                    if (!left.get() && sheet.getParent() != null) {
                        checks.clear();
                        checks.addAll(found);
                        tell();
                    }
                },
                this::failed);
    }

    private void tell() {
        long troubles = checks.stream()
                .filter(check -> check.level() == Check.Level.TROUBLE)
                .count();
        Sheet sheet = new Sheet(
                        troubles > 0 ? Icon.WARNING : Icon.CHECK,
                        texts.say("support.title"),
                        "wide",
                        troubles > 0 ? "bad" : "good")
                .say(troubles > 0 ? texts.say("support.troubles", troubles) : texts.say("support.sound"))
                .say(texts.say("support.file.means"), "muted")
                .onAway(around.back());
        sheet.button(texts.say("sheet.close"), around.back());
        if (desk.isOpen()) {
            sheet.say(
                    tick("support.figures", figures, on -> figures = on),
                    tick("support.names", names, on -> names = on));
            sheet.button(texts.say("support.line"), this::line).setId("support-line");
        }
        // Last, since it may be long: what can be ticked stays in sight.
        sheet.say(list());
        sheet.primary(texts.say("support.make"), this::make).setId("support-make");
        around.overlay().lay(sheet);
    }

    /** What is wrong first. */
    private VBox list() {
        VBox rows = new VBox(4);
        checks.stream()
                .sorted(Comparator.comparing(Check::level).reversed())
                .forEach(check -> rows.getChildren().add(row(check)));
        rows.getStyleClass().add("support-list");
        rows.getStylesheets()
                .add(Objects.requireNonNull(SupportSheet.class.getResource("support-sheet.css"))
                        .toExternalForm());
        return rows;
    }

    private HBox row(Check check) {
        Icon icon = switch (check.level()) {
            case OK -> Icon.CHECK;
            case NOTE -> Icon.INFO;
            case TROUBLE -> Icon.WARNING;
        };
        Label what = new Label(texts.say(check.what()));
        what.getStyleClass().add("check-what");
        WrappedText found = new WrappedText();
        found.setText(texts.say(check.found()));
        VBox words = new VBox(what, found);
        if (check.level() != Check.Level.OK) {
            WrappedText next = new WrappedText("muted");
            next.setText(texts.say(check.next()));
            words.getChildren().add(next);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, icon.of("check-" + check.level().name().toLowerCase(Locale.ROOT)), words);
        row.setId("check-" + check.name());
        return row;
    }

    private CheckBox tick(String key, boolean on, Consumer<Boolean> turned) {
        CheckBox box = new CheckBox(texts.say(key));
        box.setId(key.replace('.', '-'));
        box.setSelected(on);
        box.selectedProperty().addListener((property, before, now) -> turned.accept(now));
        return box;
    }

    private void line() {
        Sheet sheet = working("support.line.working", new ProgressBar());
        sheet.button(texts.say("sheet.cancel"), this::tell);
        sheet.onAway(this::tell);
        around.overlay().lay(sheet);
        threads.onLine(
                desk::line,
                answer -> {
                    checks.removeIf(check -> check.name().equals(answer.name()));
                    checks.add(0, answer);
                    if (sheet.getParent() != null) {
                        tell();
                    }
                },
                this::failed);
    }

    private void make() {
        around.papers().whereTo(texts.say("support.where"), "samut-support.zip").ifPresent(this::make);
    }

    private void make(Path target) {
        AtomicBoolean stopped = new AtomicBoolean();
        ProgressBar bar = new ProgressBar(0);
        Sheet sheet = working("support.making", bar);
        Runnable stop = () -> {
            stopped.set(true);
            tell();
        };
        sheet.button(texts.say("sheet.cancel"), stop);
        sheet.onAway(stop);
        around.overlay().lay(sheet);
        Progress progress = (done, steps) -> {
            threads.screen().execute(() -> bar.setProgress(done / (double) steps));
            return !stopped.get();
        };
        var order = new SupportDesk.Order(target, checks, ScreenFacts.now(), new SupportFile.Wish(figures, names));
        threads.onDisk(
                () -> desk.write(order, progress),
                written -> {
                    if (written) {
                        made(target);
                    }
                },
                this::failed);
    }

    private void made(Path target) {
        Sheet sheet = new Sheet(Icon.CHECK, texts.say("support.made.title"), "good")
                .say(texts.say(figures || names ? "support.made.more" : "support.made"))
                .say(target.toString(), "path")
                .onAway(around.back());
        sheet.button(texts.say("sheet.close"), around.back());
        sheet.primary(texts.say("support.made.folder"), () -> {
            around.back().run();
            around.papers().open(target.toAbsolutePath().getParent());
        });
        around.overlay().lay(sheet);
    }

    private void failed(WorldFailure failure) {
        Sheet sheet = new Sheet(Icon.ERROR, texts.say("support.failed"), "bad")
                .say(texts.say(failure.happened()))
                .say(texts.say(failure.next()))
                .say(texts.say("trouble.code", failure.code()), "muted")
                .onAway(around.back());
        sheet.button(texts.say("sheet.close"), around.back());
        sheet.primary(texts.say("support.again"), checks.isEmpty() ? this::lay : this::tell);
        around.overlay().lay(sheet);
    }

    private Sheet working(String key, ProgressBar bar) {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.say(key));
        return new Sheet(Icon.CLOCK, texts.say(key)).say(bar);
    }
}
