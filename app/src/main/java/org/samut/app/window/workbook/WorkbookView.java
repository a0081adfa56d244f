package org.samut.app.window.workbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.area.AreasView;
import org.samut.app.window.card.CardsView;
import org.samut.app.window.desk.DeskLine;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.finding.FindingsView;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.frame.CentrePage;
import org.samut.app.window.frame.DrawerPage;
import org.samut.app.window.frame.DrawerView;
import org.samut.app.window.keys.KeysSheet;
import org.samut.app.window.search.SearchIndex;
import org.samut.app.window.search.SearchSheet;
import org.samut.app.window.sending.SendingViewModel;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.WorldFailure;

/** A workbook on the screen: areas at the left, the cards of one area in the middle, the drawer at the right. */
public final class WorkbookView extends BorderPane {
    /** How many times the drawer's width the cards need beside it and the areas, the drawer counted in. */
    private static final double ROOM_FOR_CARDS = 2.8;

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final Overlay overlay;
    private final AreasView areas;
    private final CardsView cards;
    private final DrawerView drawer;
    private final List<CentrePage> centre;
    private final VBox below = new VBox();
    private final List<Runnable> later = new ArrayList<>();
    private final Map<String, Node> contents = new HashMap<>();
    /** Made at the first search, and kept. */
    private Optional<SearchIndex> made = Optional.empty();

    /** What is seen of the workbook beside its fields: how its delivery stands, and why no backup was made. */
    public record Beside(
            ObservableValue<DeskLine> line,
            ObservableValue<Optional<WorldFailure>> backupFailure,
            ObservableValue<LocalDate> today,
            SendingViewModel sending,
            Overlay overlay) {}

    /** The pages in the middle beside the areas, and those of the drawer. */
    public record Pages(List<CentrePage> centre, List<DrawerPage> drawer) {
        public Pages {
            centre = List.copyOf(centre);
            drawer = List.copyOf(drawer);
        }
    }

    public WorkbookView(Texts texts, WorkbookViewModel workbook, Beside beside, Pages pages, Clock clock) {
        this.texts = texts;
        this.workbook = workbook;
        this.overlay = beside.overlay();
        this.cards = new CardsView(texts, workbook, clock);
        this.centre = pages.centre();
        List<DrawerPage> inDrawer = new ArrayList<>(List.of(new FindingsView(texts, workbook)));
        inDrawer.addAll(pages.drawer());
        this.drawer = new DrawerView(
                texts, inDrawer, workbook.place().drawer(), workbook.place().current());
        cards.offer(drawer::offers);
        getStyleClass().add("workbook");
        this.areas = new AreasView(
                texts, workbook, centre.stream().filter(CentrePage::isListed).toList(), this::search);
        setLeft(areas);
        setCenter(cards);
        below.getChildren()
                .addAll(new BackupNotice(texts, beside.backupFailure()), new StatusView(texts, workbook, beside));
        setBottom(below);
        workbook.place().drawer().addListener((property, before, now) -> fit());
        workbook.place().centre().addListener((property, before, now) -> turn(before, now));
        widthProperty().addListener((property, before, now) -> fit());
        WorkbookKeys keys = new WorkbookKeys(
                workbook,
                new WorkbookKeys.Verbs(
                        cards.steps(), areas::chooseFilter, this::search, this::keys, drawer::offers, this::taken));
        sceneProperty().addListener((property, before, now) -> keys.follow(this, before, now));
        fit();
    }

    /** Shows the texts anew, after the language has changed. */
    public void again() {
        cards.again();
        drawer.again();
        page(workbook.place().centre().get()).ifPresent(CentrePage::show);
    }

    /** Makes what the first frame could do without. */
    public void complete() {
        cards.complete();
        cards.steps().begin();
        workbook.lookForOthers();
        workbook.lookForReviews();
        later.forEach(Runnable::run);
    }

    /** Takes something that stands above the bottom line, while it has something to say. */
    public void notice(Node node) {
        below.getChildren().add(0, node);
    }

    /** Does this too, once the first frame is painted. */
    public void later(Runnable what) {
        later.add(what);
    }

    /** Shows the findings where they are hidden, and hides them where they are shown. */
    public void turnFindings() {
        workbook.place().turnDrawer("findings");
    }

    /** On a narrow screen the drawer takes the place of the areas while it is open. */
    private void fit() {
        boolean open = !workbook.place().drawer().get().isEmpty();
        setRight(open ? drawer : null);
        boolean both = !open || hasRoomForBoth();
        if (both != (getLeft() == areas)) {
            setLeft(both ? areas : null);
        }
    }

    private boolean hasRoomForBoth() {
        areas.applyCss();
        drawer.applyCss();
        return getWidth() >= areas.prefWidth(-1) + drawer.prefWidth(-1) * ROOM_FOR_CARDS;
    }

    private void turn(String before, String now) {
        page(before).ifPresent(CentrePage::hide);
        Optional<CentrePage> wanted = page(now);
        setCenter(wanted.map(page -> contents.computeIfAbsent(now, name -> page.content()))
                .orElse(cards));
        wanted.ifPresent(CentrePage::show);
    }

    private Optional<CentrePage> page(String name) {
        return centre.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    private boolean taken(KeyEvent event) {
        return page(workbook.place().centre().get())
                .filter(page -> page.takes(event))
                .isPresent();
    }

    /** Lays the search over the window. */
    public void search() {
        SearchIndex index = made.orElseGet(
                () -> new SearchIndex(workbook.form(), workbook.lao().type()));
        made = Optional.of(index);
        overlay.lay(new SearchSheet(texts, workbook, index, overlay::clear).sheet());
    }

    /** Lays the list of all keys over the window. */
    public void keys() {
        overlay.lay(KeysSheet.of(texts, overlay::clear));
    }
}
