package org.samut.app.window.filling;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Severity;
import org.samut.core.rule.Finding;

/** What stands in the way of sealing and what asks for a reason, by area; each leads to its field. */
final class FindingsView extends VBox {
    private static final int AT_MOST = 60;

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final VBox list = new VBox(6);

    FindingsView(Texts texts, WorkbookViewModel workbook, Runnable close) {
        this.texts = texts;
        this.workbook = workbook;
        getStyleClass().add("findings");
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.follow("findings.title"));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button away = new Button();
        away.setGraphic(Icon.CROSS.of());
        away.getStyleClass().addAll("flat", "quiet");
        away.accessibleTextProperty().bind(texts.follow("findings.close"));
        away.setOnAction(event -> close.run());
        HBox top = new HBox(8, title, away);
        top.getStyleClass().add("panel-top");
        list.getStyleClass().add("findings-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(top, scroll);
        workbook.groups().addListener((property, before, now) -> refresh());
        visibleProperty().addListener((property, before, now) -> refresh());
    }

    /** Shows the texts anew, after the language has changed. */
    void again() {
        refresh();
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        List<Node> rows = new ArrayList<>();
        for (FindingGroup group : workbook.groups().get()) {
            if (rows.size() > AT_MOST) {
                break;
            }
            Label area = new Label(group.area().code() + "  " + group.area().title());
            area.getStyleClass().add("group-title");
            rows.add(area);
            group.findings().forEach(finding -> rows.add(row(finding)));
            group.firstToDo().ifPresent(field -> rows.add(toDo(group.toDo(), field)));
        }
        if (rows.isEmpty()) {
            WrappedText none = new WrappedText("muted");
            none.setText(texts.say("findings.none"));
            rows.add(none);
        }
        list.getChildren().setAll(rows);
    }

    private Press row(Finding finding) {
        boolean warning = finding.severity() == Severity.WARNING;
        Icon icon = finding.explained() ? Icon.CHECK : warning ? Icon.WARNING : Icon.ERROR;
        String kind = texts.say(
                finding.explained()
                        ? "findings.explained"
                        : warning
                                ? "findings.warning"
                                : finding.severity() == Severity.UNDECIDED ? "findings.undecided" : "findings.error");
        String head = finding.code() + "  " + kind;
        String mend = finding.explained() ? "" : texts.say(finding.mend());
        Press row = press(finding.field(), icon, head, texts.say(finding.message()), mend);
        row.pseudoClassStateChanged(FindingsUnder.WARNING, warning);
        row.pseudoClassStateChanged(PseudoClass.getPseudoClass("explained"), finding.explained());
        return row;
    }

    private Press toDo(int count, String field) {
        Press row = press(field, Icon.PEN, texts.say("findings.todo"), texts.say("findings.todo.count", count), "");
        row.getStyleClass().add("to-do");
        return row;
    }

    private Press press(String field, Icon icon, String head, String what, String how) {
        Label title = new Label(head);
        title.getStyleClass().add("finding-title");
        WrappedText message = new WrappedText();
        message.setText(what);
        VBox words = new VBox(2, title, message);
        if (!how.isEmpty()) {
            WrappedText mend = new WrappedText("muted");
            mend.setText(how);
            words.getChildren().add(mend);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Press row = new Press(new HBox(8, icon.of(), words), () -> workbook.leadTo(field), "finding-row");
        row.setAccessibleText(head + ". " + what + " " + how);
        return row;
    }
}
