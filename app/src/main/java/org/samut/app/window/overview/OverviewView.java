package org.samut.app.window.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.overview.AreaGlance;
import org.samut.core.overview.Change.Direction;
import org.samut.core.overview.Counts;
import org.samut.core.overview.Glance;
import org.samut.core.overview.Overview;

/** All results on one page: numbers over all, a bar an area, and the few indicators to look at first. */
final class OverviewView extends ScrollPane {
    private static final int FEW = 5;
    private static final double ROOM_FOR_BOTH = 46;
    private static final double AREAS = 43;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Texts texts;
    private final OverviewViewModel overview;
    private final OverviewPrinting printing;
    private final OverviewTiles tiles;
    private final Label title = new Label();
    private final GridPane panels = new GridPane();
    private final VBox page = new VBox(8);
    private final VBox areas = new VBox();
    private final VBox few = new VBox();

    OverviewView(Texts texts, OverviewViewModel overview, OverviewPrinting printing) {
        this.texts = texts;
        this.overview = overview;
        this.printing = printing;
        this.tiles = new OverviewTiles(texts, overview);
        getStyleClass().add("overview");
        getStylesheets()
                .add(Objects.requireNonNull(OverviewView.class.getResource("overview-page.css"))
                        .toExternalForm());
        page.getStyleClass().add("overview-page");
        areas.getStyleClass().add("overview-panel");
        few.getStyleClass().add("overview-panel");
        setContent(page);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        panels.getStyleClass().add("overview-panels");
        widthProperty().addListener((property, before, now) -> fit());
        // In the midst of a pass over all nodes none may come or go: seen to at the next layout.
        title.fontProperty().addListener((property, before, now) -> requestLayout());
        fit();
        overview.overview().addListener((property, before, now) -> again());
        overview.area()
                .addListener(
                        (property, before, now) -> overview.overview().get().ifPresent(this::fillFew));
    }

    /** Shows it anew, after the results or the language have changed. */
    void again() {
        overview.overview().get().ifPresent(now -> {
            page.getChildren().setAll(head(now), tiles.of(now), panels);
            fillAreas(now);
            fillFew(now);
        });
    }

    /** Side by side where there is room for both, else one below the other. */
    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        boolean both = getWidth() / title.getFont().getSize() >= ROOM_FOR_BOTH;
        if (panels.getChildren().isEmpty()
                || both == panels.getColumnConstraints().isEmpty()) {
            panels.getColumnConstraints().clear();
            panels.getChildren().clear();
            panels.add(areas, 0, 0);
            panels.add(few, both ? 1 : 0, both ? 0 : 1);
            GridPane.setHgrow(areas, Priority.ALWAYS);
            GridPane.setHgrow(few, Priority.ALWAYS);
            if (both) {
                panels.getColumnConstraints().addAll(share(AREAS), share(100 - AREAS));
            }
        }
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private Node head(Overview now) {
        title.setText(texts.say("overview.title")
                + "  "
                + texts.say(
                        "overview.year",
                        texts.figures(String.valueOf(overview.form().year()))));
        title.getStyleClass().setAll("label", "overview-title");
        FlowPane head = new FlowPane(10, 4, title);
        head.setAlignment(Pos.CENTER_LEFT);
        if (overview.form().standing() == Standing.MODEL) {
            head.getChildren().add(mark(Icon.FLASK, "overview.model"));
        }
        if (overview.isDraft()) {
            head.getChildren().add(mark(Icon.PEN, "overview.draft"));
        }
        Button print = new Button(texts.say("overview.print"), Icon.PRINT.of());
        print.setId("overview-print");
        print.setMinWidth(Region.USE_PREF_SIZE);
        print.setOnAction(event -> printing.print());
        head.getChildren().add(print);
        if (!now.survey().isEmpty()) {
            head.getChildren().add(tiles.survey(now.survey()));
        }
        return head;
    }

    private Label mark(Icon icon, String key) {
        Label mark = new Label(texts.say(key), icon.of());
        mark.getStyleClass().add("model-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private void fillAreas(Overview now) {
        List<Node> rows = new ArrayList<>();
        rows.add(title(texts.say("overview.areas")));
        boolean lastYear = now.hasLastYear();
        now.areas().forEach(area -> rows.add(row(area, lastYear)));
        areas.getChildren().setAll(rows);
    }

    private Press row(AreaGlance area, boolean lastYear) {
        Counts counts = area.counts();
        WrappedText name = new WrappedText("area-name");
        name.setText(texts.figures(area.area().code()) + "  " + area.area().title());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(8, name);
        if (lastYear) {
            head.getChildren().add(tiles.arrows(area.count(Direction.BETTER), area.count(Direction.WORSE), -1));
        }
        Press row = new Press(
                new VBox(-2, head, new StackedBar(texts, counts)), () -> overview.turn(area), "overview-area");
        row.setId("overview-area-" + area.area().code());
        StringBuilder spoken = new StringBuilder(area.area().title());
        for (Kind kind : Kind.ORDER) {
            int count = counts.of(kind.verdict());
            if (count > 0) {
                spoken.append(", ").append(texts.say(kind.word())).append(' ').append(texts.figures("" + count));
            }
        }
        row.setAccessibleText(texts.say("overview.area.spoken", spoken));
        overview.area().addListener((property, before, chosen) -> row.pseudoClassStateChanged(CHOSEN, isChosen(area)));
        row.pseudoClassStateChanged(CHOSEN, isChosen(area));
        return row;
    }

    private boolean isChosen(AreaGlance area) {
        return overview.area().get().equals(Optional.of(area.area().code()));
    }

    private void fillFew(Overview now) {
        if (overview.area().get().equals(Optional.of(Survey.CODE))) {
            few.getChildren().setAll(new SurveyRows(texts, overview).of(now.survey()));
            return;
        }
        Optional<AreaGlance> chosen =
                now.areas().stream().filter(this::isChosen).findFirst();
        List<Glance> shown = chosen.map(AreaGlance::indicators).orElseGet(() -> now.attention(FEW));
        List<Node> rows = new ArrayList<>();
        WrappedText title = title(chosen.map(area ->
                        texts.figures(area.area().code()) + "  " + area.area().title())
                .orElseGet(() -> texts.say("overview.few")));
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title);
        head.setAlignment(Pos.CENTER_LEFT);
        rows.add(head);
        chosen.ifPresent(area -> {
            Button back = new Button(texts.say("overview.back"));
            back.setId("overview-back");
            back.getStyleClass().add("flat");
            back.setMinWidth(Region.USE_PREF_SIZE);
            back.setOnAction(event -> overview.turn(area));
            head.getChildren().add(back);
        });
        GlanceRow row = new GlanceRow(texts, overview.lao().type());
        shown.forEach(glance -> rows.add(row.of(glance, () -> overview.leadTo(glance))));
        if (shown.isEmpty()) {
            WrappedText none = new WrappedText("muted");
            none.setText(texts.say(now.counts().decided() == 0 ? "overview.few.nothing" : "overview.few.good"));
            rows.add(none);
        }
        few.getChildren().setAll(rows);
    }

    private static WrappedText title(String words) {
        WrappedText title = new WrappedText("overview-panel-title");
        title.setText(words);
        return title;
    }
}
