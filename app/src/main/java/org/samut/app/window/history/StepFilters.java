package org.samut.app.window.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import org.samut.app.window.part.EvenRows;
import org.samut.app.window.text.Texts;
import org.samut.core.text.Dates;

/** What the steps of the past are sifted by: who took them, and on which day. */
final class StepFilters extends StackPane {
    private final Texts texts;
    private final HistoryViewModel past;
    private final ComboBox<String> officers = new ComboBox<>();
    private final ComboBox<String> days = new ComboBox<>();
    private List<LocalDate> dayOf = List.of();
    private boolean filling;

    StepFilters(Texts texts, HistoryViewModel past) {
        this.texts = texts;
        this.past = past;
        officers.setId("history-officers");
        days.setId("history-days");
        for (ComboBox<String> one : List.of(officers, days)) {
            one.setMaxWidth(Double.MAX_VALUE);
            one.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> choose());
        }
        getChildren().add(new EvenRows(List.of(officers, days)));
    }

    /** Offers whom and which days there are now, in the window's language, and keeps what is chosen. */
    void offer() {
        filling = true;
        officers.setAccessibleText(texts.say("history.officer"));
        days.setAccessibleText(texts.say("history.day"));
        String officer = past.officer().get().orElse("");
        Optional<LocalDate> day = past.day().get();
        List<String> names = new ArrayList<>(List.of(texts.say("history.officer.all")));
        names.addAll(past.officers());
        dayOf = past.days();
        List<String> dates = new ArrayList<>(List.of(texts.say("history.day.all")));
        dayOf.forEach(
                one -> dates.add(texts.figures(Dates.day(one, texts.language().get()))));
        officers.getItems().setAll(names);
        days.getItems().setAll(dates);
        officers.getSelectionModel().select(officer.isEmpty() ? 0 : Math.max(0, names.indexOf(officer)));
        days.getSelectionModel().select(day.map(one -> dayOf.indexOf(one) + 1).orElse(0));
        filling = false;
    }

    private void choose() {
        if (filling) {
            return;
        }
        int name = officers.getSelectionModel().getSelectedIndex();
        int date = days.getSelectionModel().getSelectedIndex();
        past.officer().set(name > 0 ? Optional.of(officers.getItems().get(name)) : Optional.empty());
        past.day().set(date > 0 ? Optional.of(dayOf.get(date - 1)) : Optional.empty());
    }
}
