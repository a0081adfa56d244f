package org.samut.app.window.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.samut.app.window.desk.DeskLine;
import org.samut.app.window.filling.Retraced;
import org.samut.app.window.filling.Saving;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.sending.SendingSheet;
import org.samut.app.window.sending.SendingViewModel;
import org.samut.app.window.sending.SendingWords;
import org.samut.app.window.text.Deadline;
import org.samut.app.window.text.Texts;
import org.samut.core.text.Dates;
import org.samut.core.upload.EvidenceStanding;
import org.samut.core.window.WindowNotice;

/** The bottom line: when it was saved, how the line is, what waits to be sent, how many days are left. */
final class StatusView extends HBox {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final ObservableValue<LocalDate> today;
    private final Label keys = new Label();

    StatusView(Texts texts, WorkbookViewModel workbook, WorkbookView.Beside beside) {
        super(22);
        ObservableValue<DeskLine> line = beside.line();
        SendingViewModel sending = beside.sending();
        this.texts = texts;
        this.workbook = workbook;
        this.today = beside.today();
        getStyleClass().add("status");
        Saving saving = workbook.saving();
        Label saved = new Label("", Icon.DISK.of());
        saved.setId("saved");
        saved.textProperty()
                .bind(Bindings.createStringBinding(
                        this::saved,
                        texts.language(),
                        saving.savedAt(),
                        saving.waiting(),
                        saving.failure(),
                        workbook.typing(),
                        today));
        saving.failure()
                .addListener((property, before, now) -> saved.pseudoClassStateChanged(TROUBLE, now.isPresent()));
        Button again = new Button();
        again.getStyleClass().add("small");
        again.textProperty().bind(texts.follow("status.retry"));
        again.setOnAction(event -> saving.retry());
        again.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> saving.failure().get().isPresent(), saving.failure()));
        again.managedProperty().bind(again.visibleProperty());
        Button lineState = new Button("", Icon.LINE.of());
        lineState.getStyleClass().addAll("flat", "status-button");
        lineState
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> SendingWords.brief(texts, sending).orElseGet(() -> line(line.getValue())),
                        texts.language(),
                        line,
                        sending.running(),
                        sending.progress(),
                        sending.obstacle(),
                        sending.standing()));
        lineState.setId("line-state");
        lineState.setOnAction(event -> new SendingSheet(texts, sending, beside.overlay()).lay());
        Runnable named = () -> name(lineState, line.getValue());
        line.addListener((property, before, now) -> named.run());
        texts.follow(lineState, named);
        named.run();
        Label days = new Label("", Icon.CLOCK.of());
        days.textProperty()
                .bind(Bindings.createStringBinding(() -> days(line.getValue()), texts.language(), today, line));
        Label retraced = new Label();
        retraced.setId("retraced");
        retraced.getStyleClass().add("retraced");
        retraced.setMinWidth(0);
        workbook.retraced().addListener((property, before, now) -> retraced(retraced, now));
        texts.follow(retraced, () -> retraced(retraced, workbook.retraced().get()));
        Sight.show(retraced, false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        keys.getStyleClass().add("keys");
        keys.textProperty().bind(texts.follow("status.keys"));
        keys.setMinWidth(0);
        getChildren().addAll(saved, again, lineState, days, retraced, gap, keys);
        for (Region whole : List.of(saved, again, lineState, days)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    /** On a narrow screen the keys give way: half of them would help nobody. */
    @Override
    protected void layoutChildren() {
        if (keys.isManaged()) {
            keys.setVisible(getWidth() >= prefWidth(-1));
        }
        super.layoutChildren();
    }

    private void retraced(Label label, Optional<Retraced> now) {
        Sight.show(label, now.isPresent());
        now.ifPresent(one -> {
            label.setGraphic((one.back() ? Icon.UNDO : Icon.REDO).of());
            label.setText(said(one));
        });
        Sight.show(keys, now.isEmpty());
    }

    private String said(Retraced retraced) {
        if (retraced.moves().isEmpty()) {
            return texts.say(retraced.back() ? "status.undo.nothing" : "status.redo.nothing");
        }
        Retraced.Move first = retraced.moves().get(0);
        String said = texts.say(
                retraced.back() ? "status.undone" : "status.redone",
                FieldWords.name(texts, workbook.form(), first.field()),
                FieldWords.entry(texts, workbook.form(), first.field(), first.before()),
                FieldWords.entry(texts, workbook.form(), first.field(), first.now()));
        int more = retraced.moves().size() - 1;
        return more == 0 ? said : said + " " + texts.say("status.retraced.more", more);
    }

    private String saved() {
        Saving saving = workbook.saving();
        if (saving.failure().get().isPresent()) {
            return texts.say("status.unsaved", saving.waiting().get());
        }
        if (saving.waiting().get() > 0) {
            return texts.say("status.saving");
        }
        if (workbook.typing().get()) {
            return texts.say("status.typing");
        }
        return saving.savedAt()
                .get()
                .map(at -> texts.say("status.saved", texts.figures(moment(at))))
                .orElse(texts.say("status.nothing"));
    }

    /** With its date where it was not today. */
    private String moment(Instant at) {
        return at.atZone(Dates.ZONE).toLocalDate().equals(today.getValue())
                ? Dates.time(at)
                : Dates.dayAndTime(at, texts.language().get());
    }

    private String line(DeskLine line) {
        if (line.received()) {
            // Received is the submission; its evidence is named in it and may still be on its way.
            EvidenceStanding files = line.evidence();
            return files.isComplete()
                    ? texts.say("status.received")
                    : texts.say("status.received.files", files.there(), files.all());
        }
        if (line.waits()) {
            return texts.say("status.waiting");
        }
        return texts.say(line.server().isPresent() ? "status.enrolled" : "status.offline");
    }

    /** The files that the server has not got stand in a tip: the line has no room for names. */
    private void name(Button label, DeskLine line) {
        List<String> names = line.missingNames(workbook.workbook().get());
        String all = String.join(", ", names);
        label.setTooltip(names.isEmpty() ? null : new Tooltip(all));
        label.setAccessibleHelp(all);
    }

    private String days(DeskLine line) {
        return Deadline.of(WindowNotice.window(workbook.form().window(), line.windows()), today.getValue(), texts);
    }
}
