package org.samut.app.window.overview;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.TargetBar;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.lao.LaoType;
import org.samut.core.overview.Change;
import org.samut.core.overview.Glance;

/** One indicator on the overview: what it asks, its figure with the target marked, and the change; leads to its card. */
final class GlanceRow {
    private final Texts texts;
    private final GlanceWords words;
    private final LaoType type;

    GlanceRow(Texts texts, LaoType type) {
        this.texts = texts;
        this.words = new GlanceWords(texts);
        this.type = type;
    }

    Press of(Glance glance, Runnable lead) {
        String code = glance.indicator().code();
        Kind kind = Kind.of(glance.result().verdict());
        WrappedText text = new WrappedText("glance-text");
        text.setText(code + "  " + glance.indicator().textFor(type));
        Label figure = new Label(words.figure(glance));
        figure.getStyleClass().add("glance-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        Label target = new Label(words.target(glance));
        target.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox facts = new HBox(8, figure, target, gap, change(glance.change()));
        facts.setAlignment(Pos.BASELINE_LEFT);
        VBox all = new VBox(-4, text, facts);
        HBox.setHgrow(all, Priority.ALWAYS);
        bar(glance).ifPresent(all.getChildren()::add);
        Press row = new Press(
                new HBox(8, kind.icon().of("kind-icon", kind.style()), all), lead, "glance-row", kind.style());
        row.setId("glance-" + code);
        row.setAccessibleText(texts.say(
                "overview.spoken",
                code + " " + glance.indicator().textFor(type),
                words.figure(glance),
                words.target(glance),
                words.change(glance.change())));
        return row;
    }

    Node change(Change change) {
        Label label = new Label(
                words.change(change), GlanceWords.icon(change.direction()).of());
        label.getStyleClass()
                .addAll("change", "change-" + change.direction().name().toLowerCase(Locale.ROOT));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Drawn from nothing to the target's mark and as far beyond it as there is. */
    private static Optional<Node> bar(Glance glance) {
        Optional<BigDecimal> target = glance.result().target().filter(number -> number.signum() > 0);
        if (target.isEmpty() || glance.reached().isEmpty()) {
            return Optional.empty();
        }
        double reached = glance.reached().get().roughly();
        double mark = 0.8;
        TargetBar bar = new TargetBar();
        bar.show(reached * mark, mark);
        return Optional.of(bar);
    }
}
