package org.samut.app.window.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.HomeDesk;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.text.Dates;

/** The start screen: the workbooks as cards, the one that was open last first in the keyboard's reach. */
public final class HomeView extends ScrollPane {
    /** How many times its own width the right side wants before it stands beside the cards. */
    private static final double BESIDE = 3;

    private final Texts texts;
    private final HomeViewModel home;
    private final Clock clock;
    private final Around around;
    private final VBox cards = new VBox(14);
    private final VBox news = new VBox(8);
    private final VBox line = new VBox(8);
    private final VBox officer = new VBox(8);
    private final VBox side = new VBox(14, news, line, officer);
    private final VBox main = new VBox(14);
    private final VBox column = new VBox(14);
    private Optional<Boolean> beside = Optional.empty();

    /** What the window does: begins another workbook, asks for another officer's name. */
    public record Around(Runnable newWorkbook, Runnable otherOfficer) {}

    public HomeView(Texts texts, HomeViewModel home, Clock clock, Around around) {
        this.texts = texts;
        this.home = home;
        this.clock = clock;
        this.around = around;
        getStylesheets()
                .add(Objects.requireNonNull(HomeView.class.getResource("/org/samut/app/window/home/home.css"))
                        .toExternalForm());
        getStyleClass().addAll("home", "scrolling");
        column.getStyleClass().add("home-column");
        side.getStyleClass().add("home-side");
        List.of(news, line, officer).forEach(box -> box.getStyleClass().add("home-box"));
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // A scroll pane keeps a picture of what it shows: megabytes for a page that is seldom in sight and short.
        skinProperty()
                .addListener((property, before, now) -> lookupAll(".viewport").forEach(view -> view.setCache(false)));
        home.shelf().addListener((property, before, now) -> show());
        home.said().addListener((property, before, now) -> again());
        home.busy().addListener((property, before, now) -> again());
        widthProperty().addListener((property, before, now) -> fit());
        // The size of the text changes the side's.
        side.layoutBoundsProperty().addListener((property, before, now) -> fit());
        show();
    }

    /** Shows the texts anew, after the language or the digits have changed. */
    public void again() {
        show();
    }

    private void show() {
        Label title = new Label(texts.say("home.title"));
        title.getStyleClass().add("big-title");
        Button begin = new Button(texts.say("home.begin"), Icon.PLUS.of());
        begin.setId("begin-workbook");
        begin.setOnAction(event -> around.newWorkbook().run());
        main.getChildren().setAll(title, cards, new FlowPane(begin));
        if (home.shelf().get().isPresent()) {
            show(home.shelf().get().get());
        } else {
            cards.getChildren().setAll(said("home.reading", "muted"));
        }
        fit();
    }

    private void show(HomeDesk.Shelf shelf) {
        LocalDate today = LocalDate.now(clock.withZone(Dates.ZONE));
        List<Press> made = new ArrayList<>();
        Optional<Press> last = Optional.empty();
        for (HomeDesk.Shelved workbook : shelf.workbooks()) {
            Press card = new WorkbookCard(texts, workbook).card(today, () -> home.open(workbook));
            made.add(card);
            if (shelf.last().filter(workbook.id()::equals).isPresent()) {
                last = Optional.of(card);
                made.add(0, made.remove(made.size() - 1));
            }
        }
        cards.getChildren().setAll(made);
        if (made.isEmpty()) {
            cards.getChildren().add(said("home.none", "muted"));
        }
        news(shelf);
        line(shelf);
        officer(shelf);
        last.or(() -> made.stream().findFirst()).ifPresent(HomeView::focus);
    }

    /** A scroll pane takes in its content with its skin: a wish for the focus before that would be lost. */
    private static void focus(Node card) {
        card.requestFocus();
        card.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                card.requestFocus();
            }
        });
    }

    private void news(HomeDesk.Shelf shelf) {
        news.getChildren().setAll(heading("home.news", Icon.BELL));
        if (shelf.announcements().isEmpty()) {
            news.getChildren().add(said("home.news.none", "muted"));
        }
        shelf.announcements().forEach(one -> news.getChildren().add(AnnouncementRow.of(texts, one, home::markRead)));
    }

    private void line(HomeDesk.Shelf shelf) {
        line.getChildren().setAll(heading("home.line", Icon.LINE));
        line.getChildren().add(said(shelf.server().isPresent() ? "home.line.enrolled" : "home.line.none", "plain"));
        WrappedText waits = new WrappedText("plain");
        waits.setText(
                shelf.waiting() > 0 ? texts.say("home.line.waiting", shelf.waiting()) : texts.say("home.line.nothing"));
        line.getChildren().add(waits);
        home.said().get().forEach(sentence -> {
            WrappedText text = new WrappedText("notice");
            text.setText(texts.say(sentence));
            line.getChildren().add(text);
        });
        if (shelf.server().isPresent()) {
            boolean busy = home.busy().get();
            Button converse = new Button(texts.say(busy ? "home.line.busy" : "home.line.go"), Icon.SEND.of());
            converse.setId("converse");
            converse.setDisable(busy);
            converse.setOnAction(event -> home.converse());
            line.getChildren().add(converse);
        }
    }

    private void officer(HomeDesk.Shelf shelf) {
        WrappedText name = new WrappedText("officer-name");
        name.setText(shelf.officer().orElseGet(() -> texts.say("home.officer.none")));
        Button other = new Button(texts.say("home.officer.other"), Icon.PEN.of());
        other.setId("other-officer");
        other.setOnAction(event -> around.otherOfficer().run());
        officer.getChildren().setAll(heading("home.officer", Icon.PERSON), name, other);
    }

    private Label heading(String key, Icon icon) {
        Label heading = new Label(texts.say(key), icon.of());
        heading.getStyleClass().add("box-title");
        return heading;
    }

    private WrappedText said(String key, String style) {
        WrappedText text = new WrappedText(style);
        text.setText(texts.say(key));
        return text;
    }

    /** Where there is no room beside the cards, the right side goes below them. */
    private void fit() {
        side.applyCss();
        boolean room = getWidth() >= side.prefWidth(-1) * BESIDE;
        if (beside.filter(now -> now == room).isPresent()) {
            return;
        }
        beside = Optional.of(room);
        side.setMinWidth(room ? Region.USE_PREF_SIZE : 0);
        side.setMaxWidth(room ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
        Pane both = room ? new HBox(18, main, side) : new VBox(18, main, side);
        column.getChildren().setAll(both);
    }
}
