package org.samut.app.window.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.AreaViewModel;
import org.samut.app.window.filling.CardViewModel;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.text.Texts;

/** The cards of one area. A switch binds the cards that are there to other indicators; none is built twice. */
public final class CardsView extends ScrollPane {
    /** As many cards as a screen shows at once; the others follow after the first frame. */
    private static final int AT_ONCE = 3;

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final VBox column = new VBox(14);
    private final Label title = new Label();
    private final List<CardView> pool = new ArrayList<>();
    private List<CardViewModel> cards = List.of();

    public CardsView(Texts texts, WorkbookViewModel workbook) {
        this.texts = texts;
        this.workbook = workbook;
        getStyleClass().add("cards");
        column.getStyleClass().add("cards-column");
        title.getStyleClass().add("area-title");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getChildren().add(title);
        setContent(column);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        workbook.area().addListener((property, before, now) -> show(now));
        workbook.onLead(this::lead);
        take(workbook.area().get());
        bind(0, Math.min(AT_ONCE, cards.size()));
    }

    /** Binds the cards that the first frame could do without. */
    public void complete() {
        bind(pool.size(), cards.size());
    }

    /** Shows the texts anew, after the language has changed. */
    public void again() {
        show(workbook.area().get());
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

    private void show(AreaViewModel area) {
        take(area);
        bind(0, cards.size());
        pool.subList(cards.size(), pool.size()).forEach(CardView::clear);
        setVvalue(0);
    }

    private void take(AreaViewModel area) {
        title.setText(texts.say("filling.area", area.code(), area.title()));
        cards = workbook.cards(area);
    }

    private void bind(int from, int to) {
        for (int at = from; at < to; at++) {
            if (at == pool.size()) {
                CardView card = new CardView(texts);
                card.focusWithinProperty()
                        .addListener((property, before, now) ->
                                card.shown().filter(one -> now).ifPresent(one -> workbook.at(one.indicator())));
                pool.add(card);
            }
            pool.get(at).show(cards.get(at));
        }
        int there = column.getChildren().size() - 1;
        int wanted = Math.max(to, from);
        if (there > wanted) {
            column.getChildren().remove(wanted + 1, there + 1);
        } else if (there < wanted) {
            column.getChildren().addAll(pool.subList(there, wanted));
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
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            if (stepField(event.isShiftDown() ? -1 : 1)) {
                event.consume();
            }
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            stepCard(1);
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            stepCard(-1);
            event.consume();
        } else if (event.isAltDown()) {
            int at = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3).indexOf(event.getCode());
            if (at >= 0) {
                focused().ifPresent(card -> card.choose(at));
                event.consume();
            }
        }
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

    private void stepCard(int by) {
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
