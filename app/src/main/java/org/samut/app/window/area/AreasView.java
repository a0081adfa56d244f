package org.samut.app.window.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.AreaViewModel;
import org.samut.app.window.filling.Filter;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.frame.CentrePage;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.TargetBar;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** The areas with their progress: how many indicators are answered, and where something is wrong. */
public final class AreasView extends BorderPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

    /** In times of the text's size, the filter above them counted in. */
    private static final double ROOM_FOR_AREAS = 14;

    private static final double ROOM_FOR_PAGE = 4;

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final Map<AreaViewModel, Press> rows = new HashMap<>();
    private final FilterMenu filter;
    private final VBox column = new VBox(2);
    private final VBox beside = new VBox(2);

    /** @param search opens the search */
    public AreasView(Texts texts, WorkbookViewModel workbook, List<CentrePage> pages, Runnable search) {
        this.texts = texts;
        this.workbook = workbook;
        getStyleClass().add("areas");
        this.filter = new FilterMenu(texts, workbook);
        column.getStyleClass().add("areas-column");
        for (AreaViewModel area : workbook.areas().all()) {
            Press row = row(area);
            rows.put(area, row);
            column.getChildren().add(row);
        }
        ScrollPane scroll = new ScrollPane(column);
        scroll.getStyleClass().add("areas-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        beside.getStyleClass().add("areas-beside");
        pages.forEach(page -> beside.getChildren().add(row(page)));
        setTop(tools(search));
        setCenter(scroll);
        setBottom(beside);
        beside.setMinHeight(USE_PREF_SIZE);
        heightProperty().addListener((property, before, now) -> fit());
        // In the midst of a pass over all nodes none may come or go: seen to at the next layout.
        filter.fontProperty().addListener((property, before, now) -> requestLayout());
        workbook.place().area().addListener((property, before, now) -> {
            rows.get(before).pseudoClassStateChanged(CHOSEN, false);
            rows.get(now).pseudoClassStateChanged(CHOSEN, true);
        });
        rows.get(workbook.place().area().get()).pseudoClassStateChanged(CHOSEN, true);
        workbook.place()
                .centre()
                .addListener((property, before, now) ->
                        rows.get(workbook.place().area().get()).pseudoClassStateChanged(CHOSEN, now.isEmpty()));
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    /** The pages stand below the areas, and are scrolled with them where these would have too little room. */
    private void fit() {
        double em = filter.getFont().getSize();
        boolean tight = getHeight() > 0
                && getHeight()
                        < em
                                * (ROOM_FOR_AREAS
                                        + ROOM_FOR_PAGE * beside.getChildren().size());
        if (tight && getBottom() == beside) {
            setBottom(null);
            column.getChildren().add(beside);
        } else if (!tight && getBottom() == null) {
            column.getChildren().remove(beside);
            setBottom(beside);
        }
    }

    /** Opens the choice of what is to be seen. */
    public void chooseFilter() {
        filter.requestFocus();
        filter.show();
    }

    private HBox tools(Runnable search) {
        Button find = new Button("", Icon.SEARCH.of());
        find.setId("search");
        find.getStyleClass().add("search-button");
        find.accessibleTextProperty().bind(texts.follow("area.search"));
        find.setOnAction(event -> search.run());
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox tools = new HBox(6, filter, find);
        tools.getStyleClass().add("area-tools");
        return tools;
    }

    private Press row(CentrePage page) {
        WrappedText name = new WrappedText("area-name");
        name.setText(texts.say(page.title()));
        texts.follow(name, () -> name.setText(texts.say(page.title())));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(8, page.icon().of("page-icon"), name);
        Press row = new Press(head, () -> workbook.place().centre().set(page.name()), "area-row", "page-row");
        row.setId("page-" + page.name());
        row.accessibleTextProperty().bind(texts.follow(page.title()));
        page.progress().ifPresent(progress -> follow(page, progress, head, row));
        workbook.place()
                .centre()
                .addListener((property, before, now) -> row.pseudoClassStateChanged(CHOSEN, now.equals(page.name())));
        return row;
    }

    /** A page that is filled in says how far it is, as an area does. */
    private void follow(CentrePage page, ObservableValue<CentrePage.Progress> progress, HBox head, Press row) {
        Region mark = Icon.CHECK.of("done");
        Label count = new Label();
        count.getStyleClass().add("area-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().addAll(mark, count);
        Runnable draw = () -> {
            CentrePage.Progress now = progress.getValue();
            boolean complete = now.done() == now.total();
            Icon shown = now.errors() > 0 ? Icon.ERROR : now.warnings() > 0 ? Icon.WARNING : Icon.CHECK;
            shown.show(mark);
            mark.getStyleClass()
                    .setAll(
                            "icon",
                            shown == Icon.ERROR ? "page-error" : shown == Icon.WARNING ? "page-warning" : "done");
            Sight.show(mark, complete || shown != Icon.CHECK);
            count.setText(now.done() + "/" + now.total());
            row.pseudoClassStateChanged(DONE, complete);
            row.accessibleTextProperty().unbind();
            row.setAccessibleText(texts.say(
                    "area.page.spoken",
                    texts.say(page.title()),
                    now.done(),
                    now.total(),
                    now.errors(),
                    now.warnings()));
        };
        draw.run();
        progress.addListener((property, before, now) -> draw.run());
        texts.follow(row, draw);
    }

    private void open(AreaViewModel area) {
        workbook.place().area().set(area);
        workbook.place().centre().set("");
    }

    private Press row(AreaViewModel area) {
        WrappedText title = new WrappedText("area-name");
        title.setText(area.code() + "  " + area.title());
        TargetBar bar = new TargetBar();
        Label count = new Label();
        count.getStyleClass().add("area-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> count(area),
                        texts.language(),
                        area.answered(),
                        area.matching(),
                        workbook.remarks().unanswered(area),
                        workbook.areas().filter().chosen()));
        Region done = Icon.CHECK.of("done");
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox facts = new HBox(8, bar);
        badge(facts, area.errors(), Icon.ERROR, "error-badge");
        badge(facts, area.warnings(), Icon.WARNING, "warning-badge");
        badge(facts, area.toDo(), Icon.PEN, "to-do-badge");
        badge(facts, workbook.remarks().unanswered(area), Icon.BELL, "remark-badge");
        facts.getStyleClass().add("area-facts");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, done, count);
        Press row = new Press(new VBox(head, facts), () -> open(area), "area-row");
        Runnable draw = () -> {
            boolean complete = area.answered().get() == area.total();
            bar.show(area.answered().get() / (double) area.total(), 0);
            Sight.show(done, complete);
            row.pseudoClassStateChanged(DONE, complete);
        };
        draw.run();
        area.answered().addListener((property, before, now) -> draw.run());
        row.setId("area-" + area.code());
        area.matching().addListener((property, before, now) -> row.pseudoClassStateChanged(DIM, now.intValue() == 0));
        row.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> spoken(area),
                        texts.language(),
                        area.answered(),
                        area.errors(),
                        area.warnings(),
                        area.matching(),
                        workbook.areas().filter().chosen()));
        return row;
    }

    private String count(AreaViewModel area) {
        return workbook.areas().filter().chosen().get() == Filter.ALL
                ? texts.figures(area.answered().get() + "/" + area.total())
                : texts.say("area.matching", area.matching().get());
    }

    private String spoken(AreaViewModel area) {
        String all = texts.say(
                        "area.spoken",
                        area.title(),
                        area.answered().get(),
                        area.total(),
                        area.errors().get(),
                        area.warnings().get(),
                        area.toDo().get())
                + remarked(area);
        return workbook.areas().filter().chosen().get() == Filter.ALL
                ? all
                : all + ". " + texts.say("area.spoken.matching", area.matching().get());
    }

    private String remarked(AreaViewModel area) {
        int left = workbook.remarks().unanswered(area).get();
        return left == 0 ? "" : ". " + texts.say("review.area", left);
    }

    /** A count that is there only while it is not zero; made when it first is not. */
    private void badge(HBox facts, ReadOnlyIntegerProperty count, Icon icon, String style) {
        Runnable draw = () -> {
            Node there = facts.lookup("." + style);
            if (there == null && count.get() > 0) {
                Label badge = new Label("", icon.of());
                badge.getStyleClass().add(style);
                badge.setMinWidth(Region.USE_PREF_SIZE);
                badge.textProperty()
                        .bind(Bindings.createStringBinding(
                                () -> texts.figures(String.valueOf(count.get())), texts.language(), count));
                facts.getChildren().add(badge);
            } else if (there != null) {
                Sight.show(there, count.get() > 0);
            }
        };
        draw.run();
        count.addListener((property, before, now) -> draw.run());
    }
}
