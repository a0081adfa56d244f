package org.samut.app.window.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import org.samut.app.window.card.field.FieldView;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.filling.Place;
import org.samut.app.window.keys.Key;
import org.samut.app.window.part.Reveal;

/** Where the focus goes among the cards: from figure to figure and from indicator to indicator, in reading order. */
public final class CardSteps {
    /** Left above or below a card that is scrolled into sight, in pixels. */
    private static final double EDGE = 12;

    private final ScrollPane pane;
    private final List<CardView> cards;
    private final Place place;

    /** @param cards as they stand from now on; those that show nothing are passed over */
    CardSteps(ScrollPane pane, List<CardView> cards, Place place) {
        this.pane = pane;
        this.cards = cards;
        this.place = place;
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Focuses the first figure that is not filled in yet. */
    public void begin() {
        for (CardView card : cards) {
            for (FieldView field : card.stops()) {
                if (field.takesFocus()
                        && field.shown().filter(one -> one.entry().isBlank()).isPresent()) {
                    focus(card, field.stop());
                    return;
                }
            }
        }
    }

    /** Focuses the first figure of the area. */
    public void first() {
        stepFrom(-1, 1);
    }

    /** From indicator to indicator. */
    public void step(int by) {
        stepFrom(focused().map(cards::indexOf).orElse(by > 0 ? -1 : cards.size()), by);
    }

    /** Back to the figure where the person was. */
    public void back() {
        if (place.current().get().isEmpty()) {
            begin();
        } else {
            place.leadBack();
        }
    }

    /** Goes to the note of the indicator that the person is at. */
    public void note() {
        place.current().get().ifPresent(indicator -> place.leadTo(indicator.code() + ".note"));
    }

    void to(FieldViewModel field) {
        for (CardView card : List.copyOf(cards)) {
            boolean has = card.shown()
                    .filter(one -> one.allFields().anyMatch(field::equals))
                    .isPresent();
            card.stop(field).filter(stop -> has).ifPresent(stop -> focus(card, stop));
        }
    }

    /** The card that has the focus. */
    Optional<CardView> focused() {
        return cards.stream().filter(this::isWithin).findFirst();
    }

    private void key(KeyEvent event) {
        Optional<Key> key = Key.of(event);
        if (key.isEmpty()) {
            return;
        }
        switch (key.get()) {
            case NEXT_FIELD -> stepField(event, 1);
            case PREVIOUS_FIELD -> stepField(event, -1);
            case FIGURES -> choose(event, 0);
            case NO_SERVICE -> choose(event, 1);
            case NOT_CARRIED_OUT -> choose(event, 2);
            default -> {}
        }
    }

    private void stepField(KeyEvent event, int by) {
        // In several lines of words Enter begins the next one.
        if (!(event.getTarget() instanceof TextArea) && stepField(by)) {
            event.consume();
        }
    }

    private void choose(KeyEvent event, int at) {
        focused().ifPresent(card -> card.choose(at));
        event.consume();
    }

    /** From figure to figure; false where the focus is at none. */
    private boolean stepField(int by) {
        List<Stop> stops = new ArrayList<>();
        cards.forEach(card -> card.stops().forEach(field -> stops.add(new Stop(card, field))));
        int from = -1;
        for (int at = 0; at < stops.size(); at++) {
            from = isWithin(stops.get(at).field().stop()) ? at : from;
        }
        if (from < 0) {
            return false;
        }
        stops.get(from).field().shown().ifPresent(FieldViewModel::commit);
        for (int at = from + by; at >= 0 && at < stops.size(); at += by) {
            if (stops.get(at).field().takesFocus()) {
                focus(stops.get(at).card(), stops.get(at).field().stop());
                return true;
            }
        }
        return true;
    }

    private record Stop(CardView card, FieldView field) {}

    private void stepFrom(int from, int by) {
        for (int at = from + by; at >= 0 && at < cards.size(); at += by) {
            CardView card = cards.get(at);
            Optional<FieldView> first =
                    card.stops().stream().filter(FieldView::takesFocus).findFirst();
            if (first.isPresent()) {
                focus(card, first.get().stop());
                return;
            }
        }
    }

    private void focus(CardView card, Node stop) {
        stop.requestFocus();
        Reveal.onceLaid(pane, card, EDGE);
    }

    private boolean isWithin(Node parent) {
        Node at = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        while (at != null && at != parent) {
            at = at.getParent();
        }
        return at != null;
    }
}
