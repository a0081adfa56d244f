package org.samut.app.window.workbook;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.samut.app.window.card.CardSteps;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.keys.Key;

/** What the keys do to a workbook on the screen, wherever in the window the focus is, but not under a sheet. */
final class WorkbookKeys {
    private final WorkbookViewModel workbook;
    private final Verbs verbs;
    private final EventHandler<KeyEvent> first = this::first;
    private final EventHandler<KeyEvent> last = this::last;
    private Optional<Node> view = Optional.empty();

    /**
     * What a key can ask of the views.
     *
     * @param offers whether the drawer has a page of that name
     * @param centre whether the page in the middle took the key for itself
     */
    record Verbs(
            CardSteps cards,
            Runnable filter,
            Runnable search,
            Runnable keys,
            Predicate<String> offers,
            Predicate<KeyEvent> centre) {}

    WorkbookKeys(WorkbookViewModel workbook, Verbs verbs) {
        this.workbook = workbook;
        this.verbs = verbs;
    }

    /** Hears the keys of the scene that the view is in. */
    void follow(Node of, Scene before, Scene now) {
        view = Optional.of(of);
        if (before != null) {
            before.removeEventFilter(KeyEvent.KEY_PRESSED, first);
            before.removeEventHandler(KeyEvent.KEY_PRESSED, last);
        }
        if (now != null) {
            now.addEventFilter(KeyEvent.KEY_PRESSED, first);
            now.addEventHandler(KeyEvent.KEY_PRESSED, last);
        }
    }

    private void first(KeyEvent event) {
        if (view.filter(Node::isDisabled).isPresent()) {
            return;
        }
        if (verbs.centre().test(event)
                || Key.of(event).filter(key -> done(key, event)).isPresent()) {
            event.consume();
        }
    }

    /** What a field or a menu does with the key goes first. */
    private void last(KeyEvent event) {
        if (Key.of(event).filter(Key.AWAY::equals).isPresent()
                && view.filter(Node::isDisabled).isEmpty()
                && !workbook.place().drawer().get().isEmpty()) {
            workbook.place().drawer().set("");
            verbs.cards().back();
            event.consume();
        }
    }

    private boolean done(Key key, KeyEvent event) {
        switch (key) {
            case NEXT_INDICATOR -> verbs.cards().step(1);
            case PREVIOUS_INDICATOR -> verbs.cards().step(-1);
            case NEXT_AREA -> turn(1);
            case PREVIOUS_AREA -> turn(-1);
            case NEXT_FINDING -> workbook.nextFinding();
            case PREVIOUS_FINDING -> workbook.previousFinding();
            case NEXT_REMARK -> workbook.remarks().next(1);
            case PREVIOUS_REMARK -> workbook.remarks().next(-1);
            case SEARCH -> verbs.search().run();
            case FILTER -> verbs.filter().run();
            case NOTE -> verbs.cards().note();
            case EVIDENCE -> about("evidence");
            case HISTORY -> about("history");
            case LAST_YEAR -> workbook.takeLastYear();
            case GUIDANCE -> guidance();
            case UNDO, REDO -> {
                return retrace(key, event);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void turn(int by) {
        workbook.place().turn(by);
        verbs.cards().first();
    }

    private void about(String page) {
        if (verbs.offers().test(page)) {
            workbook.place().drawer().set(page);
        }
    }

    /** The second time, while the guidance is open, all keys. */
    private void guidance() {
        if (workbook.place().drawer().get().equals("guidance")
                || !verbs.offers().test("guidance")) {
            verbs.keys().run();
        } else {
            workbook.place().drawer().set("guidance");
        }
    }

    /** Within a text that is being typed, the text's own taking back is meant. */
    private boolean retrace(Key key, KeyEvent event) {
        boolean elsewhere = event.getTarget() instanceof TextInputControl input && isInDrawer(input);
        if (workbook.typing().get() || elsewhere) {
            return false;
        }
        if (key == Key.UNDO) {
            workbook.undo();
        } else {
            workbook.redo();
        }
        return true;
    }

    private static boolean isInDrawer(Node input) {
        Node at = input;
        while (at != null && !at.getStyleClass().contains("drawer")) {
            at = at.getParent();
        }
        return at != null;
    }
}
