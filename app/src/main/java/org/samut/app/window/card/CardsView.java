package org.samut.app.window.card;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.samut.app.window.card.field.Answers;
import org.samut.app.window.card.field.FieldView;
import org.samut.app.window.filling.CardViewModel;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.filling.Filter;
import org.samut.app.window.filling.Page;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.keys.Key;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** The cards of one area. A switch binds the cards that are there to other indicators; none is built twice. */
public final class CardsView extends ScrollPane {
    /** As many cards as a screen shows at once; the others follow after the first frame. */
    private static final int AT_ONCE = 3;

    private final Texts texts;
    private final Answers answers;
    private final WorkbookViewModel workbook;
    private CardFooter.Offered offered = page -> false;
    private boolean whole;
    private final VBox column = new VBox(14);
    private final WrappedText title = new WrappedText("area-title");
    private final VBox head = new VBox(8, title);
    private final List<CardView> pool = new ArrayList<>();
    private List<CardViewModel> cards = List.of();
    /** Made when the first filter is chosen. */
    private Optional<SeenBar> seen = Optional.empty();

    public CardsView(Texts texts, WorkbookViewModel workbook, Clock clock) {
        this.texts = texts;
        this.answers = new Answers(texts, clock);
        this.workbook = workbook;
        getStyleClass().add("cards");
        column.getStyleClass().add("cards-column");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getChildren().add(head);
        setContent(column);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        workbook.place().page().addListener((property, before, now) -> show(before, now));
        workbook.place().onLead(this::lead);
        take(workbook.place().page().get());
        bind(0, Math.min(AT_ONCE, cards.size()));
    }

    /** Makes what the first frame could do without: the other cards, and what stands under each. */
    public void complete() {
        if (!whole) {
            getStylesheets().add(CardsView.class.getResource("card.css").toExternalForm());
        }
        whole = true;
        pool.forEach(this::complete);
        bind(pool.size(), cards.size());
    }

    /** @param has whether the window has a page of a name, for the buttons under each card */
    public void offer(Predicate<String> has) {
        offered = has::test;
    }

    private void complete(CardView card) {
        if (whole && !card.hasFooter()) {
            card.footer(new CardFooter(texts, workbook, offered));
        }
    }

    /** Shows the texts anew, after the language has changed. */
    public void again() {
        take(workbook.place().page().get());
        bind(0, cards.size());
    }

    /** Focuses the first figure that is not filled in yet. */
    public void begin() {
        for (CardView card : pool) {
            for (FieldView field : card.stops()) {
                if (field.takesFocus()
                        && field.shown().filter(one -> one.entry().isBlank()).isPresent()) {
                    focus(field);
                    return;
                }
            }
        }
    }

    /** Focuses the first figure of the area. */
    public void first() {
        stepCardFrom(-1, 1);
    }

    private void show(Page before, Page now) {
        take(now);
        if (before.area() == now.area()) {
            keepFocused();
        }
        bind(0, cards.size());
        pool.subList(cards.size(), pool.size()).forEach(CardView::clear);
        if (before.area() != now.area()) {
            setVvalue(0);
        }
    }

    private void take(Page page) {
        title.setText(texts.say("filling.area", page.area().code(), page.area().title()));
        cards = page.indicators().stream().map(workbook::card).toList();
        boolean sifted = workbook.areas().filter().chosen().get() != Filter.ALL;
        if (sifted && seen.isEmpty()) {
            seen = Optional.of(new SeenBar(texts, workbook));
            head.getChildren().add(seen.get());
        }
        seen.ifPresent(bar -> {
            bar.show();
            Sight.show(bar, sifted);
        });
    }

    /** Moves the card that has the focus to where its indicator stands now, so that the focus stays at it. */
    private void keepFocused() {
        focused()
                .ifPresent(card -> card.shown()
                        .map(cards::indexOf)
                        .filter(at -> at >= 0)
                        .ifPresent(at -> {
                            pool.remove(card);
                            pool.add(Math.min(at, pool.size()), card);
                        }));
    }

    private void bind(int from, int to) {
        for (int at = from; at < to; at++) {
            if (at == pool.size()) {
                CardView card = new CardView(texts, answers);
                card.focusWithinProperty()
                        .addListener((property, before, now) -> card.shown()
                                .filter(one -> now)
                                .ifPresent(one -> workbook.place().at(one.indicator())));
                pool.add(card);
                complete(card);
            }
            pool.get(at).show(cards.get(at));
        }
        List<Node> wanted = new ArrayList<>(List.of(head));
        wanted.addAll(pool.subList(0, Math.max(to, from)));
        if (!column.getChildren().equals(wanted)) {
            column.getChildren().setAll(wanted);
        }
    }

    private void lead(FieldViewModel field) {
        complete();
        for (CardView card : pool) {
            Optional<Node> stop = card.stop(field);
            if (card.shown()
                    .filter(one -> one.allFields().anyMatch(field::equals))
                    .isPresent()) {
                stop.ifPresent(node -> {
                    node.requestFocus();
                    reveal(card);
                });
            }
        }
    }

    private void key(KeyEvent event) {
        Optional<Key> key = Key.of(event);
        if (key.isEmpty()) {
            return;
        }
        switch (key.get()) {
            case NEXT_FIELD -> step(event, 1);
            case PREVIOUS_FIELD -> step(event, -1);
            case FIGURES -> choose(event, 0);
            case NO_SERVICE -> choose(event, 1);
            case NOT_CARRIED_OUT -> choose(event, 2);
            default -> {}
        }
    }

    private void step(KeyEvent event, int by) {
        // In several lines of words Enter begins the next one.
        if (!(event.getTarget() instanceof TextArea) && stepField(by)) {
            event.consume();
        }
    }

    private void choose(KeyEvent event, int at) {
        focused().ifPresent(card -> card.choose(at));
        event.consume();
    }

    /** From figure to figure in reading order; false where the focus is at none. */
    private boolean stepField(int by) {
        List<FieldView> stops = new ArrayList<>();
        pool.forEach(card -> stops.addAll(card.stops()));
        int from = -1;
        for (int at = 0; at < stops.size(); at++) {
            from = isWithin(stops.get(at).stop()) ? at : from;
        }
        if (from < 0) {
            return false;
        }
        stops.get(from).shown().ifPresent(FieldViewModel::commit);
        for (int at = from + by; at >= 0 && at < stops.size(); at += by) {
            if (stops.get(at).takesFocus()) {
                focus(stops.get(at));
                return true;
            }
        }
        return true;
    }

    /** From indicator to indicator. */
    public void stepCard(int by) {
        int from = focused().map(pool::indexOf).orElse(by > 0 ? -1 : cards.size());
        stepCardFrom(from, by);
    }

    private void stepCardFrom(int from, int by) {
        for (int at = from + by; at >= 0 && at < cards.size(); at += by) {
            Optional<FieldView> first =
                    pool.get(at).stops().stream().filter(FieldView::takesFocus).findFirst();
            if (first.isPresent()) {
                focus(first.get());
                return;
            }
        }
    }

    private void focus(FieldView field) {
        field.stop().requestFocus();
        Node card = field.stop();
        while (!(card instanceof CardView) && card.getParent() != null) {
            card = card.getParent();
        }
        reveal(card);
    }

    /** Back to the figure where the person was. */
    public void back() {
        if (workbook.place().current().get().isEmpty()) {
            begin();
        } else {
            workbook.place().leadBack();
        }
    }

    /** Whether the focus is at one of the cards. */
    public boolean isWithin() {
        return focused().isPresent();
    }

    /** Goes to the note of the indicator that the person is at. */
    public void note() {
        workbook.place().current().get().ifPresent(indicator -> workbook.place().leadTo(indicator.code() + ".note"));
    }

    private Optional<CardView> focused() {
        return pool.stream().filter(this::isWithin).findFirst();
    }

    private boolean isWithin(Node parent) {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != parent) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Scrolls so that the whole card can be seen, once it has its size. */
    private void reveal(Node card) {
        scroll(card);
        Scene scene = getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                scroll(card);
            }
        });
        requestLayout();
    }

    private void scroll(Node card) {
        Bounds bounds = card.getBoundsInParent();
        double high = getViewportBounds().getHeight();
        double room = column.getHeight() - high;
        double top = getVvalue() * room;
        if (room <= 0) {
            return;
        }
        if (bounds.getMinY() < top) {
            setVvalue(Math.max(0, bounds.getMinY() - 12) / room);
        } else if (bounds.getMaxY() > top + high) {
            setVvalue(Math.min(room, bounds.getMaxY() + 12 - high) / room);
        }
    }
}
