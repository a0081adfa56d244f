package org.samut.app.window.card.field;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;
import org.samut.core.text.Dates;

/** One month of days to choose from: arrows move, Page Up and Page Down turn the month, Enter takes, Esc leaves. */
final class CalendarView extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<String> DAYS = List.of(
            "card.date.monday",
            "card.date.tuesday",
            "card.date.wednesday",
            "card.date.thursday",
            "card.date.friday",
            "card.date.saturday",
            "card.date.sunday");

    private final Texts texts;
    private final Consumer<LocalDate> taken;
    private final Runnable left;
    private final Label month = new Label();
    private final GridPane grid = new GridPane();
    private final List<Button> days = new ArrayList<>();
    private LocalDate at;

    CalendarView(Texts texts, LocalDate day, Consumer<LocalDate> taken, Runnable left) {
        super(4);
        this.texts = texts;
        this.taken = taken;
        this.left = left;
        this.at = day;
        getStyleClass().add("calendar");
        month.getStyleClass().add("calendar-month");
        month.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(month, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new HBox(
                                4,
                                turn(Icon.LEFT, "card.date.before", -1),
                                month,
                                turn(Icon.RIGHT, "card.date.after", 1)),
                        grid);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    /** Focuses the day. */
    void begin() {
        days.get(at.getDayOfMonth() - 1).requestFocus();
    }

    private Button turn(Icon icon, String says, int by) {
        Button button = new Button("", icon.of());
        button.getStyleClass().addAll("flat", "calendar-turn");
        button.setAccessibleText(texts.say(says));
        button.setFocusTraversable(false);
        button.setOnAction(event -> move(at.plusMonths(by)));
        return button;
    }

    private void show() {
        month.setText(
                texts.figures(Dates.month(YearMonth.from(at), texts.language().get())));
        grid.getChildren().clear();
        days.clear();
        for (int column = 0; column < DAYS.size(); column++) {
            Label name = new Label(texts.say(DAYS.get(column)));
            name.getStyleClass().add("calendar-name");
            name.setMaxWidth(Double.MAX_VALUE);
            grid.add(name, column, 0);
        }
        LocalDate first = at.withDayOfMonth(1);
        int offset = first.getDayOfWeek().getValue() - 1;
        for (int day = 1; day <= first.lengthOfMonth(); day++) {
            LocalDate one = first.withDayOfMonth(day);
            Button button = new Button(texts.figures(String.valueOf(day)));
            button.getStyleClass().addAll("flat", "calendar-day");
            button.setAccessibleText(Dates.day(one, texts.language().get()));
            button.pseudoClassStateChanged(CHOSEN, one.equals(at));
            button.setOnAction(event -> taken.accept(one));
            days.add(button);
            grid.add(button, (offset + day - 1) % 7, (offset + day - 1) / 7 + 1);
        }
    }

    private void move(LocalDate to) {
        at = to;
        show();
        begin();
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            left.run();
        } else if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
            taken.accept(at);
        } else if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            move(at.plusDays(code == KeyCode.RIGHT ? 1 : -1));
        } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
            move(at.plusWeeks(code == KeyCode.DOWN ? 1 : -1));
        } else if (code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN) {
            move(at.plusMonths(code == KeyCode.PAGE_DOWN ? 1 : -1));
        } else {
            return;
        }
        event.consume();
    }
}
