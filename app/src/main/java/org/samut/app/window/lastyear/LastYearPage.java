package org.samut.app.window.lastyear;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.history.DifferenceList;
import org.samut.app.window.history.Wording;
import org.samut.app.window.part.Fitted;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Indicator;
import org.samut.core.lastyear.CarryOver;
import org.samut.core.lastyear.LastYear;
import org.samut.core.lastyear.PastTable;
import org.samut.core.workbook.Entering;

/** The drawer's page of last year: an area's fields with both years' figures, and which of them to carry over. */
public final class LastYearPage implements DrawerPage {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final LastYearViewModel last;
    private final Around around;
    private final Wording wording;
    private final VBox content = new VBox(8);
    private final Fitted fitted = new Fitted(content);
    private final WrappedText source = new WrappedText("muted");
    private final Button importing = new Button();
    private final Button blank = new Button();
    private final Button none = new Button();
    private final Button take = new Button();
    private final VBox rows = new VBox(8);
    private final ScrollPane scroll = new ScrollPane(rows);
    private final FlowPane choosing = new FlowPane(6, 6, blank, none);
    private boolean inSight;

    /** Where sheets are laid, and how a file is asked for by a title. */
    public record Around(Overlay overlay, Function<String, Optional<Path>> whichTable) {}

    public LastYearPage(Texts texts, WorkbookViewModel workbook, LastYearViewModel last, Around around) {
        this.texts = texts;
        this.workbook = workbook;
        this.last = last;
        this.around = around;
        this.wording = new Wording(texts, workbook.form());
    }

    @Override
    public String name() {
        return "lastyear";
    }

    @Override
    public String title() {
        return "lastyear.title";
    }

    @Override
    public Icon icon() {
        return Icon.CALENDAR;
    }

    @Override
    public Node content() {
        make();
        return fitted;
    }

    @Override
    public void show(Optional<Indicator> indicator) {
        if (!inSight) {
            inSight = true;
            last.look();
        }
        refresh();
    }

    @Override
    public void hide() {
        inSight = false;
    }

    private void make() {
        content.getStylesheets()
                .add(Objects.requireNonNull(LastYearPage.class.getResource("lastyear-page.css"))
                        .toExternalForm());
        content.getStyleClass().add("lastyear");
        rows.getStyleClass().add("lastyear-rows");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        for (Button one : List.of(importing, blank, none, take)) {
            one.setMinWidth(Region.USE_PREF_SIZE);
        }
        blank.getStyleClass().add("small");
        none.getStyleClass().add("small");
        importing.getStyleClass().add("small");
        take.getStyleClass().add("accent");
        take.setMaxWidth(Double.MAX_VALUE);
        importing.setId("lastyear-import");
        blank.setId("lastyear-blank");
        none.setId("lastyear-none");
        take.setId("lastyear-take");
        importing.setOnAction(event ->
                around.whichTable().apply(texts.say("lastyear.import.title")).ifPresent(last::importFile));
        blank.setOnAction(event -> {
            last.tickBlank();
            refresh();
        });
        none.setOnAction(event -> {
            last.tickNone();
            refresh();
        });
        take.setOnAction(event -> preview());
        content.getChildren().addAll(source, choosing, scroll, take, importing);
        last.kept().addListener((property, before, now) -> refreshInSight());
        workbook.workbook().addListener((property, before, now) -> refreshInSight());
        workbook.place().area().addListener((property, before, now) -> refreshInSight());
    }

    private void refreshInSight() {
        if (inSight) {
            refresh();
        }
    }

    private void refresh() {
        source.setText(said(last.kept().get()));
        importing.setText(texts.say("lastyear.import"));
        blank.setText(texts.say("lastyear.blank"));
        none.setText(texts.say("lastyear.none"));
        List<Node> made = new ArrayList<>();
        Optional<Node> here = Optional.empty();
        for (Indicator indicator : workbook.place().area().get().indicators()) {
            List<CarryOver.Offer> offers =
                    CarryOver.offers(indicator, workbook.workbook().get()).toList();
            List<String> unlike = unlike(indicator);
            List<PastTable> tables = last.tables(indicator);
            if (offers.isEmpty() && unlike.isEmpty() && tables.isEmpty()) {
                continue;
            }
            OfferRows block = new OfferRows(texts, wording, last, this::count);
            block.show(indicator, workbook.lao().type(), offers, unlike);
            for (PastTable past : tables) {
                PastTableBlock table = new PastTableBlock(texts);
                table.show(past, last.isTaken(past), () -> new PastTableSheet(texts, last, around.overlay()).lay(past));
                block.getChildren().add(table);
            }
            boolean current = workbook.place().current().get().equals(Optional.of(indicator));
            block.pseudoClassStateChanged(HERE, current);
            here = current ? Optional.of(block) : here;
            made.add(block);
        }
        if (made.isEmpty()) {
            WrappedText nothing = new WrappedText("muted");
            nothing.setText(texts.say("lastyear.nothing"));
            made.add(nothing);
        }
        rows.getChildren().setAll(made);
        boolean offered = !last.offers().isEmpty() && last.mayWrite();
        Sight.show(choosing, offered);
        Sight.show(take, offered);
        count();
        here.ifPresent(this::scrollTo);
    }

    private void scrollTo(Node block) {
        scroll.applyCss();
        scroll.layout();
        double room = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.min(1, block.getBoundsInParent().getMinY() / room));
        }
    }

    private void count() {
        int wanted = last.wanted().size();
        take.setText(texts.say("lastyear.take", wanted));
        take.setDisable(wanted == 0);
    }

    private List<String> unlike(Indicator indicator) {
        return indicator.items().stream()
                .filter(item -> last.kept().get().unlike().containsKey(item.id()))
                .map(item -> {
                    LastYear.Unlike one = last.kept().get().unlike().get(item.id());
                    return texts.say(
                            "lastyear.unlike",
                            wording.field(item.id()),
                            wording.bare(one.entry()) + " " + one.unit(),
                            item.unit());
                })
                .toList();
    }

    private String said(LastYear kept) {
        if (kept.source() instanceof LastYear.Source.OwnWorkbook own) {
            return own.lao().equals(workbook.lao().code())
                    ? texts.say("lastyear.source.own", own.form())
                    : texts.say("lastyear.source.upgraded", own.form(), own.lao());
        } else if (kept.source() instanceof LastYear.Source.File file) {
            return texts.say("lastyear.source.file", file.name());
        }
        return texts.say(kept.figures().isEmpty() ? "lastyear.source.nowhere" : "lastyear.source.kept");
    }

    private void preview() {
        Optional<CarryOver.Offer> unsaid = last.unsaid();
        Sheet sheet = new Sheet(Icon.CALENDAR, texts.say("lastyear.preview.title"), "wide");
        if (last.preview() instanceof Outcome.Done<List<Entering>> done) {
            List<DifferenceList.Line> lines = done.value().stream()
                    .filter(entering -> !entering.field().startsWith("#"))
                    .map(entering -> new DifferenceList.Line(
                            wording.field(entering.field()),
                            wording.entry(
                                    entering.field(), workbook.workbook().get().entry(entering.field())),
                            wording.entry(entering.field(), entering.entry()),
                            ""))
                    .toList();
            sheet.say(texts.say("lastyear.preview.means", last.kept().get().document()), "muted");
            DifferenceList list = new DifferenceList(
                    texts.say("history.field"), texts.say("history.now"), texts.say("history.restore.becomes"));
            list.setPrefHeight(Math.min(330, 60 + lines.size() * 46));
            list.show(lines);
            sheet.say(list);
            sheet.button(texts.say("lastyear.preview.no"), around.overlay()::clear);
            sheet.primary(texts.say("lastyear.preview.yes", lines.size()), () -> {
                        around.overlay().clear();
                        last.take();
                    })
                    .setId("lastyear-yes");
        } else {
            sheet.say(
                    unsaid.map(offer -> texts.say(
                                    "lastyear.filled",
                                    wording.field(offer.item().id())))
                            .orElseGet(() -> texts.say("lastyear.filled.beside")),
                    "notice");
            sheet.primary(texts.say("sheet.close"), around.overlay()::clear);
        }
        around.overlay().lay(sheet.onAway(around.overlay()::clear));
    }
}
