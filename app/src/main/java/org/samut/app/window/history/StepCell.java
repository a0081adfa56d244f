package org.samut.app.window.history;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.history.FieldChange;
import org.samut.core.history.Step;

/** One step in the list of a workbook's past: when, who, what, from which document and why. */
final class StepCell extends WrappedCell<Step> {
    private static final int AT_MOST = 3;
    private static final double BAR = 22;
    private static final PseudoClass BACK = PseudoClass.getPseudoClass("back");

    private final Texts texts;
    private final Wording wording;
    private final HistoryViewModel past;
    private final Label day = new Label();
    private final Region icon = Icon.PEN.of();
    private final Label time = new Label();
    private final Label mark = new Label();
    private final WrappedText who = new WrappedText("muted");
    private final VBox lines = new VBox(1);
    private final VBox step;

    StepCell(ListView<Step> list, Texts texts, Wording wording, HistoryViewModel past) {
        this.texts = texts;
        this.wording = wording;
        this.past = past;
        day.getStyleClass().add("history-day");
        time.getStyleClass().add("history-time");
        mark.getStyleClass().add("history-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(6, icon, time, gap, mark);
        head.getStyleClass().add("history-head");
        step = new VBox(1, head, who, lines);
        step.getStyleClass().add("history-step");
        getStyleClass().add("history-cell");
        wrap(new VBox(2, day, step), list.widthProperty().subtract(BAR));
    }

    @Override
    String show(Step shown) {
        List<Step> all = getListView().getItems();
        String on = wording.day(shown.at());
        boolean first = getIndex() == 0
                || !on.equals(wording.day(all.get(getIndex() - 1).at()));
        day.setText(on);
        Sight.show(day, first);
        boolean back = past.history().get().isTakenBack(shown);
        step.pseudoClassStateChanged(BACK, back);
        iconOf(shown).show(icon);
        time.setText(wording.time(shown.at()) + "  " + wording.kind(shown));
        mark.setText(
                past.marked().get().equals(Optional.of(shown))
                        ? texts.say("history.mark.first")
                        : back ? texts.say("history.mark.back") : "");
        Sight.show(mark, !mark.getText().isEmpty());
        who.setText(shown.author().officer() + " · " + shown.author().device());
        fill(shown);
        return on + " " + time.getText() + " " + mark.getText() + " " + who.getText() + " " + told(shown);
    }

    private void fill(Step shown) {
        lines.getChildren().clear();
        List<FieldChange> changes = shown.changes();
        for (FieldChange change : changes.subList(0, Math.min(AT_MOST, changes.size()))) {
            add(line(change), "history-change");
        }
        if (changes.size() > AT_MOST) {
            add(texts.say("history.more", changes.size() - AT_MOST), "muted");
        }
        changes.stream()
                .flatMap(change -> change.document().stream())
                .distinct()
                .limit(1)
                .forEach(document -> add(texts.say("history.from", document), "muted"));
        changes.stream()
                .filter(change -> !change.field().endsWith(".reason"))
                .map(FieldChange::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .limit(1)
                .forEach(reason -> add(texts.say("history.because", reason), "muted"));
    }

    private String told(Step shown) {
        StringBuilder told = new StringBuilder();
        lines.getChildren()
                .forEach(line -> told.append(((WrappedText) line).getText()).append(". "));
        return shown.changes().isEmpty() ? "" : told.toString();
    }

    private void add(String sentence, String style) {
        WrappedText text = new WrappedText(style);
        text.setText(sentence);
        lines.getChildren().add(text);
    }

    private String line(FieldChange change) {
        String now = wording.entry(change.field(), change.after());
        return change.before().equals(change.after())
                ? wording.field(change.field()) + "  " + now
                : wording.field(change.field()) + "  " + wording.entry(change.field(), change.before()) + " → " + now;
    }

    private static Icon iconOf(Step step) {
        return switch (step.kind()) {
            case UNDONE, REDONE, RESTORED, CARRIED_OVER -> Icon.CLOCK;
            case SEALED -> Icon.SEAL;
            case REOPENED, UPGRADED -> Icon.FOLDER;
            case RETURNED -> Icon.WARNING;
            case ACCEPTED -> Icon.CHECK;
            case IMPORTED -> Icon.LIST;
            default -> Icon.PEN;
        };
    }
}
