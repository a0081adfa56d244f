package org.samut.app.window.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.EvenRows;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.overview.Change.Direction;
import org.samut.core.overview.Counts;
import org.samut.core.overview.Overview;
import org.samut.core.overview.SurveyGlance;

/** The numbers over all in large type: how many came out how, against last year, and what the citizens said. */
final class OverviewTiles {
    private final Texts texts;
    private final OverviewViewModel overview;

    OverviewTiles(Texts texts, OverviewViewModel overview) {
        this.texts = texts;
        this.overview = overview;
    }

    /** The tiles in a row, or in two on a narrow screen. */
    Node of(Overview now) {
        Counts counts = now.counts();
        List<Node> tiles = new ArrayList<>();
        for (Kind kind : Kind.ORDER) {
            boolean always = kind != Kind.SCORED && (kind != Kind.MET || counts.of(Kind.SCORED.verdict()) == 0);
            if (always || counts.of(kind.verdict()) > 0) {
                tiles.add(tile(kind, counts));
            }
        }
        tiles.add(lastYear(now));
        return new EvenRows(tiles);
    }

    private Node tile(Kind kind, Counts counts) {
        int count = counts.of(kind.verdict());
        Label number = new Label(texts.figures(String.valueOf(count)));
        number.getStyleClass().add("tile-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        StackPane pattern = new StackPane(kind.icon().of());
        pattern.getStyleClass().addAll("swatch", kind.style());
        WrappedText word = new WrappedText("tile-word");
        word.setText(texts.say(kind.word()));
        HBox head = new HBox(8, pattern, number);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox tile = new VBox(-8, head, word);
        tile.getStyleClass().add("tile");
        spoken(tile, texts.say("overview.tile", texts.say(kind.word()), count, counts.total()));
        return tile;
    }

    private Node lastYear(Overview now) {
        VBox tile = new VBox(1);
        tile.getStyleClass().add("tile");
        WrappedText word = new WrappedText("tile-word");
        word.setText(texts.say(now.hasLastYear() ? "overview.lastyear" : "overview.nolastyear"));
        tile.getChildren().add(word);
        if (now.hasLastYear()) {
            tile.getStyleClass().add("tile-last-year");
            HBox arrows = arrows(now.count(Direction.BETTER), now.count(Direction.WORSE), now.count(Direction.SAME));
            arrows.getStyleClass().add("tile-arrows");
            tile.getChildren().add(arrows);
            spoken(
                    tile,
                    texts.say(
                            "overview.lastyear.spoken",
                            now.count(Direction.BETTER),
                            now.count(Direction.WORSE),
                            now.count(Direction.SAME)));
        }
        return tile;
    }

    /** How many went which way; {@code same} below zero for none. */
    HBox arrows(int better, int worse, int same) {
        HBox arrows = new HBox(10, arrow(Direction.BETTER, better), arrow(Direction.WORSE, worse));
        arrows.setAlignment(Pos.CENTER_LEFT);
        if (same >= 0) {
            arrows.getChildren().add(arrow(Direction.SAME, same));
        }
        return arrows;
    }

    private Label arrow(Direction direction, int count) {
        Label arrow = new Label(
                texts.figures(String.valueOf(count)),
                GlanceWords.icon(direction).of());
        arrow.getStyleClass().addAll("change", "change-" + direction.name().toLowerCase(Locale.ROOT));
        arrow.setMinWidth(Region.USE_PREF_SIZE);
        return arrow;
    }

    /** All questions to the citizens as one figure beside the page's title, so that the tiles keep their height. */
    Press survey(SurveyGlance survey) {
        String percent =
                survey.satisfied().map(one -> texts.figures(one) + " %").orElseGet(() -> texts.say("overview.blank"));
        Label figure = new Label(texts.say("overview.survey") + " " + percent, Icon.PEOPLE.of());
        figure.getStyleClass().add("survey-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        HBox said = new HBox(8, figure);
        said.setAlignment(Pos.CENTER_LEFT);
        if (survey.change().direction() != Direction.UNKNOWN) {
            said.getChildren().add(new GlanceRow(texts, overview.lao().type()).change(survey.change()));
        }
        Press tile = new Press(said, overview::turnSurvey, "overview-survey");
        tile.setId("overview-survey");
        tile.setAccessibleText(
                texts.say("overview.survey.spoken", percent, new GlanceWords(texts).change(survey.change())));
        return tile;
    }

    private static void spoken(Node node, String words) {
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setAccessibleText(words);
    }
}
