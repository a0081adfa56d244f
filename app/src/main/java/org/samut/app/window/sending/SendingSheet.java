package org.samut.app.window.sending;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.SendingDesk.Standing;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.part.Choice;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Dates;
import org.samut.sync.client.choice.LineChoices;
import org.samut.sync.client.choice.Night;
import org.samut.sync.client.line.Pace;

/** What is sent and fetched: what is under way, what stood in the way, and how people want it. */
public final class SendingSheet {
    private final Texts texts;
    private final SendingViewModel sending;
    private final Overlay overlay;
    private final WrappedText state = new WrappedText("sending-state");
    private final ProgressBar bar = new ProgressBar();
    private final WrappedText waits = new WrappedText("plain");
    private final WrappedText contact = new WrappedText("muted");
    private final WrappedText problem = new WrappedText("notice");
    private final WrappedText slip = new WrappedText("notice");
    private final Button now = new Button("", Icon.SEND.of());
    private final Button pause = new Button();
    private final Choice night = new Choice(2);
    private final TextField from = new TextField();
    private final TextField until = new TextField();
    private final TextField cap = new TextField();
    private final InvalidationListener shown = changed -> show();

    public SendingSheet(Texts texts, SendingViewModel sending, Overlay overlay) {
        this.texts = texts;
        this.sending = sending;
        this.overlay = overlay;
    }

    /** Lays it over the window. */
    public void lay() {
        Sheet sheet = new Sheet(Icon.LINE, texts.say("sending.title"), "wide");
        sheet.getStylesheets()
                .add(Objects.requireNonNull(SendingSheet.class.getResource("/org/samut/app/window/sending/sending.css"))
                        .toExternalForm());
        now.setId("sending-now");
        now.setText(texts.say("sending.now"));
        now.setOnAction(event -> sending.tryNow());
        pause.setId("sending-pause");
        pause.setOnAction(event -> sending.pause(!choices().paused()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.say("sending.title"));
        sheet.say(state, bar, waits, contact, problem, new FlowPane(10, 8, now, pause));
        sheet.say(row("sending.cap", capped()), row("sending.night", nights()), slip);
        Sight.show(slip, false);
        sheet.button(
                        texts.say("sending.setup"),
                        () -> new LineSetupSheet(
                                        texts, sending, overlay, () -> new SendingSheet(texts, sending, overlay).lay())
                                .lay())
                .setId("sending-setup");
        sheet.primary(texts.say("sending.done"), this::done).setId("sending-done");
        sheet.onAway(this::done);
        WeakInvalidationListener weak = new WeakInvalidationListener(shown);
        List.of(sending.standing(), sending.progress(), sending.obstacle(), sending.running())
                .forEach(one -> one.addListener(weak));
        fill();
        show();
        sending.load();
        overlay.lay(sheet);
    }

    private VBox row(String key, FlowPane content) {
        Label name = new Label(texts.say(key));
        name.getStyleClass().add("group-title");
        return new VBox(4, name, content);
    }

    private FlowPane capped() {
        cap.setId("sending-cap");
        cap.setPrefColumnCount(6);
        cap.setPromptText(texts.say("sending.cap.none"));
        cap.setAccessibleText(texts.say("sending.cap") + " " + texts.say("sending.cap.unit"));
        return new FlowPane(8, 8, cap, new Label(texts.say("sending.cap.unit")));
    }

    private FlowPane nights() {
        night.setId("sending-night");
        night.label(0, texts.say("sending.night.always"));
        night.label(1, texts.say("sending.night.only"));
        night.name(texts.say("sending.night"));
        field(from, "sending-from", "sending.night.from");
        field(until, "sending-until", "sending.night.until");
        return new FlowPane(8, 8, night, from, new Label(texts.say("sending.night.to")), until);
    }

    private void field(TextField field, String id, String key) {
        field.setId(id);
        field.setPrefColumnCount(5);
        field.setAccessibleText(texts.say(key));
    }

    /** What was chosen, into the fields. */
    private void fill() {
        LineChoices chosen = choices();
        cap.setText(chosen.cap().isPresent() ? Integer.toString(chosen.cap().getAsInt()) : "");
        night.select(chosen.night().only() ? 1 : 0);
        from.setText(chosen.night().from().toString());
        until.setText(chosen.night().until().toString());
    }

    /** Keeps the fields, and goes; what cannot be read stays, and is told. */
    private void done() {
        Optional<OptionalInt> kilobytes = Fields.cap(cap.getText());
        Optional<Night> hours = Fields.night(night.selected() == 1, from.getText(), until.getText());
        if (kilobytes.isEmpty() || hours.isEmpty()) {
            slip.setText(
                    kilobytes.isEmpty()
                            ? texts.say("sending.cap.wrong", Pace.SLOWEST, Pace.FASTEST)
                            : texts.say("sending.night.wrong"));
            Sight.show(slip, true);
            (kilobytes.isEmpty() ? cap : from).requestFocus();
            return;
        }
        LineChoices before = choices();
        if (!before.cap().equals(kilobytes.get()) || !before.night().equals(hours.get())) {
            sending.choose(chosen -> chosen.capped(kilobytes.get()).at(hours.get()));
        }
        overlay.clear();
    }

    private LineChoices choices() {
        return standing().chosen().choices();
    }

    private Standing standing() {
        return sending.standing().get().orElse(Standing.NONE);
    }

    private void show() {
        Standing now = standing();
        boolean running = sending.running().get();
        boolean enrolled = now.server().isPresent();
        boolean paused = now.chosen().choices().paused();
        state.setText(
                running
                        ? SendingWords.progress(texts, sending.progress().get())
                        : texts.say(
                                !enrolled
                                        ? "sending.not.enrolled"
                                        : paused ? "sending.state.paused" : "sending.state.itself"));
        double done = sending.progress()
                .get()
                .filter(one -> one.whole() > 0)
                .map(one -> (double) one.done() / one.whole())
                .orElse(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setProgress(done);
        Sight.show(bar, running);
        waits.setText(waits(now));
        contact.setText(now.lastContact()
                .map(at -> texts.say(
                        "sending.contact",
                        texts.figures(Dates.dayAndTime(at, texts.language().get()))))
                .orElse(""));
        Sight.show(contact, now.lastContact().isPresent());
        Optional<Refusal> why = running ? Optional.empty() : sending.obstacle().get();
        problem.setText(why.map(one -> texts.say(one.happened()) + " " + texts.say(one.next()))
                .orElse(""));
        Sight.show(problem, why.isPresent());
        this.now.setDisable(running || !enrolled);
        pause.setText(texts.say(paused ? "sending.resume" : "sending.pause"));
        pause.setDisable(!enrolled);
    }

    private String waits(Standing now) {
        String waiting = now.waiting() > 0 ? texts.say("sending.waiting", now.waiting()) : texts.say("sending.nothing");
        return now.refused() > 0 ? waiting + " " + texts.say("sending.refused", now.refused()) : waiting;
    }
}
