package org.samut.app.window.card.field;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Severity;
import org.samut.core.rule.Finding;

/** Findings below what they concern: what is wrong and how to mend it. Rows are kept and filled anew. */
public final class FindingsUnder extends VBox {
    public static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");

    private final Texts texts;
    private final List<Row> rows = new ArrayList<>();

    public FindingsUnder(Texts texts) {
        super(4);
        this.texts = texts;
        Sight.show(this, false);
    }

    public void show(List<Finding> findings) {
        while (rows.size() < findings.size()) {
            rows.add(new Row());
        }
        for (int at = 0; at < findings.size(); at++) {
            rows.get(at).show(findings.get(at));
        }
        if (getChildren().size() != findings.size()) {
            getChildren().setAll(rows.subList(0, findings.size()));
        }
        Sight.show(this, !findings.isEmpty());
    }

    /** One finding. */
    private final class Row extends HBox {
        private final Region icon = Icon.ERROR.of();
        private final WrappedText message = new WrappedText();

        Row() {
            super(6);
            getStyleClass().add("finding-under");
            HBox.setHgrow(message, Priority.ALWAYS);
            getChildren().addAll(icon, message);
        }

        void show(Finding finding) {
            boolean warning = finding.severity() == Severity.WARNING;
            (finding.explained() ? Icon.CHECK : warning ? Icon.WARNING : Icon.ERROR).show(icon);
            pseudoClassStateChanged(WARNING, warning);
            pseudoClassStateChanged(EXPLAINED, finding.explained());
            String what = texts.figures(texts.say(finding.message()));
            message.setText(finding.explained() ? what : what + " " + texts.say(finding.mend()));
        }
    }
}
