package org.samut.app.window.paste;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.paste.PastePlan;
import org.samut.core.paste.PastePlan.Landing;

/** What a paste would do, before it does: what goes where, what it overwrites, and what is refused and why. */
final class PasteSheet {
    private static final int ROWS_SHOWN = 6;
    private static final int LEFT_SHOWN = 4;

    private final Texts texts;
    private final PasteViewModel paste;
    private final PasteWords words;
    private final Overlay overlay;

    PasteSheet(Texts texts, PasteViewModel paste, Overlay overlay) {
        this.texts = texts;
        this.paste = paste;
        this.words = new PasteWords(texts);
        this.overlay = overlay;
    }

    void lay(Outcome<PastePlan> planned) {
        if (planned instanceof Outcome.Refused<PastePlan> refused) {
            Refusal why = refused.refusals().get(0);
            overlay.lay(nothing().say(texts.say(why.happened())).say(texts.say(why.next()), "muted"));
        } else if (planned instanceof Outcome.Done<PastePlan> done) {
            overlay.lay(of(done.value()));
        }
    }

    /** A sealed workbook takes nothing. */
    void laySealed() {
        overlay.lay(nothing().say(texts.say("paste.sealed")));
    }

    private Sheet of(PastePlan plan) {
        if (plan.landings().isEmpty()) {
            Sheet sheet = nothing().say(texts.say(plan.same() > 0 ? "paste.nothing.new" : "paste.nothing"));
            left(sheet, plan);
            return sheet;
        }
        int count = plan.landings().size();
        Sheet sheet = new Sheet(Icon.LIST, texts.say("paste.title"), "wide").onAway(overlay::clear);
        sheet.say(
                texts.say("paste.count", count, plan.overwriting(), plan.left().size()),
                plan.overwriting() > 0 ? "notice" : "plain");
        sheet.say(
                plan.byCode()
                        ? texts.say("paste.bycode")
                        : texts.say(
                                "paste.byplace",
                                texts.figures(plan.landings().get(0).indicator().code())),
                "muted");
        sheet.say(landings(plan.landings()));
        left(sheet, plan);
        sheet.say(texts.say("paste.undo"), "muted");
        sheet.button(texts.say("sheet.cancel"), overlay::clear);
        sheet.primary(texts.say("paste.do", count), () -> {
                    overlay.clear();
                    paste.apply(plan);
                })
                .setId("paste-do");
        return sheet;
    }

    private Sheet nothing() {
        Sheet sheet = new Sheet(Icon.INFO, texts.say("paste.nothing.title"), "wide").onAway(overlay::clear);
        sheet.primary(texts.say("sheet.close"), overlay::clear);
        return sheet;
    }

    private Node landings(List<Landing> landings) {
        TableView<Landing> table = new TableView<>(FXCollections.observableArrayList(landings));
        table.setId("paste-landings");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setAccessibleText(texts.say("paste.title"));
        table.getColumns().add(column(texts.say("paste.indicator"), 30, words::field));
        table.getColumns().add(column(texts.say("paste.before"), 22, one -> words.entry(one.before())));
        table.getColumns().add(column(texts.say("paste.after"), 22, one -> words.entry(one.now())));
        TableColumn<Landing, String> mark =
                column(texts.say("paste.mark"), 18, one -> one.overwrites() ? texts.say("paste.overwrites") : "");
        mark.setCellFactory(made -> new MarkCell());
        table.getColumns().add(mark);
        rows(table, Math.min(landings.size(), ROWS_SHOWN) + 1);
        return table;
    }

    private static TableColumn<Landing, String> column(String heading, double share, Function<Landing, String> shown) {
        TableColumn<Landing, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(shown.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(share * 8);
        return column;
    }

    private void left(Sheet sheet, PastePlan plan) {
        if (plan.left().isEmpty()) {
            return;
        }
        String heading = texts.say("paste.left", plan.left().size());
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(
                plan.left().stream().map(words::left).toList()));
        list.setCellFactory(made -> new LeftCell());
        list.setId("paste-left");
        list.setAccessibleText(heading);
        double high = 2.4 * Math.min(plan.left().size() + 1, LEFT_SHOWN);
        list.setStyle("-fx-pref-height: " + high + "em; -fx-min-height: " + high + "em;");
        sheet.say(heading).say(list);
    }

    /** As high as so many rows, whatever the text size. */
    private static void rows(Control list, int rows) {
        double high = 2.4 * rows + 0.3;
        list.setStyle("-fx-fixed-cell-size: 2.4em; -fx-pref-height: " + high + "em; -fx-min-height: " + high + "em;");
    }
}
