package org.samut.app.window.finding;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.rule.Finding;

/** One finding: what is wrong, why, how to mend it; pressed, it leads to its field. */
final class FindingRow extends VBox {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final Region icon = Icon.ERROR.of();
    private final Label title = new Label();
    private final Label go = new Label();
    private final WrappedText what = new WrappedText();
    private final WrappedText why = new WrappedText("finding-why");
    private final WrappedText mend = new WrappedText("muted");
    private final Press press;
    private String field = "";
    private Optional<ReasonField> reason = Optional.empty();

    FindingRow(Texts texts, WorkbookViewModel workbook) {
        super(4);
        this.texts = texts;
        this.workbook = workbook;
        getStyleClass().add("finding-row");
        title.getStyleClass().add("finding-title");
        go.getStyleClass().add("finding-go");
        go.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox words = new VBox(2, new HBox(8, title, gap, go), what, why, mend);
        HBox.setHgrow(words, Priority.ALWAYS);
        press = new Press(new HBox(8, icon, words), () -> workbook.place().leadTo(field), "finding-press");
        getChildren().add(press);
    }

    void show(Finding finding, FindingKind kind) {
        field = finding.field();
        kind.icon().show(icon);
        pseudoClassStateChanged(WARNING, kind == FindingKind.WARNING);
        pseudoClassStateChanged(EXPLAINED, kind == FindingKind.EXPLAINED);
        title.setText(finding.code());
        go.setText(texts.say("findings.go"));
        what.setText(texts.figures(texts.say(finding.message())));
        why.setText(RuleWords.why(texts, finding, workbook.entered()));
        boolean toMend = kind != FindingKind.EXPLAINED;
        mend.setText(toMend ? texts.say(finding.mend()) : "");
        Sight.show(why, toMend);
        Sight.show(mend, toMend);
        press.setAccessibleText(String.join(
                ". ", texts.say(kind.title()), title.getText(), what.getText(), why.getText(), mend.getText()));
    }

    /** What is not filled in yet in an area. */
    void showToDo(String code, String area, int count, String first) {
        field = first;
        FindingKind.TO_DO.icon().show(icon);
        getStyleClass().add("to-do");
        // The citizens' survey has no code, and nobody has to fill it in.
        boolean survey = code.isEmpty();
        title.setText(code);
        go.setText(texts.say("findings.go"));
        what.setText(area);
        mend.setText(texts.say(survey ? "findings.todo.survey" : "findings.todo.count", count));
        Sight.show(why, false);
        press.setAccessibleText(String.join(". ", texts.say("findings.todo"), area, mend.getText()));
    }

    /** Lets the reason be given here. */
    void ask(FieldViewModel wanted, Runnable left) {
        if (reason.isEmpty()) {
            ReasonField made = new ReasonField(texts);
            made.onLeft(left);
            reason = Optional.of(made);
            getChildren().add(made);
        }
        reason.ifPresent(one -> {
            one.show(wanted);
            Sight.show(one, true);
        });
    }

    void askNothing() {
        reason.ifPresent(one -> {
            one.clear();
            Sight.show(one, false);
        });
    }

    boolean isGivenReason() {
        return reason.filter(ReasonField::hasFocus).isPresent();
    }

    void clear() {
        reason.ifPresent(ReasonField::clear);
    }
}
