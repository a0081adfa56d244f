package org.samut.app.window.card;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.card.field.Answers;
import org.samut.app.window.filling.CardViewModel;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.filling.Filter;
import org.samut.app.window.filling.Page;
import org.samut.app.window.filling.WorkbookViewModel;
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
    private final CardSteps steps;
    private List<CardViewModel> cards = List.of();
    /** Made when the first filter is chosen. */
    private Optional<SeenBar> seen = Optional.empty();

    public CardsView(Texts texts, WorkbookViewModel workbook, Clock clock) {
        this.texts = texts;
        this.answers = new Answers(texts, clock);
        this.workbook = workbook;
        this.steps = new CardSteps(this, pool, workbook.place());
        getStyleClass().add("cards");
        column.getStyleClass().add("cards-column");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getChildren().add(head);
        setContent(column);
        workbook.place().page().addListener((property, before, now) -> show(before, now));
        workbook.place().onLead(this::lead);
        take(workbook.place().page().get());
        bind(0, Math.min(AT_ONCE, cards.size()));
    }

    /** Where the focus goes among the cards. */
    public CardSteps steps() {
        return steps;
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
        steps.focused()
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
                CardView card = new CardView(texts, answers, workbook.remarks());
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
        steps.to(field);
    }
}
