package org.samut.app.window.home;

import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.HomeDesk;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.TargetBar;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Deadline;
import org.samut.app.window.text.Texts;
import org.samut.core.form.head.Standing;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.text.Dates;

/** One workbook on the start screen: what it is, how far it is, and what comes next. */
final class WorkbookCard {
    private final Texts texts;
    private final HomeDesk.Shelved workbook;

    WorkbookCard(Texts texts, HomeDesk.Shelved workbook) {
        this.texts = texts;
        this.workbook = workbook;
    }

    Press card(LocalDate today, Runnable open) {
        WrappedText title = new WrappedText("indicator-text");
        title.setText(workbook.form().title());
        WrappedText whose = new WrappedText("muted");
        whose.setText(workbook.lao().described());
        Label begin = new Label(button());
        begin.getStyleClass().add("begin");
        begin.setMinWidth(Region.USE_PREF_SIZE);
        WrappedText next = new WrappedText("next");
        next.setText(next());
        HBox.setHgrow(next, Priority.ALWAYS);
        HBox foot = new HBox(16, next, begin);
        foot.getStyleClass().add("card-foot");
        VBox all = new VBox(10, new VBox(0, title, whose), facts(today), progress(), foot);
        Press card = new Press(all, open, "form-card", "workbook-card");
        card.setAccessibleText(texts.say(
                "home.card.spoken",
                workbook.form().title(),
                workbook.lao().described(),
                workbook.signed().map(copy -> state() + " " + signed(copy)).orElseGet(this::state),
                Deadline.of(workbook.window(), today, texts),
                next(),
                button()));
        return card;
    }

    private Node facts(LocalDate today) {
        Label year = new Label(texts.say(
                "home.year", texts.figures(Integer.toString(workbook.form().year()))));
        year.getStyleClass().add("code");
        Label state = new Label(state(), icon().of());
        state.getStyleClass().add("state");
        Label days = new Label(Deadline.of(workbook.window(), today, texts), Icon.CLOCK.of());
        days.getStyleClass().add("days");
        FlowPane facts = new FlowPane(10, 6, year, state, days);
        workbook.signed().ifPresent(copy -> {
            Label signed = new Label(signed(copy), Icon.PEN.of());
            signed.getStyleClass().add("days");
            facts.getChildren().add(signed);
        });
        if (workbook.form().standing() == Standing.MODEL) {
            Label model = new Label(texts.say("choosing.form.model"), Icon.FLASK.of());
            model.getStyleClass().add("model-mark");
            facts.getChildren().add(model);
        }
        facts.getChildren().forEach(one -> ((Region) one).setMinWidth(Region.USE_PREF_SIZE));
        facts.getStyleClass().add("card-facts");
        return facts;
    }

    private Node progress() {
        FlowPane bars = new FlowPane(10, 8);
        bars.getStyleClass().add("area-bars");
        for (HomeDesk.Progress area : workbook.areas()) {
            TargetBar bar = new TargetBar();
            bar.show(area.answered() / (double) Math.max(1, area.total()), 0);
            Label count = new Label(texts.say("home.area", area.code(), area.answered(), area.total()));
            count.getStyleClass().add("area-count");
            VBox one = new VBox(0, count, bar);
            one.getStyleClass().add("area-bar");
            if (area.answered() == area.total()) {
                one.getStyleClass().add("done");
                count.setGraphic(Icon.CHECK.of("tick"));
            }
            count.setMinWidth(Region.USE_PREF_SIZE);
            bars.getChildren().add(one);
        }
        return bars;
    }

    /** On which day, and by what that is known. */
    private String signed(SignedCopy copy) {
        boolean scanned = copy.standing() == Signing.Standing.SCAN;
        return copy.signing()
                .day()
                .map(day -> texts.figures(Dates.day(day, texts.language().get())))
                .map(day -> texts.say(scanned ? "home.signed.scan" : "home.signed.declared", day))
                .orElseGet(() -> texts.say("home.signed.scan.undated"));
    }

    private boolean refused() {
        return workbook.delivery().filter(DeliveryState.REFUSED::equals).isPresent();
    }

    private Icon icon() {
        return switch (workbook.state()) {
            case OPEN -> Icon.PEN;
            case CHECKED, ACCEPTED -> Icon.CHECK;
            case SEALED -> Icon.SEAL;
            case RECEIVED -> Icon.RECEIPT;
            case RETURNED -> Icon.WARNING;
        };
    }

    private String state() {
        return texts.say(
                switch (workbook.state()) {
                    case OPEN -> "finishing.state.open";
                    case CHECKED -> "finishing.state.checked";
                    case SEALED -> workbook.signed().isPresent() ? "finishing.state.signed" : "finishing.state.sealed";
                    case RECEIVED -> "finishing.state.received";
                    case RETURNED -> "finishing.state.returned";
                    case ACCEPTED -> "finishing.state.accepted";
                },
                workbook.revision());
    }

    private String next() {
        return switch (workbook.state()) {
            case OPEN -> {
                if (workbook.errors() > 0 && workbook.toDo() > 0) {
                    yield texts.say("home.next.both", workbook.toDo(), workbook.errors());
                } else if (workbook.errors() > 0) {
                    yield texts.say("home.next.errors", workbook.errors());
                }
                yield workbook.toDo() > 0 ? texts.say("home.next.todo", workbook.toDo()) : texts.say("home.next.check");
            }
            case CHECKED -> texts.say("home.next.seal");
            case SEALED ->
                texts.say(
                        refused()
                                ? "home.next.refused"
                                : workbook.signed().isPresent() ? "home.next.send" : "home.next.sign");
            case RECEIVED ->
                !workbook.evidence().isComplete()
                        ? texts.say(
                                "home.next.received.files",
                                workbook.evidence().there(),
                                workbook.evidence().all())
                        : texts.say("home.next.received");
            case RETURNED -> texts.say("home.next.returned");
            case ACCEPTED -> texts.say("home.next.accepted");
        };
    }

    private String button() {
        return texts.say(
                switch (workbook.state()) {
                    case OPEN ->
                        workbook.toDo() > 0 ? "home.go.fill" : workbook.errors() > 0 ? "home.go.mend" : "home.go.check";
                    case CHECKED -> "home.go.seal";
                    case SEALED ->
                        refused() ? "home.go.why" : workbook.signed().isPresent() ? "home.go.send" : "home.go.sign";
                    case RECEIVED, ACCEPTED -> "home.go.look";
                    case RETURNED -> "home.go.mend";
                });
    }
}
