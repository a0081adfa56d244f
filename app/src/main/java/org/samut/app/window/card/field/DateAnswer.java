package org.samut.app.window.card.field;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.BuddhistDay;
import org.samut.app.window.text.Texts;
import org.samut.core.text.Dates;
import org.samut.core.workbook.Entry;

/** A day of the Buddhist era: typed, or taken from a small calendar below. */
final class DateAnswer implements Answer {
    private final Texts texts;
    private final Clock clock;
    private final TextField input = new TextField();
    private final Button open = new Button("", Icon.CALENDAR.of());
    private final VBox box = new VBox(6, new HBox(6, input, open));
    private final ChangeListener<String> answered = (property, before, now) -> look();
    private Optional<FieldViewModel> shown = Optional.empty();
    private Optional<CalendarView> calendar = Optional.empty();
    private boolean typing;

    DateAnswer(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        input.getStyleClass().add("date-field");
        input.textProperty().addListener((property, before, now) -> typed(now));
        input.focusedProperty().addListener((property, before, now) -> focus(now));
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        open.getStyleClass().add("date-open");
        open.setOnAction(event -> turnCalendar());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node stop() {
        return input;
    }

    @Override
    public void show(FieldViewModel field, String spoken) {
        shown = Optional.of(field);
        input.setPromptText(texts.say("card.date.prompt"));
        input.setAccessibleText(spoken);
        open.setAccessibleText(texts.say("card.date.open"));
        field.typed().addListener(answered);
        calendar.ifPresent(this::shut);
        look();
    }

    @Override
    public void clear() {
        shown.ifPresent(field -> field.typed().removeListener(answered));
        shown = Optional.empty();
    }

    @Override
    public void open(boolean now) {
        input.setDisable(!now);
        open.setDisable(!now);
    }

    private void typed(String now) {
        if (typing) {
            return;
        }
        typing = true;
        shown.ifPresent(field ->
                field.typed().set(BuddhistDay.read(now).map(LocalDate::toString).orElse(now)));
        typing = false;
    }

    private void look() {
        if (!typing) {
            typing = true;
            input.setText(shown.map(field -> day(field)
                            .map(day -> BuddhistDay.write(day, texts.digits().get()))
                            .orElse(field.typed().get()))
                    .orElse(""));
            typing = false;
        }
    }

    private static Optional<LocalDate> day(FieldViewModel field) {
        return field.entry() instanceof Entry.Words words
                ? Optional.of(LocalDate.parse(words.text()))
                : Optional.empty();
    }

    private void focus(boolean now) {
        shown.ifPresent(now ? FieldViewModel::enter : FieldViewModel::commit);
        if (!now) {
            look();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F4) {
            turnCalendar();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && shown.filter(FieldViewModel::isDirty).isPresent()) {
            shown.ifPresent(FieldViewModel::putBack);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            shown.ifPresent(FieldViewModel::commit);
        }
    }

    private void turnCalendar() {
        if (calendar.isPresent()) {
            shut(calendar.get());
            return;
        }
        shown.ifPresent(field -> {
            LocalDate day = day(field).orElseGet(() -> LocalDate.now(clock.withZone(Dates.ZONE)));
            CalendarView made = new CalendarView(texts, day, this::take, () -> {
                calendar.ifPresent(this::shut);
                input.requestFocus();
            });
            calendar = Optional.of(made);
            box.getChildren().add(made);
            made.begin();
        });
    }

    private void take(LocalDate day) {
        shown.ifPresent(field -> field.answer(day.toString()));
        calendar.ifPresent(this::shut);
        input.requestFocus();
    }

    private void shut(CalendarView one) {
        box.getChildren().remove(one);
        calendar = Optional.empty();
    }
}
