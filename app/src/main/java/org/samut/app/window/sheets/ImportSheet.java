package org.samut.app.window.sheets;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.report.entries.ImportPlan;
import org.samut.core.report.entries.SheetChange;
import org.samut.core.report.entries.SheetConflict;

/** What an edited spreadsheet would change, before it does: field by field, what is in conflict, what is refused. */
public final class ImportSheet {
    private static final int ROWS_SHOWN = 7;
    private static final int MOST_NAMED = 40;

    private final Texts texts;
    private final SheetsViewModel sheets;
    private final Overlay overlay;
    private final Papers papers;
    private final PlanTexts words;

    public ImportSheet(Texts texts, SheetsViewModel sheets, Overlay overlay, Papers papers) {
        this.texts = texts;
        this.sheets = sheets;
        this.overlay = overlay;
        this.papers = papers;
        this.words = new PlanTexts(texts);
    }

    public void lay() {
        if (!sheets.isEditable()) {
            overlay.lay(nothing().say(texts.say("sheets.import.sealed")));
            return;
        }
        papers.whichTable(texts.say("sheets.import.which")).ifPresent(file -> {
            working();
            sheets.plan(file, Set.of(), planned -> planned(file, planned));
        });
    }

    private void working() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.say("sheets.import.working"));
        overlay.lay(new Sheet(Icon.CLOCK, texts.say("sheets.import.working")).say(bar));
    }

    private void planned(Path file, Outcome<ImportPlan> planned) {
        if (planned instanceof Outcome.Refused<ImportPlan> refused) {
            Refusal why = refused.refusals().get(0);
            overlay.lay(nothing().say(texts.say(why.happened())).say(texts.say(why.next()), "muted"));
        } else if (planned instanceof Outcome.Done<ImportPlan> done) {
            overlay.lay(of(file, done.value()));
        }
    }

    private Sheet of(Path file, ImportPlan plan) {
        int count = plan.changes().size();
        if (count == 0 && !plan.leavesOut()) {
            return nothing().say(texts.say("sheets.import.same"));
        }
        Sheet sheet = new Sheet(Icon.LIST, texts.say("sheets.import.title"), "wide").onAway(overlay::clear);
        sheet.say(
                texts.say(
                        "sheets.import.count",
                        count,
                        plan.conflicts().size(),
                        plan.refused().size()),
                plan.leavesOut() ? "notice" : "plain");
        sheet.say(texts.say("sheets.import.noted", plan.author().officer(), plan.document()), "muted");
        if (count > 0) {
            sheet.say(changes(plan.changes()));
        }
        Set<String> replaced = new HashSet<>();
        conflicts(sheet, plan, replaced);
        refused(sheet, plan);
        plan.notes().forEach(note -> sheet.say(texts.say(note), "muted"));
        sheet.button(texts.say("sheet.cancel"), overlay::clear);
        if (count > 0 || !plan.conflicts().isEmpty()) {
            sheet.say(texts.say("sheets.import.undo"), "muted");
            sheet.primary(texts.say("sheets.import.go"), () -> take(file, plan, replaced))
                    .setId("import-go");
        }
        return sheet;
    }

    private void take(Path file, ImportPlan plan, Set<String> replaced) {
        overlay.clear();
        if (replaced.isEmpty()) {
            sheets.take(plan);
            return;
        }
        sheets.plan(file, replaced, again -> {
            if (again instanceof Outcome.Done<ImportPlan> done) {
                sheets.take(done.value());
            } else {
                planned(file, again);
            }
        });
    }

    private Sheet nothing() {
        Sheet sheet = new Sheet(Icon.INFO, texts.say("sheets.import.nothing"), "wide").onAway(overlay::clear);
        sheet.primary(texts.say("sheet.close"), overlay::clear);
        return sheet;
    }

    private Node changes(List<SheetChange> changes) {
        TableView<SheetChange> table = new TableView<>(FXCollections.observableArrayList(changes));
        table.setId("import-changes");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setAccessibleText(texts.say("sheets.import.title"));
        table.getColumns().add(column(texts.say("sheets.field"), 32, words::field));
        table.getColumns().add(column(texts.say("sheets.before"), 20, words::before));
        table.getColumns().add(column(texts.say("sheets.now"), 24, words::now));
        table.getColumns().add(column(texts.say("sheets.place"), 22, words::place));
        double high = 2.4 * (Math.min(changes.size(), ROWS_SHOWN) + 1) + 0.3;
        table.setStyle("-fx-fixed-cell-size: 2.4em; -fx-pref-height: " + high + "em; -fx-min-height: " + high + "em;");
        return table;
    }

    private static TableColumn<SheetChange, String> column(
            String heading, double share, Function<SheetChange, String> shown) {
        TableColumn<SheetChange, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(shown.apply(row.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(share * 8);
        return column;
    }

    private void conflicts(Sheet sheet, ImportPlan plan, Set<String> replaced) {
        if (plan.conflicts().isEmpty()) {
            return;
        }
        sheet.say(texts.say("sheets.conflicts"), "notice");
        for (SheetConflict conflict : plan.conflicts()
                .subList(0, Math.min(MOST_NAMED, plan.conflicts().size()))) {
            String field = conflict.change().field();
            String said = words.conflict(conflict);
            CheckBox replace = new CheckBox(texts.say("sheets.replace"));
            replace.setId("replace-" + field);
            replace.setAccessibleText(texts.say("sheets.replace") + ": " + said);
            replace.setMinWidth(CheckBox.USE_PREF_SIZE);
            replace.selectedProperty().addListener((property, before, now) -> {
                if (now) {
                    replaced.add(field);
                } else {
                    replaced.remove(field);
                }
            });
            WrappedText text = new WrappedText();
            text.setText(said);
            HBox.setHgrow(text, Priority.ALWAYS);
            sheet.say(new HBox(12, text, replace));
        }
        more(sheet, plan.conflicts().size());
    }

    private void refused(Sheet sheet, ImportPlan plan) {
        if (plan.refused().isEmpty()) {
            return;
        }
        sheet.say(texts.say("sheets.refused"), "notice");
        plan.refused().stream().limit(MOST_NAMED).forEach(cell -> sheet.say(words.refused(cell)));
        more(sheet, plan.refused().size());
    }

    private void more(Sheet sheet, int all) {
        if (all > MOST_NAMED) {
            sheet.say(texts.say("sheets.more", all - MOST_NAMED), "muted");
        }
    }
}
