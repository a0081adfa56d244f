package org.samut.app.window.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.part.Choice;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.text.Texts;
import org.samut.core.history.Difference;
import org.samut.core.history.Step;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

/** What is laid over the window to compare two moments, and before an earlier moment is brought back. */
final class PastSheets {
    private static final double HIGH = 300;

    private final Texts texts;
    private final Wording wording;
    private final HistoryViewModel past;
    private final Overlay overlay;

    PastSheets(Texts texts, Wording wording, HistoryViewModel past, Overlay overlay) {
        this.texts = texts;
        this.wording = wording;
        this.past = past;
        this.overlay = overlay;
    }

    /** What one step did, field by field. */
    void details(Step step) {
        List<DifferenceList.Line> lines = step.changes().stream()
                .map(change -> new DifferenceList.Line(
                        wording.field(change.field()),
                        wording.entry(change.field(), change.before()),
                        wording.entry(change.field(), change.after()),
                        change.document()
                                .map(document -> texts.say("history.from", document))
                                .orElse("")))
                .toList();
        Sheet sheet = new Sheet(Icon.INFO, wording.kind(step) + "  " + wording.dayAndTime(step.at()), "wide");
        sheet.say(step.author().officer() + " · " + step.author().device(), "muted");
        list(sheet, texts.say("history.before"), texts.say("history.after"), lines);
        away(sheet);
    }

    /** What differs between a step and the marked one, or what stands now. */
    void compare(Step step) {
        long now = past.history().get().now();
        long other = past.marked().get().map(Step::last).orElse(now);
        boolean earlier = step.last() <= other;
        String there = past.marked()
                .get()
                .map(marked -> wording.dayAndTime(marked.at()))
                .orElseGet(() -> texts.say("history.now"));
        String here = wording.dayAndTime(step.at());
        List<DifferenceList.Line> lines = new ArrayList<>();
        for (Difference one : past.history().get().between(step.last(), other)) {
            if (past.indicator()
                    .filter(only -> !only.code().equals(one.indicator()))
                    .isEmpty()) {
                lines.add(new DifferenceList.Line(
                        wording.field(one.field()),
                        wording.entry(one.field(), one.before()),
                        wording.entry(one.field(), one.after()),
                        texts.say(
                                "history.by",
                                one.by().author().officer(),
                                one.by().author().device(),
                                wording.dayAndTime(one.by().at()))));
            }
        }
        Sheet sheet = new Sheet(Icon.LIST, texts.say("history.compare.title"), "wide");
        sheet.say(
                lines.isEmpty() ? texts.say("history.compare.same") : texts.say("history.compare.count", lines.size()));
        list(sheet, earlier ? here : there, earlier ? there : here, lines);
        away(sheet);
    }

    /** Shows what bringing a step back would write, and writes it when the person says so. */
    void restore(Step step) {
        Sheet sheet = new Sheet(Icon.CLOCK, texts.say("history.restore.title", wording.dayAndTime(step.at())), "wide");
        Choice what = choice("history-restore-what", "history.restore.fields", "history.restore.all");
        Choice when = choice("history-restore-when", "history.restore.after", "history.restore.before");
        sheet.say(texts.say("history.restore.means"), "muted");
        VBox choices = new VBox(8, what, when);
        sheet.say(choices);
        Label count = new Label();
        count.getStyleClass().add("history-count");
        sheet.say(count);
        DifferenceList list = list(sheet, texts.say("history.now"), texts.say("history.restore.becomes"), List.of());
        List<Entering> wanted = new ArrayList<>();
        sheet.button(texts.say("history.restore.no"), overlay::clear);
        Button yes = sheet.primary(texts.say("history.restore.yes"), () -> {
            overlay.clear();
            past.write(List.copyOf(wanted));
        });
        yes.setId("history-restore-yes");
        Runnable again = () -> {
            wanted.clear();
            wanted.addAll(past.restoring(step, what.selected() == 1, when.selected() == 1));
            List<DifferenceList.Line> lines = lines(wanted);
            list.show(lines);
            count.setText(
                    lines.isEmpty()
                            ? texts.say("history.restore.same")
                            : texts.say("history.restore.count", lines.size()));
            yes.setDisable(lines.isEmpty() || !past.mayWrite());
        };
        what.onChosen(at -> {
            what.select(at);
            again.run();
        });
        when.onChosen(at -> {
            when.select(at);
            again.run();
        });
        again.run();
        if (!past.mayWrite()) {
            sheet.say(texts.say("history.restore.sealed"), "notice");
        }
        overlay.lay(sheet.onAway(overlay::clear));
    }

    private List<DifferenceList.Line> lines(List<Entering> entries) {
        Map<String, Entry> now = past.now();
        return entries.stream()
                .filter(entering -> !entering.field().startsWith("#"))
                .map(entering -> new DifferenceList.Line(
                        wording.field(entering.field()),
                        wording.entry(entering.field(), now.getOrDefault(entering.field(), Entry.BLANK)),
                        wording.entry(entering.field(), entering.entry()),
                        ""))
                .toList();
    }

    private Choice choice(String id, String first, String second) {
        Choice choice = new Choice(2);
        choice.setId(id);
        choice.label(0, texts.say(first));
        choice.label(1, texts.say(second));
        choice.select(0);
        return choice;
    }

    private DifferenceList list(Sheet sheet, String left, String right, List<DifferenceList.Line> lines) {
        DifferenceList list = new DifferenceList(texts.say("history.field"), left, right);
        list.setPrefHeight(HIGH);
        list.show(lines);
        sheet.say(list);
        return list;
    }

    private void away(Sheet sheet) {
        sheet.primary(texts.say("sheet.close"), overlay::clear);
        overlay.lay(sheet.onAway(overlay::clear));
    }
}
