package org.samut.app.window.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FindingGroup;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.form.Severity;
import org.samut.core.rule.Finding;
import org.samut.core.text.Language;

/** What stands in the way of sealing and what asks for a reason, by area; each leads to its field. */
public final class FindingsView extends ScrollPane implements DrawerPage {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final int AT_MOST = 60;

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final VBox list = new VBox(6);
    private boolean inSight;
    private Optional<Language> language = Optional.empty();

    public FindingsView(Texts texts, WorkbookViewModel workbook) {
        this.texts = texts;
        this.workbook = workbook;
        getStyleClass().add("findings");
        list.getStyleClass().add("findings-list");
        setContent(list);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        workbook.groups().addListener((property, before, now) -> refresh());
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public String title() {
        return "findings.title";
    }

    @Override
    public Icon icon() {
        return Icon.LIST;
    }

    @Override
    public Node content() {
        return this;
    }

    @Override
    public void show(Optional<Indicator> indicator) {
        // Where the person is makes no difference to what is found.
        if (!inSight || !language.equals(Optional.of(texts.language().get()))) {
            inSight = true;
            language = Optional.of(texts.language().get());
            refresh();
        }
    }

    @Override
    public void hide() {
        inSight = false;
    }

    private void refresh() {
        if (!inSight) {
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
        row.pseudoClassStateChanged(WARNING, warning);
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
